// Passkeys: asks the browser for one, and sends what it answers with the form. Comfort only: without this file there are no passkeys, and everything else works.
(() => {
  'use strict';
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const named = (list) => (list || []).map((one) => ({ type: one.type, id: bytes(one.id) }));
  const ask = async (part) => {
    const told = await fetch(part.dataset.options, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (!told.ok || told.redirected) {
      throw new Error('not asked');
    }
    const options = await told.json();
    options.challenge = bytes(options.challenge);
    if (part.dataset.passkey === 'make') {
      options.user.id = bytes(options.user.id);
      options.excludeCredentials = named(options.excludeCredentials);
      delete options.hints;
      return navigator.credentials.create({ publicKey: options });
    }
    options.allowCredentials = named(options.allowCredentials);
    delete options.hints;
    return navigator.credentials.get({ publicKey: options });
  };
  const written = (made) => {
    const response = {};
    ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].forEach((name) => {
      if (made.response[name]) {
        response[name] = text(made.response[name]);
      }
    });
    return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response, clientExtensionResults: {} });
  };
  const host = (part) => location.hostname === part.dataset.host || location.hostname.endsWith(`.${part.dataset.host}`);
  document.querySelectorAll('[data-passkey]').forEach((part) => {
    if (!window.PublicKeyCredential || !window.isSecureContext || !host(part)) {
      return;
    }
    const button = part.querySelector('button');
    const answer = part.querySelector('input[type="hidden"]');
    const told = part.querySelector('[role="alert"]');
    const form = part.closest('form');
    part.hidden = false;
    document.querySelectorAll('[data-without-passkey]').forEach((one) => { one.hidden = true; });
    const begin = async () => {
      if (button.disabled) {
        return;
      }
      button.disabled = true;
      told.hidden = true;
      try {
        answer.value = written(await ask(part));
        form.noValidate = true;
        form.requestSubmit(form.querySelector('button[data-again]') || undefined);
        if (part.dataset.passkey !== 'make') {
          setTimeout(() => { answer.value = ''; }, 0); // a file may be sent and the page stay
        }
      } catch (failure) {
        told.textContent = failure.name === 'InvalidStateError' ? part.dataset.present : part.dataset.failed;
        told.hidden = false;
      }
      button.disabled = false;
    };
    button.addEventListener('click', begin);
    if (part.dataset.passkey === 'make') {
      form.addEventListener('submit', (event) => { // the key Enter in the name
        if (!answer.value) {
          event.preventDefault();
          event.stopPropagation();
          begin();
        }
      });
    }
    window.addEventListener('pageshow', () => { answer.value = ''; });
  });
})();
