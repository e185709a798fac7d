// Buttons that copy the text of an element: data-copy names it, data-copied is what the button says afterwards.

const A_WHILE = 2000;

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.textContent);
    confirm(button);
  } catch {
    // No permission, or a page without https: the text is selected, so that the keyboard can copy it.
    getSelection().selectAllChildren(source);
  }
}

function confirm(button) {
  const label = (button.dataset.label ??= button.textContent);
  button.textContent = button.dataset.copied;
  setTimeout(() => (button.textContent = label), A_WHILE);
}

export function offerCopying(root) {
  for (const button of root.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => copy(button));
  }
}
