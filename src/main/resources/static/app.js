// Everything here makes a page handier; every page works without it.

// A printed page shows every reason: what is folded is opened for the printer and folded again afterwards.
let opened = [];
addEventListener('beforeprint', () => { opened = [...document.querySelectorAll('main details:not([open])')]; opened.forEach(d => { d.open = true; }); });
addEventListener('afterprint', () => { opened.forEach(d => { d.open = false; }); opened = []; });

// The bar at the foot of the page says what went wrong, or what was done.
const say = key => {
  const bar = document.getElementById('said');
  if (!bar) { return; }
  bar.textContent = bar.dataset[key] || '';
  bar.hidden = false;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { bar.hidden = true; }, 6000);
};

document.addEventListener('click', event => {
  const button = event.target.closest('[data-print], [data-copy]');
  if (!button) { return; }
  if (button.hasAttribute('data-print')) { print(); return; }
  const from = document.getElementById(button.dataset.copy);
  const text = from.value === undefined ? from.textContent.trim() : from.value;
  const select = () => { if (from.select) { from.select(); document.execCommand('copy'); } say('copied'); };
  if (navigator.clipboard) { navigator.clipboard.writeText(text).then(() => say('copied'), select); } else { select(); }
});

// At most four products are compared; the button counts them.
const count = () => {
  const boxes = [...document.querySelectorAll('.pick input')];
  const picked = boxes.filter(box => box.checked);
  const bar = document.querySelector('.picked');
  boxes.forEach(box => { box.disabled = !box.checked && picked.length >= 4; });
  if (bar) {
    bar.hidden = picked.length === 0;
    bar.querySelectorAll('[data-count]').forEach(place => { place.textContent = picked.length; });
  }
};
document.addEventListener('change', event => { if (event.target.closest('.pick')) { count(); } });

// What was ticked stays ticked when the list is put in another order.
let ticked = [];
document.addEventListener('htmx:beforeSwap', event => {
  ticked = [...document.querySelectorAll('.pick input:checked')].map(box => box.value);
  if (event.detail.xhr.status === 401) { location.reload(); }
});
document.addEventListener('htmx:afterSettle', () => {
  document.querySelectorAll('.pick input').forEach(box => { if (ticked.includes(box.value)) { box.checked = true; } });
  count();
  document.dispatchEvent(new Event('lg:shown'));
});
document.addEventListener('htmx:responseError', event => { if (event.detail.xhr.status !== 401) { say('failed'); } });
document.addEventListener('htmx:sendError', () => say('failed'));
document.addEventListener('htmx:timeout', () => say('failed'));
count();

// A field of the profile is kept as it is typed. What was typed since it was sent stays, and what could not be sent is sent again.
const fieldOf = event => (event.detail.target && event.detail.target.closest ? event.detail.target.closest('.ask') : null);
const typedIn = field => field.querySelector('[name^="v."]');
document.addEventListener('htmx:beforeRequest', event => {
  const field = fieldOf(event);
  if (field) { field.dataset.sent = typedIn(field).value; }
});
document.addEventListener('htmx:beforeSwap', event => {
  const field = fieldOf(event);
  if (field && typedIn(field).value !== field.dataset.sent) { event.detail.shouldSwap = false; }
});
const unsaved = event => {
  const field = fieldOf(event);
  if (field) { field.classList.add('unsaved'); field.querySelector('.ask-failed').hidden = false; }
};
['htmx:sendError', 'htmx:responseError', 'htmx:timeout'].forEach(name => document.addEventListener(name, unsaved));
addEventListener('online', () => {
  document.querySelectorAll('.ask.unsaved').forEach(field => { typedIn(field).dispatchEvent(new Event('change', { bubbles: true })); });
});
addEventListener('beforeunload', event => { if (document.querySelector('.ask.unsaved')) { event.preventDefault(); } });

// A threshold that is moved: what all firms answer to it stands in the table below it.
document.querySelectorAll('[data-slide]').forEach(slide => {
  const rows = document.getElementById(slide.dataset.slide).tBodies[0].rows;
  const range = slide.querySelector('input');
  const show = () => {
    const cells = [...rows[range.value].cells].map(cell => cell.textContent);
    slide.querySelectorAll('[data-out]').forEach(place => { place.textContent = cells[place.dataset.out]; });
    range.setAttribute('aria-valuetext', cells[0]);
  };
  range.addEventListener('input', show);
  slide.hidden = false;
  show();
});
