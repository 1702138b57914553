/* The frame: learns by a token for which firm it is, shows it what it is told, and says how tall it is. */
(function () {
  'use strict';
  var root = document.documentElement;
  var main = document.getElementById('embed');
  var origin = root.dataset.origin;
  var number = window.location.hash.slice(1);

  function say(what) {
    window.parent.postMessage(Object.assign({ lgm: number }, what), origin);
  }

  function state(name) {
    main.querySelectorAll('[data-state]').forEach(function (one) {
      one.hidden = one.dataset.state !== name;
    });
    main.setAttribute('aria-busy', String(name === 'loading'));
    if (name !== 'loading' && name !== 'shown') {
      say({ is: name });
    }
  }

  function show(html) {
    var shown = main.querySelector('[data-state=shown]');
    shown.replaceChildren.apply(shown, new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    state('shown');
    say({ is: 'shown', count: shown.querySelectorAll('article').length });
  }

  function ask(token) {
    state('loading');
    fetch(root.dataset.ask, {
      method: 'POST',
      body: new URLSearchParams({ token: token, origin: origin }),
      credentials: 'omit',
      redirect: 'error'
    }).then(function (answer) {
      if (answer.ok) {
        return answer.text().then(show);
      }
      state(answer.status === 410 ? 'expired' : 'failed');
    }).catch(function () {
      state('failed');
    });
  }

  window.addEventListener('message', function (event) {
    var said = event.data;
    if (event.source === window.parent && event.origin === origin && said && said.lgm === number && typeof said.token === 'string') {
      ask(said.token);
    }
  });
  if (root.dataset.accent) {
    root.style.setProperty('--accent', root.dataset.accent);
  }
  if (root.dataset.line) {
    root.style.setProperty('--mark', root.dataset.line);
  }
  new ResizeObserver(function () {
    say({ is: 'height', height: main.offsetHeight });
  }).observe(main);
  say({ is: 'ready' });
})();
