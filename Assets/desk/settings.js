import { Arrival } from "./arrival.js";
import { offerCopying } from "./copy.js";

offerCopying(document);
const line = document.querySelector("[data-arrival]");
if (line) new Arrival(line);
