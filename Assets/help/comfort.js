/** An open sheet of the header closes with Escape, with a click beside it, and when the keyboard has left it. */
export function closeSheets(page) {
  const open = () => [...page.querySelectorAll('.top details[open]')];
  const closeOthers = ({ target }) => {
    for (const sheet of open()) {
      if (!sheet.contains(target)) sheet.open = false;
    }
  };
  page.addEventListener('click', closeOthers);
  page.addEventListener('focusin', closeOthers);
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const sheet of open()) {
      sheet.open = false;
      sheet.querySelector('summary').focus();
    }
  });
}

/** A second click doesn't send a form twice. (The server would answer it with the first one's result anyway.) */
export function sendOnce(form) {
  let isSent = false;
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
  });
  // Coming back by the browser's own way, the form can be sent again.
  addEventListener('pageshow', () => {
    isSent = false;
  });
  form.querySelector('[aria-invalid=true]')?.focus();
}
