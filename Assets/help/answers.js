const pause = 140;
const settling = 1_500;

/** Answers while one types, as an ARIA combobox. Without it the form leads to the page of results. */
export function suggestAnswers(form) {
  const input = form.querySelector('input');
  const list = form.querySelector('.answers');
  const status = form.querySelector('[role=status]');
  let waiting = null;
  let settled = '';
  let staying = null;
  let request = null;
  let chosen = -1;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  show(false);

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    clearTimeout(staying);
    waiting = setTimeout(ask, pause);
    staying = setTimeout(settle, settling);
  });
  // The page of results counts its question itself.
  form.addEventListener('submit', () => clearTimeout(staying));
  list.addEventListener('click', (event) => {
    if (event.target.closest('a')) tell('opened');
  });
  input.addEventListener('keydown', key);
  input.addEventListener('focus', () => show(list.childElementCount > 0 && input.value.trim() !== ''));
  // In the header of a narrow page the field is folded away.
  form.closest('details')?.addEventListener('toggle', ({ target }) => target.open && input.focus());
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget)) show(false);
  });

  // Half a word on its way to a whole one is no question: what stays, or leads somewhere, is.
  function settle() {
    if (input.value.trim().length > 1) tell('settled');
  }

  function tell(what) {
    clearTimeout(staying);
    const query = input.value.trim();
    const also = what === 'opened' && settled !== query ? '&settled=1' : '';
    if (what === 'settled' && settled === query) return;
    settled = query;
    const address = `${form.dataset.answers}?q=${encodeURIComponent(query)}&${what}=1${also}`;
    fetch(address, { credentials: 'same-origin', keepalive: true }).catch(() => null);
  }

  function options() {
    return [...list.querySelectorAll('a[role=option]')];
  }

  function show(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(-1);
  }

  function choose(index) {
    chosen = index;
    options().forEach((option, place) => option.setAttribute('aria-selected', String(place === index)));
    const option = options()[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function key(event) {
    const count = options().length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      if (list.hidden) show(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are options: the field itself.
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    }
  }

  async function ask() {
    request?.abort();
    const query = input.value.trim();
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      show(false);
      return;
    }
    request = new AbortController();
    try {
      const address = `${form.dataset.answers}?q=${encodeURIComponent(query)}`;
      const response = await fetch(address, { signal: request.signal, credentials: 'same-origin' });
      if (!response.ok) return;
      fill(await response.text());
    } catch {
      // Aborted by a newer question, or no connection: the form itself still works.
    }
  }

  // The server has escaped what it sends; parsing it apart keeps even a mistake there from running anything.
  function fill(html) {
    const answers = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    if (!answers) return;
    list.replaceChildren(...answers.children);
    options().forEach((option, place) => {
      option.id = `${list.id}-${place}`;
    });
    choose(-1);
    status.textContent = answers.dataset.status;
    show(document.activeElement === input);
  }
}
