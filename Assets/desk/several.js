// Choosing several lines of a list: all at once, a range with Shift, and how many are chosen is said. Without this module
// the boxes and the button work alike.

class Several {
  constructor(form) {
    this.form = form;
    this.all = form.querySelector("[data-choose-all]");
    this.count = form.querySelector("[data-chosen]");
    this.deed = form.elements.do;
    this.consequence = form.querySelector("[data-shows-consequence]");
    this.boxes = [...form.querySelectorAll("tbody [type=checkbox]")];
    this.all.hidden = false;
    this.all.control.addEventListener("change", () => this.chooseAll());
    form.addEventListener("click", (event) => this.chooseRange(event));
    form.addEventListener("change", () => this.show());
    // A page that comes back has its boxes as they were.
    addEventListener("pageshow", () => this.show());
    this.show();
  }

  get chosen() {
    return this.boxes.filter((box) => box.checked).length;
  }

  chooseAll() {
    for (const box of this.boxes) box.checked = this.all.control.checked;
  }

  chooseRange({ target, shiftKey }) {
    const place = this.boxes.indexOf(target);
    if (place < 0) return;
    if (shiftKey && this.last !== undefined) {
      const [first, last] = [Math.min(place, this.last), Math.max(place, this.last)];
      for (const box of this.boxes.slice(first, last + 1)) box.checked = target.checked;
    }
    this.last = place;
  }

  show() {
    const chosen = this.chosen;
    this.all.control.checked = chosen > 0 && chosen === this.boxes.length;
    this.all.control.indeterminate = chosen > 0 && chosen < this.boxes.length;
    const words = this.words(chosen);
    if (this.count.textContent !== words) this.count.textContent = words;
    this.consequence.textContent = chosen > 0 ? (this.deed.selectedOptions[0].dataset.consequence ?? "") : "";
  }

  // A page on which nothing was chosen yet says nothing.
  words(chosen) {
    const { none, one, many } = this.count.dataset;
    if (chosen === 0) return this.count.textContent && none;
    return chosen === 1 ? one : many.replace("{count}", chosen.toLocaleString(document.documentElement.lang));
  }
}

const form = document.querySelector("form[data-several]");
if (form) new Several(form);
