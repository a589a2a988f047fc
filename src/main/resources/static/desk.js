// Comfort only: every page works without this file.
(() => {
  'use strict';
  // A group that belongs to one answer is shown only while that answer is chosen.
  const groups = document.querySelectorAll('[data-for-answer]');
  const refresh = () => groups.forEach((group) => {
    const [name, values] = group.dataset.forAnswer.split('=');
    const chosen = document.querySelector(`input[name="${name}"]:checked`);
    group.hidden = chosen === null ? group.dataset.unchosen === 'hidden' : !values.split(',').includes(chosen.value);
    if (group.tagName === 'DETAILS' && chosen !== null && !group.hidden) {
      group.open = true;
    }
  });
  if (groups.length) {
    document.addEventListener('change', refresh);
    refresh();
  }
  // Alt and a digit opens a part of the case.
  const tabs = document.querySelectorAll('[data-tab]');
  document.addEventListener('keydown', (event) => {
    if (event.altKey && !event.ctrlKey && /^[1-9]$/.test(event.key) && tabs[event.key - 1]) {
      event.preventDefault();
      tabs[event.key - 1].click();
    }
  });
  // A link to a folded part opens it.
  const unfold = () => {
    const part = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (part && part.tagName === 'DETAILS') {
      part.open = true;
    }
  };
  window.addEventListener('hashchange', unfold);
  unfold();
  // Ctrl+Enter saves; a form is sent once.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.isComposing && event.target.form) {
      event.target.form.requestSubmit();
    }
  });
  // What takes longer than a moment says so: the button turns, and if it has words for it, they stand beside it.
  const idle = (button) => {
    clearTimeout(button.telling);
    button.removeAttribute('aria-busy');
    button.parentElement.querySelectorAll('.told-busy').forEach((words) => words.remove());
  };
  const busy = (button) => {
    button.setAttribute('aria-busy', 'true');
    if (button.dataset.busy) {
      button.telling = setTimeout(() => {
        const words = document.createElement('span');
        words.className = 'told-busy note';
        words.setAttribute('aria-live', 'polite');
        button.after(words);
        words.textContent = button.dataset.busy;
      }, 700);
    }
  };
  // A file is fetched and the page stays: the word sent along comes back in a cookie with the first byte.
  const fetched = (button) => {
    const word = Math.random().toString(36).slice(2).padEnd(8, '0') + Date.now().toString(36);
    const since = Date.now();
    busy(button);
    const look = setInterval(() => {
      if (document.cookie.split('; ').includes(`arrived=${word}`) || Date.now() - since > 600000) {
        clearInterval(look);
        idle(button);
      }
    }, 250);
    return word;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-fetched]');
    if (link && link.getAttribute('aria-busy')) {
      event.preventDefault();
    } else if (link) {
      const address = new URL(link.href);
      address.searchParams.set('arrived', fetched(link));
      link.href = address.href;
    }
  });
  document.addEventListener('submit', (event) => {
    if (event.submitter?.dataset.again !== undefined) {
      let field = event.target.querySelector('input[name="arrived"]');
      if (!field) {
        field = document.createElement('input');
        field.type = 'hidden';
        field.name = 'arrived';
        event.target.append(field);
      }
      field.value = fetched(event.submitter);
    } else if (event.target.method === 'post' && !event.target.hasAttribute('hx-post')) {
      if (event.target.dataset.sent) {
        event.preventDefault();
      }
      event.target.dataset.sent = 'true';
      if (event.submitter) {
        busy(event.submitter);
      }
    }
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
    document.querySelectorAll('[aria-busy]').forEach(idle);
  });
  // Files are dropped onto their field, and what was chosen is listed.
  document.querySelectorAll('[data-drop]').forEach((field) => {
    const input = field.querySelector('input[type="file"]');
    const list = field.querySelector('.chosen');
    const show = () => {
      list.replaceChildren(...[...input.files].map((file) => {
        const line = document.createElement('li');
        line.textContent = `${file.name}（${Math.max(1, Math.round(file.size / 1024))}KB）`;
        return line;
      }));
      list.hidden = input.files.length === 0;
    };
    input.addEventListener('change', show);
    const add = (files) => {
      const all = new DataTransfer();
      [...input.files, ...files].forEach((file) => all.items.add(file));
      input.files = all.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    ['dragover', 'dragleave', 'drop'].forEach((kind) => field.addEventListener(kind, (event) => {
      event.preventDefault();
      field.classList.toggle('over', kind === 'dragover');
      if (kind === 'drop' && event.dataTransfer.files.length) {
        add(event.dataTransfer.files);
      }
    }));
    document.addEventListener('paste', (event) => { // a picture from the clipboard; text goes where the cursor stands
      if (event.clipboardData && event.clipboardData.files.length && !event.clipboardData.getData('text/plain')) {
        event.preventDefault();
        const closed = field.closest('details');
        if (closed) {
          closed.open = true;
        }
        add(event.clipboardData.files);
      }
    });
  });
  // What is unusual but may be right is said beside its field, and stops nobody.
  document.addEventListener('change', (event) => {
    const odd = event.target.dataset && event.target.dataset.usual && document.getElementById(event.target.id + '-odd');
    if (odd) {
      const written = event.target.value.trim();
      odd.hidden = !written || new RegExp('^(?:' + event.target.dataset.usual + ')$', 's').test(written);
    }
  });
  // What scrolls is reached by the keyboard too: a wide table on a narrow screen.
  const reach = () => document.querySelectorAll('.scroll:not([role])').forEach((part) => {
    if (part.scrollWidth > part.clientWidth + 1) {
      part.tabIndex = 0;
    } else {
      part.removeAttribute('tabindex');
    }
  });
  reach();
  window.addEventListener('resize', reach);
  document.addEventListener('toggle', reach, true);
  document.addEventListener('htmx:afterSwap', reach);
  // The word of a figure is written where the cursor stands.
  document.querySelectorAll('[data-insert]').forEach((word) => { word.hidden = false; word.addEventListener('click', () => {
    const text = document.getElementById(word.dataset.insert);
    text.setRangeText(word.dataset.word, text.selectionStart, text.selectionEnd, 'end');
    text.focus();
  }); });
  // A page that is printed as a whole.
  document.querySelectorAll('[data-print]').forEach((button) => { button.hidden = false; button.addEventListener('click', () => window.print()); });
  // Many lines at once: tick all, see how many. The list may be swapped, so the page listens, not the list.
  document.querySelectorAll('[data-all]').forEach((all) => { all.hidden = false; });
  document.addEventListener('htmx:afterSwap', () => document.querySelectorAll('[data-all]').forEach((all) => { all.hidden = false; }));
  document.addEventListener('change', (event) => {
    const batch = event.target.closest('[data-batch]');
    if (batch && event.target.type === 'checkbox') {
      const ticks = [...batch.querySelectorAll('input[name="ids"]')];
      if (event.target.dataset.all !== undefined) {
        ticks.forEach((tick) => { tick.checked = event.target.checked; });
      }
      const chosen = batch.querySelector('[data-chosen]');
      const count = ticks.filter((tick) => tick.checked).length;
      if (chosen) {
        chosen.hidden = count === 0;
        chosen.textContent = chosen.dataset.words.replace('{0}', count);
      }
    }
  });
  // What can be undone is offered for ten seconds.
  document.querySelectorAll('[data-undo]').forEach((undo) => setTimeout(() => undo.remove(), 10000));
  const wrong = document.querySelector('[autofocus], [aria-invalid="true"]');
  if (wrong) {
    wrong.focus();
  }
  // The link that was handed over brings its code along behind the #, which is sent nowhere.
  const asks = document.querySelector('[data-code-from-address]');
  if (asks && location.hash.length > 1) {
    document.getElementById(asks.dataset.codeFromAddress).value = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
  }
  // Two minutes before one is signed out, the page says so; what was typed stays where it is.
  const frame = document.querySelector('[data-signed-in-for]');
  if (frame) {
    const NOTICE = 120;
    const told = document.createElement('div');
    told.className = 'alert alert-warning py-2 flash session-ending no-print';
    const say = (words, button) => {
      told.replaceChildren(document.createElement('span'), ...(button ? [button] : []));
      told.firstChild.textContent = words;
      told.setAttribute('role', 'alert');
      document.getElementById('page').prepend(told);
    };
    const button = (words, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'btn btn-outline-dark btn-sm text-nowrap';
      made.textContent = words;
      made.addEventListener('click', act);
      return made;
    };
    const over = () => say(frame.dataset.over, button(frame.dataset.signIn, () => window.open('/', '_blank')));
    const seconds = async (answer) => (answer.ok && !answer.redirected ? Number(await answer.text()) : 0);
    const goOn = async () => {
      const token = document.querySelector('input[name="_csrf"]');
      const sent = new URLSearchParams({ _csrf: token ? token.value : '' });
      const left = await seconds(await fetch(frame.dataset.here, { method: 'POST', body: sent }));
      told.remove();
      wait(left);
    };
    const look = async () => {
      try {
        const left = await seconds(await fetch(frame.dataset.left));
        if (left > NOTICE) {
          told.remove();
          wait(left);
        } else if (left > 0) {
          const last = frame.dataset.signedInEnds;
          say(last || frame.dataset.ending, last ? null : button(frame.dataset.goOn, goOn));
          setTimeout(look, (left + 1) * 1000);
        } else {
          over();
        }
      } catch (unreachable) {
        setTimeout(look, 60000);
      }
    };
    const wait = (left) => (left > 0 ? setTimeout(look, Math.min(Math.max(left - NOTICE, 1) * 1000, 86400000)) : over());
    wait(Number(frame.dataset.signedInFor));
  }
})();
