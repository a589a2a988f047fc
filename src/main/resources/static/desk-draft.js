// What is being typed is kept on the server. Comfort only: every page works without this file.
(() => {
  'use strict';
  const KEEP_AFTER = 5000; // ms of typing that may be lost with the browser
  const TRY_AGAIN_AFTER = 10000;
  const GIVE_UP_AFTER = 20000;

  /**
   * Keeps one form: a few seconds after a change, when a field is left, and when the page goes.
   * address: where to; fresh: a page that shows the token of the session; typed(edit): what is sent; start: the number of changes so far;
   * words: kept, failed, newer; tell(text): where it is said that it is kept; complain(text): that it is not; counted(edit): told how many changes there are.
   */
  function keeper(form, {address, fresh, typed, start, words, tell, complain, counted}) {
    let edit = start;
    let keptEdit = edit;
    let sentEdit = edit;
    let timer = null;
    let flying = null;
    let over = false;
    let hurried = false;
    let failing = false;
    let again = false; // a field was left while a save was on its way

    const say = (text) => {
      failing = text !== '';
      complain(text);
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
      counted(edit);
      later(KEEP_AFTER);
    }
    /** After a new sign-in in another window: its token, so that nothing typed here is lost. Tells whether there was one. */
    const renew = async () => {
      const page = await fetch(fresh, {redirect: 'manual'});
      const token = page.ok ? new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name="_csrf"]') : null;
      document.querySelectorAll('input[name="_csrf"]').forEach((one) => {
        one.value = token ? token.value : one.value;
      });
      return token !== null;
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
      const token = form.querySelector('input[name="_csrf"]');
      const request = new AbortController();
      flying = request;
      const given = setTimeout(() => request.abort(), GIVE_UP_AFTER); // an answer that never comes must not stop the next attempt
      try {
        const answer = await fetch(address, {method: 'POST', body: typed(at), keepalive: true,
          redirect: 'manual', signal: request.signal, headers: token ? {'X-CSRF-TOKEN': token.value} : {}});
        if (answer.status === 204) {
          keptEdit = Math.max(keptEdit, at);
          tell(`${words.kept} ${new Date().toLocaleTimeString('zh-CN', {hour12: false})}`);
          hurried = false;
          say('');
        } else if (answer.status === 409) {
          if (at === sentEdit) { // else a newer state of this page came first
            over = true;
            say(words.newer);
          }
        } else {
          say(words.failed);
          const hurry = await renew() && !hurried; // with the new token at once, but once
          hurried = hurried || hurry;
          later(hurry ? 0 : TRY_AGAIN_AFTER);
        }
      } catch (unreachable) {
        if (!over) {
          say(words.failed);
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
      if (!over && failing && edit !== keptEdit) {
        event.preventDefault();
      }
    });
    form.addEventListener('submit', (event) => {
      if (!event.defaultPrevented && event.submitter?.dataset.again === undefined) {
        over = true;
        clearTimeout(timer);
        if (flying) {
          flying.abort();
        }
      }
    });
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) {
        over = false;
      }
    });
    return {changed, isOver: () => over};
  }
  window.deskDraft = {keeper};

  // Every form in which something is typed, but for those that keep themselves.
  const page = document.querySelector('[data-drafting]');
  if (!page) {
    return;
  }
  const TYPED = 'textarea, input[type="text"], input[type="date"], input[type="number"], input[type="email"], input[type="tel"]';
  const path = (form) => new URL(form.getAttribute('action') || '', location.href).pathname;
  const hidden = (form, name, value) => {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
    return field;
  };
  let drafted = false;
  document.querySelectorAll('#page form[method="post"]').forEach((form) => {
    if (form.dataset.registration !== undefined || form.dataset.undrafted !== undefined || !form.querySelector(TYPED)) {
      return;
    }
    drafted = true;
    const restored = page.querySelector(`[data-restored="${CSS.escape(path(form))}"]`);
    const seen = restored ? Number(restored.dataset.edit) : Number(page.dataset.edit);
    hidden(form, '_draftPage', page.dataset.page);
    hidden(form, '_draftOpening', page.dataset.opening);
    const count = hidden(form, '_draftEdit', seen);
    const actions = form.querySelector(':scope > .actions') || [...form.querySelectorAll('.actions')].pop() || form;
    const kept = document.createElement('span');
    kept.className = 'note';
    kept.dataset.draftKept = '';
    kept.setAttribute('aria-live', 'polite');
    actions.append(kept);
    let failed = null;
    const complain = (text) => {
      if (text !== '' && failed === null) {
        failed = document.createElement('p');
        failed.className = 'alert alert-warning py-2';
        failed.setAttribute('role', 'alert');
        failed.dataset.draftFailed = '';
        actions.after(failed);
      }
      if (failed !== null) {
        failed.textContent = text;
        failed.hidden = text === '';
      }
    };
    const typed = (edit) => {
      const all = new FormData();
      [...form.elements].forEach((field) => {
        const mark = field.type === 'hidden' && field.name.startsWith('_') && !field.name.startsWith('_draft') && !['_csrf', '_once'].includes(field.name);
        const chosen = !['radio', 'checkbox'].includes(field.type) || field.checked;
        if (field.name && !field.disabled && chosen && (mark || !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type))) {
          const values = field.tagName === 'SELECT' ? [...field.selectedOptions].map((option) => option.value) : [field.value];
          values.forEach((value) => all.append(field.name, value));
        }
      });
      const version = form.querySelector('input[type="hidden"][name="version"]');
      if (version) {
        all.append('version', version.value);
      }
      all.append('_draftPage', page.dataset.page);
      all.append('_draftAction', path(form));
      all.append('_draftTitle', document.title);
      all.append('_draftOpening', page.dataset.opening);
      all.append('_draftSeen', seen);
      all.append('_draftEdit', edit);
      return new URLSearchParams(all);
    };
    keeper(form, {
      address: page.dataset.drafting, fresh: page.dataset.fresh, typed, start: seen,
      words: page.dataset,
      tell: (text) => { kept.textContent = text; },
      complain,
      counted: (edit) => { count.value = edit; },
    });
  });
  // A preview: nothing is typed on it, and what it leads to ends the draft of what was typed before.
  if (!drafted && page.dataset.goesOn === 'true') {
    document.querySelectorAll('main form[method="post"]').forEach((form) => {
      hidden(form, '_draftPage', page.dataset.page);
      hidden(form, '_draftOpening', page.dataset.opening);
      hidden(form, '_draftEdit', page.dataset.edit);
      hidden(form, '_draftPreview', 'true');
    });
  }
})();
