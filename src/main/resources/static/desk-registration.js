// The registration form: its keys, pasting, the draft on the server. Comfort only: the page works without this file.
(() => {
  'use strict';
  const form = document.querySelector('form[data-registration]');
  if (!form) {
    return;
  }
  const CONTROLS = 'input:not([type="hidden"]), textarea, select, button, summary';
  const KEEP_AFTER = 5000; // ms of typing that may be lost with the browser
  const TRY_AGAIN_AFTER = 10000;
  const GIVE_UP_AFTER = 20000;

  // Keys. A radio group is one stop: its chosen answer, else its first.
  const stops = () => [...form.querySelectorAll(CONTROLS)].filter((control) => {
    if (control.disabled || control.getClientRects().length === 0) {
      return false;
    }
    if (control.type !== 'radio') {
      return true;
    }
    const group = [...form.querySelectorAll(`input[name="${control.name}"]`)];
    return control === (group.find((one) => one.checked) || group[0]);
  });
  const next = (control) => {
    const all = stops();
    const at = all.findIndex((stop) => stop === control || stop.type === 'radio' && stop.name === control.name);
    return all[at + 1];
  };
  let composing = false;
  form.addEventListener('compositionstart', () => {
    composing = true;
  });
  form.addEventListener('compositionend', () => setTimeout(() => {
    composing = false; // the key that ended it has been dealt with
  }));
  // A date is one stop too: its year, month and day are filled by going on typing, or reached by the arrow keys.
  form.addEventListener('keydown', (event) => {
    const stop = event.key === 'Tab' && !event.shiftKey && event.target.type === 'date' ? next(event.target) : null;
    if (stop) {
      event.preventDefault();
      stop.focus();
    }
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || composing || event.isComposing || event.keyCode === 229) {
      return;
    }
    if (event.target.matches('input')) {
      event.preventDefault(); // else the browser presses the form's first button
      const stop = event.ctrlKey ? null : next(event.target);
      if (stop) {
        stop.focus();
      }
    }
  });
  form.addEventListener('submit', (event) => {
    if (composing) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  // What is pasted is recognised at once, and the first empty field waits.
  form.addEventListener('paste', (event) => {
    if (event.target.name === 'pasted') {
      setTimeout(() => form.querySelector('button[name="recognise"]').click());
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id === 'from-applicant') {
      const empty = stops().find((stop) => stop.closest('#from-applicant') && stop.name !== 'pasted'
          && (stop.type === 'radio' ? !stop.checked : stop.matches('input, textarea') && stop.value === ''));
      if (empty) {
        empty.focus();
      }
      changed();
    }
  });

  // A mail is read as soon as it is chosen: a file does not stay in its field when the page comes again.
  form.addEventListener('change', (event) => {
    if (event.target.name === 'mail' && event.target.files.length > 0) {
      form.requestSubmit(form.querySelector('button[name="readMail"]'));
    }
  });

  // The draft: kept a few seconds after a change, when a field is left, and when the page goes.
  const field = (name) => form.querySelector(`input[name="${name}"]`);
  const kept = form.querySelector('[data-draft-kept]');
  const failed = form.querySelector('[data-draft-failed]');
  let edit = Number(field('edit').value);
  let keptEdit = edit;
  let sentEdit = edit;
  let timer = null;
  let flying = null;
  let over = false;
  let hurried = false;
  let again = false; // a field was left while a save was on its way

  const complain = (text) => {
    failed.textContent = text;
    failed.hidden = text === '';
  };
  const later = (delay) => {
    if (timer === null && !over) {
      timer = setTimeout(() => {
        timer = null;
        keep(false);
      }, delay);
    }
  };
  function changed() {
    edit += 1;
    field('edit').value = edit;
    later(KEEP_AFTER);
  }
  /** After a new sign-in in another window: its token, so that nothing typed here is lost. Tells whether there was one. */
  const renew = async () => {
    const page = await fetch(form.dataset.fresh, {redirect: 'manual'});
    const fresh = page.ok
      ? new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('form[data-registration] input[name="_csrf"]') : null;
    document.querySelectorAll('input[name="_csrf"]').forEach((token) => {
      token.value = fresh ? fresh.value : token.value;
    });
    return fresh !== null;
  };
  async function keep(leaving) {
    if (over || edit === keptEdit) {
      return;
    }
    if (flying && !leaving) {
      again = true;
      return;
    }
    again = false;
    const at = edit;
    sentEdit = at;
    const token = field('_csrf');
    const request = new AbortController();
    flying = request;
    const given = setTimeout(() => request.abort(), GIVE_UP_AFTER); // an answer that never comes must not stop the next attempt
    const typed = new FormData(form);
    typed.delete('mail'); // kept for itself, and too much for a page that is leaving
    try {
      const answer = await fetch(form.dataset.registration, {method: 'POST', body: typed, keepalive: true,
        redirect: 'manual', signal: request.signal, headers: token ? {'X-CSRF-TOKEN': token.value} : {}});
      if (answer.status === 204) {
        keptEdit = Math.max(keptEdit, at);
        kept.textContent = `${form.dataset.kept} ${new Date().toLocaleTimeString('zh-CN', {hour12: false})}`;
        hurried = false;
        complain('');
      } else if (answer.status === 409) {
        if (at === sentEdit) { // else a newer state of this page came first
          over = true;
          complain(form.dataset.newer);
        }
      } else {
        complain(form.dataset.failed);
        const hurry = await renew() && !hurried; // with the new token at once, but once
        hurried = hurried || hurry;
        later(hurry ? 0 : TRY_AGAIN_AFTER);
      }
    } catch (unreachable) {
      if (!over) {
        complain(form.dataset.failed);
        later(TRY_AGAIN_AFTER);
      }
    }
    clearTimeout(given);
    flying = null;
    if (again) {
      keep(false);
    } else if (edit !== keptEdit) {
      later(KEEP_AFTER);
    }
  }
  form.addEventListener('input', changed);
  form.addEventListener('focusout', () => keep(false));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      keep(true);
    }
  });
  window.addEventListener('pagehide', () => keep(true));
  window.addEventListener('beforeunload', (event) => {
    if (!over && !failed.hidden && edit !== keptEdit) {
      event.preventDefault();
    }
  });
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) {
      over = true;
      clearTimeout(timer);
      if (flying) {
        flying.abort();
      }
    }
  });
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (over) { // nobody would read the answer
      event.preventDefault();
    }
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      over = false;
    }
  });

  // Where one begins: at what is wrong, at what was just recognised, or at the first field.
  const wrong = form.querySelector('.field .error');
  const start = wrong ? stops().find((stop) => wrong.closest('.field').contains(stop))
    : form.querySelector('.alert-danger, .recognised') ? null : stops()[0];
  if (start && !document.querySelector('[aria-invalid="true"]')) {
    start.focus();
  }
})();
