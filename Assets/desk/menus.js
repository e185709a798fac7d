// Menus are <details data-menu>: they close when one clicks elsewhere or presses Escape.
// Buttons with data-opens="id" open that dialog; selects with data-submits-on-change need no button.

export function bindMenus(document) {
  const menus = [...document.querySelectorAll("details[data-menu]")];
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") menus.forEach(close);
  });
  for (const button of document.querySelectorAll("[data-opens]")) bindOpener(document, button);
  for (const form of document.querySelectorAll("form[data-submits-on-change]")) bindChange(form);
}

function close(menu) {
  if (!menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
}

function bindOpener(document, button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    button.closest("details[data-menu]")?.removeAttribute("open");
    document.getElementById(button.dataset.opens).showModal();
  });
}

// Whoever chose before this module was there sends the choice by the button.
function bindChange(form) {
  form.querySelector("button").hidden = [...form.querySelectorAll("select")].every(isAsServed);
  form.addEventListener("change", () => form.requestSubmit());
}

const isAsServed = ({ options, selectedIndex }) =>
  Math.max(0, [...options].findIndex((option) => option.defaultSelected)) === selectedIndex;
