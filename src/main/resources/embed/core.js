/* Little Giant Match, embed: shows a firm its suggestions in a sandboxed frame. See docs/embed.md. */
(function () {
  'use strict';
  var own = document.currentScript;
  var tag = own.lgmTag || own;
  var told = tag.dataset;
  var base = new URL('../', own.src);
  var HEIGHT_FIRST = 180;
  var HEIGHT_MAX = 5000;
  var PATIENCE = 2000;
  var WORDS = {
    'zh-CN': { title: '{embed.title.zh}', failed: '{embed.failed.zh}' },
    en: { title: '{embed.title.en}', failed: '{embed.failed.en}' }
  };

  /* A token is <partner>.<language>.<…>.<…>; only the first two are looked at here. */
  function parts(token) {
    return String(token || '').split('.');
  }

  function place() {
    var found = told.target ? document.querySelector(told.target) : null;
    if (found) {
      return found;
    }
    var made = document.createElement('div');
    if (tag.parentNode && document.body && document.body.contains(tag)) {
      tag.parentNode.insertBefore(made, tag);
    } else {
      document.body.appendChild(made);
    }
    return made;
  }

  function start() {
    var token = told.token;
    var lang = WORDS[told.lang] ? told.lang : WORDS[parts(token)[1]] ? parts(token)[1] : 'zh-CN';
    var host = place();
    var frame = document.createElement('iframe');
    var number = Array.from(crypto.getRandomValues(new Uint8Array(16)), function (one) {
      return one.toString(16).padStart(2, '0');
    }).join('');
    var ready = false;

    function tell(name, detail) {
      host.dispatchEvent(new CustomEvent('lgm:' + name, { bubbles: true, detail: detail || {} }));
    }

    function fail() {
      window.removeEventListener('message', heard);
      var said = document.createElement('p');
      said.setAttribute('role', 'status');
      said.lang = lang;
      said.textContent = WORDS[lang].failed;
      frame.remove();
      host.appendChild(said);
      tell('failed');
    }

    /* The frame is sandboxed, so it is of no origin, and no origin can be named for it. It is known by its window, and by a number that only a document at the address set
       below was told. */
    function send() {
      frame.contentWindow.postMessage({ lgm: number, token: token }, '*');
    }

    function renew(other) {
      token = other;
      send();
    }

    function heard(event) {
      var said = event.data;
      if (event.source !== frame.contentWindow || event.origin !== 'null' || !said || said.lgm !== number) {
        return;
      }
      if (said.is === 'ready') {
        ready = true;
        send();
      } else if (said.is === 'height' && said.height > 0) {
        frame.height = Math.min(Math.ceil(said.height), HEIGHT_MAX);
      } else if (said.is === 'shown') {
        tell('shown', { count: Number(said.count) });
      } else if (said.is === 'expired') {
        tell('expired', { renew: renew });
      } else if (said.is === 'failed') {
        tell('failed', { renew: renew });
      }
    }

    var partner = parts(token)[0];
    if (!/^[0-9a-f]{16}$/.test(partner)) {
      fail();
      return;
    }
    var address = new URL('frame/' + partner, base);
    address.searchParams.set('origin', window.location.origin);
    address.searchParams.set('lang', lang);
    if (told.theme) {
      address.searchParams.set('theme', told.theme);
    }
    if (told.accent) {
      address.searchParams.set('accent', told.accent.replace('#', ''));
    }
    address.hash = number;

    frame.title = WORDS[lang].title;
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    frame.setAttribute('referrerpolicy', 'no-referrer');
    frame.setAttribute('loading', 'lazy');
    frame.setAttribute('frameborder', '0');
    frame.width = '100%';
    frame.height = HEIGHT_FIRST;
    frame.style.display = 'block';
    frame.style.border = '0';
    frame.addEventListener('load', function () {
      window.setTimeout(function () {
        if (!ready) {
          fail();
        }
      }, PATIENCE);
    });
    window.addEventListener('message', heard);
    frame.src = address.href;
    host.appendChild(frame);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
