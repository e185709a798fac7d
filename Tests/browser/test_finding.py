"""Finding: answers while one types, synonyms, and what was sought in vain."""

import pytest
from playwright.sync_api import expect
from support.addresses import HELP
from support.people import ADA
from support.texts import text


def test_answers_come_while_one_types_and_the_keyboard_leads_to_one(page, server, desk):
    desk.publish("Exporting invoices", "Press *Export*.")
    desk.publish("Export your contacts", "As a file.")
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{HELP}/en")
    field = page.get_by_role("combobox", name=text("help.search.label"))
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("expo")
    options = page.get_by_role("option")
    expect(options).to_have_count(2)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    chosen = options.first.get_attribute("id")
    expect(field).to_have_attribute("aria-activedescendant", chosen)
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("expo")
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/en/articles/*")
    assert complaints == []


def test_without_scripts_the_form_leads_to_the_answers(new_context, server, desk):
    desk.publish("Exporting invoices", "Press *Export*.")
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{HELP}/en")
    page.get_by_label(text("help.search.label")).fill("exprot invoice")
    page.get_by_label(text("help.search.label")).press("Enter")
    page.get_by_role("link", name="Exporting invoices").click()
    expect(page.get_by_role("heading", name="Exporting invoices", level=1)).to_be_visible()


def test_the_field_in_the_header_answers_as_one_types(page, server, desk):
    desk.publish("Exporting invoices", "Press *Export*.")
    page.goto(f"{HELP}/en/contact")
    field = page.get_by_role("banner").get_by_role("combobox", name=text("help.search.label"))
    field.press_sequentially("expo")
    expect(page.get_by_role("option")).to_have_count(1)
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/en/articles/*")
    expect(page.get_by_role("search")).to_have_count(1)
    page.goto(f"{HELP}/en")
    expect(page.get_by_role("banner").get_by_role("search")).to_have_count(0)


def test_on_a_phone_the_field_unfolds_with_and_without_scripts(new_context, server, desk):
    desk.publish("Exporting invoices", "Press *Export*.")
    for has_scripts in (True, False):
        page = new_context(java_script_enabled=has_scripts, viewport={"width": 390, "height": 800}).new_page()
        page.goto(f"{HELP}/en/contact")
        field = page.get_by_label(text("help.search.label"))
        expect(field).to_be_hidden()
        page.locator(".find > summary").click()
        expect(field).to_be_visible()
        if has_scripts:
            expect(field).to_be_focused()
            field.press_sequentially("expo")
            expect(page.get_by_role("option")).to_have_count(1)
        field.fill("export")
        field.press("Enter")
        page.get_by_role("link", name="Exporting invoices").click()
        expect(page.get_by_role("heading", name="Exporting invoices", level=1)).to_be_visible()


LONG = "Before anything else is said of it there is a good deal to read here, and more of it behind that, and {} then."


@pytest.mark.parametrize(("language", "word"), [("en", "thermostat"), ("de", "Zahlungserinnerung")])
def test_on_a_phone_the_words_that_were_found_are_in_sight(language, word, new_context, visit, desk):
    desk.publish("A short one", LONG.format(word))
    desk.publish("A long one", " ".join([LONG.format("nothing"), LONG.format(word), *[LONG.format("nothing")] * 5]))
    page = new_context(viewport={"width": 390, "height": 844}, has_touch=True).new_page()
    page.goto(f"{HELP}/{language}")
    page.get_by_role("combobox").press_sequentially(word)
    expect(page.get_by_role("option")).to_have_count(2)
    assert [is_in_sight(mark) for mark in page.locator(".snippet mark").all()] == [True, True]

    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open().open_widget().frame.get_by_role("searchbox").fill(word)
    expect(visit.frame.locator(".item-text mark")).to_have_count(2)
    assert [is_in_sight(mark) for mark in visit.frame.locator(".item-text mark").all()] == [True, True]


def is_in_sight(mark):
    """Lines that are cut off are laid out all the same, below the box that shows the others."""
    return mark.evaluate("""(mark) => {
      const [box, own] = [mark.parentElement, mark].map((element) => element.getBoundingClientRect());
      return own.height > 0 && own.top >= box.top - 2 && own.bottom <= box.bottom + 2;
    }""")


def test_a_synonym_is_set_at_the_desk_and_found_with_at_once(page, server, desk):
    desk.publish("Exporting invoices", "Press *Export*.")
    page.goto(f"{HELP}/en/search?q=bills")
    expect(page.get_by_role("link", name="Exporting invoices")).to_have_count(0)
    desk.open("/desk/synonyms").page.get_by_label(text("finding.synonyms.words")).fill("invoice, bill")
    desk.page.get_by_role("button", name=text("finding.synonyms.add")).click()
    expect(desk.page.get_by_role("status")).to_have_text(text("finding.notice.added"))
    page.reload()
    expect(page.get_by_role("link", name="Exporting invoices")).to_be_visible()


def test_what_was_sought_in_vain_leads_the_team_to_a_new_article(page, server, desk):
    page.goto(f"{HELP}/en/search?q=Refund for ada@example.com (canary)")
    listed = desk.open_until(
        "/desk/analytics/searches", lambda desk_page: desk_page.get_by_text("Refund").count() > 0, "the search is listed"
    ).page
    expect(listed.get_by_text("ada@example.com")).to_have_count(0)
    listed.get_by_role("link", name=text("finding.searches.write")).click()
    expect(listed.get_by_label(text("articles.edit.titleField"), exact=True)).to_have_value("Refund for ••• (canary)")


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_header_is_one_row_however_long_the_name_and_whatever_links_there_are(language, visit, desk):
    add_header_links(desk, "Status page", "Developers")
    page = visit.open().sign_in(ADA).page
    for width in (390, 700, 768, 900, 1024, 1061, 1279, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(f"{HELP}/{language}/contact")
        for name in ("Acme", "Donaudampfschifffahrtsgesellschaftskapitänswitwenverein-Wien", "The Northern " * 5):
            page.locator(".brand-name").evaluate("(shown, name) => { shown.textContent = name }", name)
            header = page.locator(".top").bounding_box()
            assert header["height"] < 70, f"{name} at {width} px"
            assert page.evaluate("document.documentElement.scrollWidth") == width, f"{name} at {width} px"
            assert page.locator(".brand-name").bounding_box()["width"] > 30, f"{name} at {width} px"


def test_a_name_that_is_cut_is_said_whole(page, server):
    page.goto(HELP + "/en")
    name = page.locator(".brand-name")
    assert name.get_attribute("title") == name.inner_text() == f"Acme {text('help.frame.help')}"


def add_header_links(desk, *titles):
    page = desk.open("/desk/settings/help-center").page
    form = page.locator("form[action$='/links']")
    for number, title in enumerate(titles):
        form.locator(f"[name=header-{number}-en]").fill(title)
        form.locator(f"[name=header-{number}-address]").fill("https://example.com/status")
    form.get_by_role("button", name=text("settings.save")).click()
    page.get_by_role("status").first.wait_for()
