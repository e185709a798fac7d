// Pictures and files: chosen, dropped or pasted. Where one will stand a line says so until it is there.
import { behindPicture, block } from "./editor-commands.js";

const MEGABYTE = 1024 * 1024;
const LARGEST = 10 * MEGABYTE;
const MOST_AT_ONCE = 10;

export class Uploads {
  constructor(root, field) {
    this.field = field;
    this.words = root.dataset;
    this.status = root.querySelector("[data-status]");
    this.input = root.querySelector("input[type=file]");
    this.input.addEventListener("change", () => this.#take([...this.input.files]));
    field.element.addEventListener("paste", (event) => this.#receive(event, event.clipboardData));
    field.element.addEventListener("drop", (event) => this.#receive(event, event.dataTransfer));
    field.element.addEventListener("dragover", (event) => this.#invite(event));
    for (const end of ["dragleave", "drop"]) {
      field.element.addEventListener(end, () => field.element.classList.remove("is-target"));
    }
  }

  choose() {
    this.input.value = "";
    this.input.click();
  }

  #invite(event) {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    this.field.element.classList.add("is-target");
  }

  #receive(event, data) {
    const files = [...(data?.files ?? [])];
    // Office programs put a picture of copied text beside the text: the text is what is meant.
    if (!files.length || (event.type === "paste" && data.getData("text/plain"))) return;
    event.preventDefault();
    this.#take(files);
  }

  async #take(files) {
    this.#say("");
    if (files.length > MOST_AT_ONCE) return this.#say(fill(this.words.tooMany, { limit: MOST_AT_ONCE }), true);
    for (const file of files) await this.#upload(file);
  }

  async #upload(file) {
    if (file.size > LARGEST) {
      return this.#say(fill(this.words.tooLarge, { name: file.name, limit: LARGEST / MEGABYTE }), true);
    }
    const isPicture = file.type.startsWith("image/");
    const holder = `[${fill(this.words.uploading, { name: plain(file.name) })} …]`;
    const { state } = this.field;
    const place = behindPicture(state);
    const isBlock = isPicture || place !== state;
    this.field.apply(isBlock ? block(place, holder, holder.length, 0) : this.#inLine(holder));
    try {
      const kept = await send(file);
      const insert = kept.isPicture ? `![](${kept.address})` : `[${plain(kept.name)}](${kept.address})`;
      this.field.swap(holder, insert, kept.isPicture ? 2 : null);
      this.#say(kept.isPicture ? this.words.uploaded : this.words.kept);
    } catch (error) {
      this.field.swap(holder, "");
      this.#say(`${file.name}: ${error.sentence ?? this.words.failed}`, true);
    }
  }

  // Several files at once stand apart.
  #inLine(holder) {
    const { text, start, end } = this.field.state;
    const insert = text[start - 1] === ")" ? ` ${holder}` : holder;
    return { from: start, to: end, insert, select: [start + insert.length, start + insert.length] };
  }

  #say(sentence, isWrong = false) {
    this.status.textContent = sentence;
    this.status.classList.toggle("is-wrong", isWrong);
  }
}

async function send(file) {
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const answer = await fetch("/desk/files", {
    method: "POST",
    body: file,
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
      Accept: "application/json",
    },
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { sentence: said.detail });
  return said;
}

// In a text these signs would end the link's words.
const plain = (name) => name.replace(/[[\]\\`*_<>]/g, " ").trim();

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
