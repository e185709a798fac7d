// Where tabs or languages are more than fit beside each other, they scroll: the one that is open is in sight.

export function showOpenTab(document) {
  for (const open of document.querySelectorAll(":is(.tabs, .switch) > [aria-current]")) {
    open.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}
