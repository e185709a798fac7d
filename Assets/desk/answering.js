// Tells colleagues that somebody is writing an answer here: while they type, no more often than every fifteen seconds, and
// when they have emptied the field or gone. Nobody is told what is written.

const EVERY = 15_000;

export function tellOfAnswering(form) {
  const field = form.elements.message;
  let toldAt = null;
  const tell = (members = {}) => navigator.sendBeacon(form.dataset.answering, new URLSearchParams(members));
  const stop = () => {
    if (toldAt !== null) tell({ leaving: "on" });
    toldAt = null;
  };
  field.addEventListener("input", ({ timeStamp }) => {
    if (!field.value.trim()) return stop();
    if (toldAt !== null && timeStamp - toldAt < EVERY) return;
    toldAt = timeStamp;
    tell();
  });
  form.addEventListener("submit", () => (toldAt = null)); // What is sent ends it by itself.
  addEventListener("pagehide", stop);
}
