// A printed page shows every reason: what is folded is opened for the printer and folded again afterwards.
const folded = () => [...document.querySelectorAll('details:not([open])')];
let opened = [];
addEventListener('beforeprint', () => { opened = folded(); opened.forEach(d => { d.open = true; }); });
addEventListener('afterprint', () => { opened.forEach(d => { d.open = false; }); opened = []; });
document.querySelectorAll('[data-print]').forEach(button => button.addEventListener('click', () => print()));
