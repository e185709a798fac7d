// A date and time are of the writer's own zone: the server gets the moment, and the field names the zone.

export function bindSchedule(form) {
  const field = form.elements.publishOn;
  if (!field) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const name of form.querySelectorAll("[data-zone]")) name.textContent = zone;
  // What came back from the server was typed in this zone already.
  const note = () => {
    const moment = new Date(field.value).getTime();
    form.elements.publishAt.value = Number.isNaN(moment) ? "" : String(moment);
  };
  field.addEventListener("input", note);
  note();
}
