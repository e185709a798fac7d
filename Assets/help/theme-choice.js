/** Light, dark, or as the device has it; kept in this browser. */
export function offerThemes(group) {
  const buttons = [...group.querySelectorAll('button')];
  const root = document.documentElement;

  function show() {
    const choice = root.dataset.theme ?? 'system';
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.themeChoice === choice));
    }
  }

  group.addEventListener('click', (event) => {
    const choice = event.target.closest('button')?.dataset.themeChoice;
    if (!choice) return;
    if (choice === 'system') delete root.dataset.theme;
    else root.dataset.theme = choice;
    try {
      if (choice === 'system') localStorage.removeItem('usher-theme');
      else localStorage.setItem('usher-theme', choice);
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
    show();
  });
  show();
  group.hidden = false;
}
