"""Writing an article with the editor's tools: text, links that follow, pictures and files."""

import base64
import re

import pytest
from playwright.sync_api import expect
from support.addresses import HELP
from support.texts import text

# A red square of 8 by 8 pixels.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQMAAAD+wSzIAAAAA1BMVEX/AAAZ4gk3AAAAC0lEQVQI12NggAEAAAgAAfLB5wIAAAAASUVORK5CYII="
)

DROP = """([field, bytes, type]) => {
  const data = new DataTransfer();
  const name = type === "image/png" ? "square.png" : "prices.txt";
  data.items.add(new File([Uint8Array.from(bytes)], name, { type }));
  for (const kind of ["dragover", "drop"]) {
    field.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""

PASTE = """([field, words, bytes]) => {
  const data = new DataTransfer();
  if (words) data.setData("text/plain", words);
  else data.items.add(new File([Uint8Array.from(bytes)], "image.png", { type: "image/png" }));
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def editor(desk):
    desk.open("/desk/articles/new")
    return Editor(desk.page)


class Editor:
    def __init__(self, page):
        self.page = page
        self.body = page.get_by_label(text("articles.edit.bodyField"), exact=True)
        self.preview = page.locator(".preview")

    def write(self, words):
        self.body.fill(words)
        return self

    def select(self, words):
        self.body.evaluate(
            "(field, words) => { const at = field.value.indexOf(words);"
            " field.focus(); field.setSelectionRange(at, at + words.length); }",
            words,
        )
        return self

    def tool(self, name):
        return self.page.get_by_role("button", name=text(f"editor.tools.{name}"), exact=True)


def test_tools_shortcuts_and_undo(editor):
    editor.write("make this bold").select("bold")
    editor.tool("bold").click()
    expect(editor.body).to_have_value("make this **bold**")
    editor.page.keyboard.press("Control+i")
    expect(editor.body).to_have_value("make this ***bold***")
    editor.page.keyboard.press("Control+z")
    editor.page.keyboard.press("Control+z")
    expect(editor.body).to_have_value("make this bold")
    editor.page.keyboard.press("Control+k")
    expect(editor.body).to_have_value("make this [bold](https://)")
    expect(editor.preview.locator(".prose")).to_contain_text("make this bold")


def test_the_toolbar_is_one_stop_and_arrows_move_in_it(editor):
    editor.tool("bold").focus()
    editor.page.keyboard.press("ArrowRight")
    expect(editor.tool("italic")).to_be_focused()
    editor.page.keyboard.press("Home")
    editor.page.keyboard.press("ArrowLeft")
    expect(editor.page.locator("summary.tool")).to_be_focused()
    editor.page.keyboard.press("Enter")
    editor.page.get_by_role("button", name=text("editor.callout.tip")).click()
    expect(editor.body).to_have_value(re.compile(r"^> \[!TIP\]\n> "))
    expect(editor.preview.locator(".callout-tip")).to_be_visible()


def test_a_picture_is_dropped_and_readers_see_it(editor, desk, server, new_context):
    editor.write("Look:")
    editor.page.evaluate(DROP, [editor.body.element_handle(), list(PICTURE), "image/png"])
    expect(editor.body).to_have_value(re.compile(r"!\[\]\(/files/[0-9a-f]{40}\.png\)"))
    expect(editor.preview.locator("[data-remarks] li")).to_have_count(1)
    editor.page.keyboard.type("A red square")
    expect(editor.body).to_have_value(re.compile(r"!\[A red square\]\("))
    expect(editor.preview.locator("[data-remarks]")).to_be_hidden()
    written = editor.body.input_value()
    address = re.search(r"/files/\S+\.png", written)[0]
    assert server.get(address).status_code == 404
    link = desk.publish("With a picture", written)
    reader = new_context().new_page()
    reader.goto(HELP + link)
    picture = reader.get_by_role("img", name="A red square")
    expect(picture).to_have_attribute("width", "8")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 8)
    assert server.get(address).headers["cache-control"] == "public, max-age=31536000, immutable"


