/* Little Giant Match, embed loader, version 1. Its address never changes; what it loads is named by its content and checked by its hash. */
(function () {
  'use strict';
  var own = document.currentScript;
  var tag = own.lgmTag || own;
  var core = document.createElement('script');
  core.lgmTag = tag;
  core.nonce = tag.nonce;
  core.crossOrigin = 'anonymous';
  core.integrity = '{integrity}';
  core.onerror = function () {
    core.remove();
    if (own !== tag) {
      tag.dispatchEvent(new CustomEvent('lgm:failed', { bubbles: true }));
      return;
    }
    /* This loader was kept from before a new release: ask once for the one of today. */
    var again = document.createElement('script');
    again.lgmTag = tag;
    again.nonce = tag.nonce;
    again.src = tag.src + '?again=' + Date.now();
    document.head.appendChild(again);
  };
  core.src = new URL('files/{core}', own.src).href;
  document.head.appendChild(core);
})();
