/* The end of a session and requests that fail: said in time, and no text lost; a part that looks again by itself.
   No state is kept in the browser. */
(function () {
  'use strict';
  var warning = document.getElementById('session-warning');
  if (!warning) {
    return;
  }
  var ended = document.getElementById('session-ended');
  var failed = document.getElementById('request-failed');
  var stay = document.getElementById('session-stay');
  var close = document.getElementById('session-close');
  var last = document.getElementById('session-last');
  var url = warning.dataset.status;
  var endsAt = Date.now() + Number(warning.dataset.left) * 1000;
  var WARN_MS = 120000;
  var ASK_MS = 30000;
  var extendable = true;
  var actedAt = Date.now();
  var toldAt = Date.now();
  var askedAt = Date.now();
  var dismissed = false;
  var before = null;
  var over = false;

  function show(veil, focus) {
    if (veil.hidden) {
      before = document.activeElement;
      veil.hidden = false;
      focus.focus();
    }
  }

  function hide(veil) {
    if (!veil.hidden) {
      veil.hidden = true;
      if (before && before.focus) {
        before.focus();
      }
    }
  }

  /* Lets the page keep unfinished texts, sealed, on the server. */
  function keepTexts() {
    document.querySelectorAll('[data-draft]').forEach(function (field) {
      if (field.value !== field.defaultValue && field.value !== field.dataset.kept) {
        field.dataset.kept = field.value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  }

  function end() {
    if (over) {
      return;
    }
    over = true;
    document.documentElement.classList.add('is-blanked');
    document.querySelectorAll('[data-opened], .reply').forEach(function (part) {
      part.textContent = '';
    });
    hide(warning);
    var again = document.getElementById('session-again');
    again.href = location.pathname;
    if (Array.from(document.querySelectorAll('[data-draft]')).some(function (field) { return field.value !== field.defaultValue; })) {
      /* What was typed last may not be kept: it stays in this page, to be copied after signing in elsewhere. */
      document.getElementById('session-unsaved').hidden = false;
      again.target = '_blank';
      setInterval(function () {
        fetch(url, { cache: 'no-store', redirect: 'error' }).then(function (answer) {
          if (answer.ok) {
            hide(ended);
          }
        }).catch(function () { /* asked again in five seconds */ });
      }, 5000);
    }
    show(ended, again);
  }

  function ask(method) {
    askedAt = Date.now();
    if (method === 'POST') {
      toldAt = askedAt;
    }
    var options = { method: method, cache: 'no-store', redirect: 'error' };
    if (method === 'POST') {
      options.body = '';
      options.headers = { 'Content-Type': 'text/plain' };
    }
    return fetch(url, options).then(function (answer) {
      if (answer.status === 401) {
        end();
        return;
      }
      return answer.json().then(function (session) {
        endsAt = Date.now() + session.left * 1000;
        extendable = session.extendable;
        if (session.left * 1000 > WARN_MS) {
          dismissed = false;
          hide(warning);
        }
      });
    }).catch(function () { /* no answer: the clock here goes on, the next try comes by itself */ });
  }

  function tick() {
    if (over) {
      return;
    }
    var left = endsAt - Date.now();
    /* Typing is an act too, though it sends nothing: told once a minute. */
    if (actedAt > toldAt && Date.now() - toldAt > 60000 && extendable) {
      keepTexts();
      ask('POST');
    } else if (left <= WARN_MS && left > 0) {
      if (Date.now() - askedAt > ASK_MS) {
        ask('GET'); /* another tab may have extended it */
      }
      if (warning.hidden && !dismissed) {
        keepTexts();
        last.hidden = extendable;
        stay.hidden = !extendable;
        close.hidden = extendable;
        show(warning, extendable ? stay : close);
      }
      if (left < 15000) {
        keepTexts();
      }
    } else if (left <= 0 && Date.now() - askedAt > 1000) {
      ask('GET').then(function () {
        if (endsAt - Date.now() <= 0) {
          end();
        }
      });
    }
  }

  ['keydown', 'pointerdown'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      if (event.isTrusted && warning.hidden) {
        actedAt = Date.now();
      }
    }, { passive: true });
  });
  stay.addEventListener('click', function () {
    ask('POST');
  });
  close.addEventListener('click', function () {
    dismissed = true;
    hide(warning);
  });
  document.getElementById('request-failed-close').addEventListener('click', function () {
    hide(failed);
  });
  /* A dialog keeps the keyboard while it is open. */
  document.addEventListener('keydown', function (event) {
    var open = [warning, ended, failed].find(function (veil) { return !veil.hidden; });
    if (open && event.key === 'Tab') {
      var focusable = Array.from(open.querySelectorAll('a, button')).filter(function (item) { return !item.hidden; });
      event.preventDefault();
      var at = focusable.indexOf(document.activeElement);
      focusable[(at + (event.shiftKey ? focusable.length - 1 : 1)) % focusable.length].focus();
    }
  });
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxError', function (event, request) {
      /* PrimeFaces leaves a button disabled whose request failed; the next try needs it. */
      setTimeout(function () {
        document.querySelectorAll('button.ui-button[disabled]').forEach(function (button) {
          var widget = window.PrimeFaces.getWidgetById(button.id);
          if (widget && widget.enable) {
            widget.enable();
          }
        });
      });
      if (request && request.status === 401) {
        end();
      } else {
        show(failed, document.getElementById('request-failed-close'));
      }
    });
    /* A request often replaces the button that asked for it: the keyboard goes on at the heading of that button's part. */
    var part = null;
    window.jQuery(document).on('pfAjaxSend', function () {
      var card = document.activeElement && document.activeElement.closest('.card');
      part = card && (card.id ? '#' + CSS.escape(card.id) : '[aria-labelledby="' + card.getAttribute('aria-labelledby') + '"]');
    });
    window.jQuery(document).on('pfAjaxComplete', function () {
      setTimeout(function () {
        var heading = part && document.activeElement === document.body && document.querySelector(part + ' h2');
        if (heading) {
          heading.tabIndex = -1;
          heading.focus();
        }
      });
    });
    /* Each such request was an act: the server's clock starts anew. */
    window.jQuery(document).on('pfAjaxSuccess', function () {
      ask('GET');
    });
  }
  /* What can be taken back for some seconds: counts them, and goes when they are over. */
  function countDown(left) {
    var bar = left.closest('.undo');
    var until = Date.now() + Number(left.dataset.undo) * 1000;
    delete left.dataset.undo;
    var counting = setInterval(function () {
      var seconds = Math.ceil((until - Date.now()) / 1000);
      if (seconds > 0 && bar.isConnected) {
        left.textContent = seconds + ' s';
        return;
      }
      clearInterval(counting);
      var heading = bar.contains(document.activeElement) && bar.closest('.card').querySelector('h2');
      bar.remove();
      if (heading) {
        heading.tabIndex = -1;
        heading.focus();
      }
    }, 250);
  }
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', function () {
      document.querySelectorAll('[data-undo]').forEach(countDown);
    });
  }
  /* Who else has this report open. Said and asked by the page itself, as long as somebody can see it; no act. */
  var here = document.querySelector('[data-presence]');
  function tellPresence() {
    if (over || document.hidden) {
      return;
    }
    fetch(here.dataset.presence, { cache: 'no-store', redirect: 'error', headers: { 'Baken-By-Itself': 'yes' } }).then(function (answer) {
      return answer.ok ? answer.json() : { here: [] };
    }).then(function (answer) {
      var names = answer.here;
      var text = '';
      if (names.length === 1) {
        text = here.dataset.one.replace('{0}', names[0]);
      } else if (names.length > 1) {
        text = here.dataset.more.replace('{0}', names.slice(0, -1).join(', ') + ' en ' + names[names.length - 1]);
      }
      if (here.textContent !== text) {
        here.textContent = text;
      }
    }).catch(function () { /* no answer: the next try comes by itself */ });
  }
  if (here) {
    tellPresence();
    setInterval(tellPresence, 15000);
    document.addEventListener('visibilitychange', tellPresence);
  }
  /* Paper. */
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', function () {
      var stamp = document.querySelector('[data-print-now]');
      if (stamp) {
        delete stamp.dataset.printNow;
        window.print();
      }
    });
  }
  /* A part that looks again by itself, as long as somebody can see it. That is no act: it extends no session. */
  var standing = document.querySelector('[data-look-again]');
  function lookAgain() {
    if (over || document.hidden) {
      return;
    }
    fetch(location.pathname, { cache: 'no-store', redirect: 'error', headers: { 'Baken-By-Itself': 'yes' } }).then(function (answer) {
      if (answer.status === 401) {
        end();
      }
      return answer.ok ? answer.text() : '';
    }).then(function (text) {
      var fresh = text && new DOMParser().parseFromString(text, 'text/html').getElementById(standing.id);
      if (!fresh || over) {
        return;
      }
      fresh.querySelectorAll('details[id]').forEach(function (part) {
        var old = document.getElementById(part.id);
        part.open = Boolean(old && old.open);
      });
      if (fresh.innerHTML === standing.innerHTML) {
        return;
      }
      var hadFocus = standing.contains(document.activeElement);
      standing.replaceChildren.apply(standing, Array.from(fresh.childNodes));
      document.getElementById('news').textContent = standing.dataset.changed;
      if (hadFocus) {
        document.getElementById('inhoud').focus();
      }
    }).catch(function () { /* no answer: the next look comes by itself */ });
  }
  if (standing) {
    setInterval(lookAgain, Number(standing.dataset.lookAgain) * 1000);
    document.addEventListener('visibilitychange', lookAgain);
  }
  /* Through a list with j and k, while the keyboard is in it: letters typed elsewhere are nobody's command. */
  document.addEventListener('keydown', function (event) {
    var list = document.activeElement && document.activeElement.closest('[data-keys]');
    var step = { j: 1, k: -1 }[event.key];
    if (!list || !step || event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      return;
    }
    var links = Array.from(list.querySelectorAll('.open-link'));
    var row = document.activeElement.closest('tr, li');
    var at = links.findIndex(function (link) { return row && row.contains(link); });
    var next = links[at + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  setInterval(tick, 1000);
})();

/* The rest of the menu closes again when one goes on elsewhere. */
(function () {
  'use strict';
  var more = document.querySelector('.more');
  if (!more) {
    return;
  }
  document.addEventListener('click', function (event) {
    if (!more.contains(event.target)) {
      more.open = false;
    }
  });
  more.addEventListener('focusout', function (event) {
    if (event.relatedTarget && !more.contains(event.relatedTarget)) {
      more.open = false;
    }
  });
  more.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      more.open = false;
      more.querySelector('summary').focus();
    }
  });
})();
