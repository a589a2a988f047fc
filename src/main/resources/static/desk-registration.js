// The registration form: its keys, pasting, the draft on the server. Comfort only: the page works without this file.
(() => {
  'use strict';
  const form = document.querySelector('form[data-registration]');
  if (!form) {
    return;
  }
  const CONTROLS = 'input:not([type="hidden"]), textarea, select, button, summary';

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
      draft.changed();
    }
  });

  // A mail is read as soon as it is chosen: a file does not stay in its field when the page comes again.
  form.addEventListener('change', (event) => {
    if (event.target.name === 'mail' && event.target.files.length > 0) {
      form.requestSubmit(form.querySelector('button[name="readMail"]'));
    }
  });

  form.addEventListener('change', (event) => {
    if (event.target.name === 'files' && event.target.files.length > 0) {
      form.requestSubmit(form.querySelector('button[name="keepFiles"]'));
    }
  });

  // The draft is the case to be: it has an address of its own.
  const field = (name) => form.querySelector(`input[name="${name}"]`);
  const kept = form.querySelector('[data-draft-kept]');
  const failed = form.querySelector('[data-draft-failed]');
  const draft = window.deskDraft.keeper(form, {
    address: form.dataset.registration, fresh: form.dataset.fresh, start: Number(field('edit').value), words: form.dataset,
    typed: () => {
      const typed = new FormData(form);
      typed.delete('files');
      typed.delete('mail'); // kept for itself, and too much for a page that is leaving
      return typed;
    },
    tell: (text) => { kept.textContent = text; },
    complain: (text) => { failed.textContent = text; failed.hidden = text === ''; },
    counted: (edit) => { field('edit').value = edit; },
  });
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (draft.isOver()) { // nobody would read the answer
      event.preventDefault();
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
