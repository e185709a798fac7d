// The editor's care for what is written: it is saved by itself, two people learn of each other, and a time for
// publishing is the writer's own. All of it works by buttons without these modules.
import { Company } from "./company.js";
import { bindSchedule } from "./schedule.js";
import { Saving } from "./saving.js";

const form = document.querySelector("form[data-copy]");
if (form) {
  const saving = new Saving(form);
  if (form.dataset.presence) new Company(form, saving);
  bindSchedule(form);
}
