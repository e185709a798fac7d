// The desk works without scripts. These modules add comfort, each by attributes that a page writes.
import { forgetCopiesAtSignOut } from "./local-copy.js";
import { bindShortcuts } from "./keyboard.js";
import { bindMenus } from "./menus.js";
import { sendOnce } from "./once.js";
import { bindPanes } from "./panes.js";
import { showRelativeTimes } from "./times.js";
import { showFirstFault } from "./faults.js";
import { showOpenTab } from "./tabs.js";
import { bindComposer } from "./composer.js";
import { showOthersWork } from "./refresh.js";

bindShortcuts(document);
bindMenus(document);
sendOnce(document);
bindPanes(document);
bindComposer(document);
showOpenTab(document);
showFirstFault(document);
forgetCopiesAtSignOut(document);
showRelativeTimes(document);
setInterval(() => showRelativeTimes(document), 30_000);
showOthersWork(document, showRelativeTimes);
