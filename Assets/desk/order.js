// Dragging things into their order, with a mouse, a pen or a finger. The buttons beside each do the same without.

class Order {
  constructor(list) {
    this.list = list;
    for (const grip of list.querySelectorAll(".order-grip")) {
      // A list may stand in an item of another one.
      if (grip.closest("[data-order]") !== list) continue;
      grip.hidden = false;
      grip.addEventListener("pointerdown", (event) => this.take(event, grip));
    }
  }

  get items() {
    return [...this.list.children];
  }

  take(event, grip) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.item = this.items.find((item) => item.contains(grip));
    this.former = this.items.indexOf(this.item);
    this.item.classList.add("is-dragged");
    // On the page, not on the grip: an element that is moved in the document loses its hold of the pointer.
    const dragging = new AbortController();
    const { signal } = dragging;
    const end = (event) => {
      dragging.abort();
      this.drop(event.type === "pointerup");
    };
    document.addEventListener("pointermove", (event) => this.move(event.clientY), { signal });
    document.addEventListener("pointerup", end, { signal });
    document.addEventListener("pointercancel", end, { signal });
  }

  // The item goes where the pointer is past the middle of its neighbour.
  move(y) {
    const others = this.items.filter((item) => item !== this.item);
    const next = others.find((item) => y < middle(item)) ?? null;
    if (this.item.nextElementSibling !== next) this.list.insertBefore(this.item, next);
    this.item.scrollIntoView({ block: "nearest" });
  }

  drop(isMeant) {
    this.item.classList.remove("is-dragged");
    const place = this.items.indexOf(this.item);
    if (place === this.former) return;
    if (!isMeant) return this.putBack();
    const form = this.item.querySelector(".order-buttons");
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "place", value: String(place + 1) });
    form.append(field);
    form.submit();
  }

  putBack() {
    const others = this.items.filter((item) => item !== this.item);
    this.list.insertBefore(this.item, others[this.former] ?? null);
  }
}

const middle = (item) => {
  const { top, height } = item.getBoundingClientRect();
  return top + Math.min(height, 48) / 2;
};

for (const list of document.querySelectorAll("[data-order]")) new Order(list);
