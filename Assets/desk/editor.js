// The editor's tools. Without scripts there is the text itself, which is all that is saved.
import { TextField } from "./editor-field.js";
import { ArticlePicker } from "./editor-picker.js";
import { Toolbar } from "./editor-toolbar.js";
import { Uploads } from "./editor-uploads.js";

const form = document.querySelector("form[data-preview]");
const root = form?.querySelector("[data-tools]");
if (root) bindTools(form, root);
if (form) bindFaces(form);
if (form) bindPreview(form);

function bindTools(form, root) {
  root.hidden = false;
  const field = new TextField(form.elements.body);
  const picker = new ArticlePicker(document.getElementById("article-picker"));
  const uploads = new Uploads(root, field);
  const toolbar = new Toolbar(root, field, {
    openPicker: () => picker.open((id) => toolbar.insertArticle(id)),
    choosePicture: () => uploads.choose(),
  });
}

// Where both don't fit side by side, one chooses between writing and seeing.
function bindFaces(form) {
  const faces = form.querySelector("[data-faces]");
  const writing = form.querySelector(".writing");
  faces.hidden = false;
  writing.dataset.shown = "write";
  faces.addEventListener("click", ({ target }) => {
    const face = target.closest("[data-face]")?.dataset.face;
    if (!face) return;
    writing.dataset.shown = face;
    for (const button of faces.children) button.setAttribute("aria-pressed", String(button.dataset.face === face));
  });
}

// The preview's title and lead are the fields' own words; what should be looked at again comes with the preview.
function bindPreview(form) {
  const preview = form.querySelector(".preview");
  const mirror = (name) => {
    const shown = preview.querySelector(`[data-mirror=${name}]`);
    const show = () => (shown.textContent = form.elements[name].value);
    form.elements[name].addEventListener("input", show);
    show();
  };
  mirror("title");
  mirror("description");
  const remarks = preview.querySelector("[data-remarks]");
  form.addEventListener("previewed", ({ detail }) => {
    remarks.hidden = !detail.remarks?.length;
    remarks.querySelector("ul").replaceChildren(...(detail.remarks ?? []).map(sentence));
  });
}

function sentence(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}