def test_several_pictures_stand_one_after_the_other(editor):
    pictures = [{"name": f"{name}.png", "mimeType": "image/png", "buffer": PICTURE} for name in ("one", "two")]
    editor.page.locator("input[type=file]").set_input_files(pictures)
    expect(editor.body).to_have_value(re.compile(r"^!\[\]\(/files/\S+\)\n\n!\[\]\(/files/\S+\)$"))


def test_pasting_an_address_over_words_makes_a_link_and_a_pasted_picture_is_uploaded(editor):
    editor.write("see the page here").select("the page")
    editor.page.evaluate(PASTE, [editor.body.element_handle(), "https://example.test/a", []])
    expect(editor.body).to_have_value("see [the page](https://example.test/a) here")
    editor.page.evaluate(PASTE, [editor.body.element_handle(), "", list(PICTURE)])
    expect(editor.body).to_have_value(re.compile(r"!\[\]\(/files/[0-9a-f]{40}\.png\)"))


def test_a_file_is_offered_and_what_cannot_be_shown_is_refused(editor):
    editor.write("")
    editor.page.evaluate(DROP, [editor.body.element_handle(), list(b"A price list."), "text/plain"])
    expect(editor.body).to_have_value(re.compile(r"^\[prices\.txt\]\(/files/[0-9a-f]{40}\.txt\)$"))
    editor.page.evaluate(DROP, [editor.body.element_handle(), list(b"<svg onload=alert(1)>"), "image/png"])
    expect(editor.page.locator("[data-tools] [data-status]")).to_contain_text("SVG")
    expect(editor.body).to_have_value(re.compile(r"^\[prices\.txt\]\([^)]*\)\s*$"))


def test_a_link_to_an_article_follows_its_new_name(editor, desk, new_context):
    target = desk.publish("Old name", "Text.")
    desk.open("/desk/articles/new")
    editor.tool("article").click()
    editor.page.locator("#article-picker input").fill("old")
    expect(editor.page.locator("#article-picker [role=option]")).to_have_count(1)
    editor.page.keyboard.press("Enter")
    expect(editor.body).to_have_value(re.compile(r"^\[\]\(article:\w{26}\)$"))
    expect(editor.preview.get_by_role("link", name="Old name")).to_be_visible()
    link = desk.publish("Linking", editor.body.input_value() + " [gone](article:01jq0000000000000000000009)")
    desk.open("/desk/articles/" + target.rsplit("/", 1)[1].rsplit("-", 1)[-1])
    desk.page.get_by_label(text("articles.edit.titleField"), exact=True).fill("New name")
    desk.page.locator("button[formaction$=publish]").click()
    reader = new_context().new_page()
    reader.goto(HELP + link)
    reader.locator(".prose").get_by_role("link", name="New name").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("New name")
    assert "/new-name-" in reader.url


def test_on_a_phone_one_writes_or_sees_the_preview(editor):
    editor.page.set_viewport_size({"width": 390, "height": 780})
    editor.write("## A heading")
    expect(editor.preview).to_be_hidden()
    editor.page.get_by_role("button", name=text("editor.faces.preview"), exact=True).click()
    expect(editor.preview.get_by_role("heading", name="A heading")).to_be_visible()
    expect(editor.body).to_be_hidden()


def test_on_a_phone_the_tools_are_one_row_and_the_text_has_the_screen(new_context, desk):
    desk.publish("Read your invoice", "Text.")
    phone = new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True,
                        storage_state=desk.page.context.storage_state()).new_page()
    phone.goto(desk.page.url)
    row, head = phone.locator(".tools-row"), phone.locator(".editor-head")
    expect(row).to_be_visible()
    assert row.bounding_box()["height"] < 60
    assert head.bounding_box()["height"] < 844 / 7
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    assert phone.evaluate("document.querySelector('.editor').scrollWidth") <= 390
    tools = [each.bounding_box() for each in row.locator(".tool").all()]
    assert all(box["width"] >= 44 and box["height"] >= 44 for box in tools)
    publish = phone.get_by_role("button", name=text("writing.publishChanges"), exact=True).bounding_box()
    assert 0 <= publish["x"] and publish["x"] + publish["width"] <= 390
    row.locator(".tool-menu summary").tap()
    phone.get_by_role("button", name=text("editor.callout.tip"), exact=True).tap()
    assert "[!TIP]" in phone.locator("#body").input_value()
