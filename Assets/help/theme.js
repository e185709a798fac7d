// Runs before the first paint, so that a chosen appearance never flashes.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('usher-theme');
  } catch {
    // Storage is blocked: the device's appearance holds.
  }
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
})();
