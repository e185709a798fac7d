// The field that a text is written in. Changes go the way of typing, so that the browser's own undo takes them back.

export class TextField {
  constructor(element) {
    this.element = element;
  }

  get state() {
    const { value, selectionStart, selectionEnd } = this.element;
    return { text: value, start: selectionStart, end: selectionEnd };
  }

  apply(change) {
    if (!change) return;
    const { element } = this;
    element.focus();
    element.setSelectionRange(change.from, change.to);
    this.#type(change.insert, change.from, change.to);
    element.setSelectionRange(...change.select);
  }

  /** Replaces a piece that stands somewhere, without moving whoever writes elsewhere in the text. */
  swap(piece, insert, caret = null) {
    const { element } = this;
    const from = element.value.indexOf(piece);
    if (from < 0) return;
    const to = from + piece.length;
    const { selectionStart, selectionEnd } = element;
    const isHere = document.activeElement === element;
    const waits = isHere && selectionStart === to && selectionEnd === to;
    if (isHere) element.setSelectionRange(from, to);
    this.#type(insert, from, to);
    const moved = (place) => (place >= to ? place + insert.length - piece.length : Math.min(place, from));
    if (waits && caret !== null) element.setSelectionRange(from + caret, from + caret);
    else if (isHere) element.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  }

  #type(insert, from, to) {
    const command = insert ? "insertText" : "delete";
    const isFocused = document.activeElement === this.element;
    if (!insert && from === to) return;
    if (isFocused && document.execCommand(command, false, insert)) return;
    this.element.setRangeText(insert, from, to, "preserve");
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
