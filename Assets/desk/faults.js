// A form that was refused opens at the first field that is to be corrected: it may be far below the page's beginning.

export function showFirstFault(document) {
  document.querySelector('[aria-invalid="true"]')?.focus();
}
