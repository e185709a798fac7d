import { Arrival } from "./arrival.js";
import { offerCopying } from "./copy.js";

offerCopying(document);
const line = document.querySelector("[data-arrival]");
if (line) new Arrival(line);

// On a phone the tabs scroll: the one that is open is in sight.
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
