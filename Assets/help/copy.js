/** A button at each block of code that copies it. */
export function offerCopying(prose) {
  if (!navigator.clipboard) return;
  for (const block of prose.querySelectorAll('.code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = prose.dataset.copy;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => copy(block, button, prose.dataset));
    block.append(button);
  }
}

async function copy(block, button, texts) {
  try {
    await navigator.clipboard.writeText(block.querySelector('code').textContent);
  } catch {
    // The browser refuses: the text can still be marked by hand.
    getSelection().selectAllChildren(block.querySelector('code'));
    return;
  }
  button.textContent = texts.copied;
  button.dataset.done = '';
  setTimeout(() => {
    button.textContent = texts.copy;
    delete button.dataset.done;
  }, 2000);
}
