"""Who gets which words of an article, an agent who looks as somebody else, and the password of a closed help centre."""

import re

import pytest
from playwright.sync_api import expect
from support.addresses import HELP
from support.people import ADA
from support.texts import text
from test_accessibility import assert_no_violation, check_pages, sign_in

LANGUAGES = {"en": "en-GB", "de": "de-DE"}
ARTICLE = re.compile(rf"^{HELP}/en/articles/calling-us-\w+$")
TEXT = """Hello {{ name | "dear reader" }}, your plan is {{ plan | free }}.

:::audience signed_in
The number for members is 4711.
:::

The end."""


@pytest.fixture
def article(server, desk):
    return desk.publish("Calling us", TEXT)


def close_the_centre(desk, password):
    desk.open("/desk/audiences")
    centre = desk.page.locator("section", has=desk.page.locator("#centre-title"))
    centre.locator("input[value=signed_in]").check()
    centre.get_by_role("button", name=text("audiences.save")).click()
    desk.page.locator("input[name=password]").fill(password)
    desk.page.get_by_role("button", name=text("access.password.save")).click()
    expect(desk.page.get_by_text(text("audiences.notice.passwordSet"))).to_be_visible()


def test_an_article_speaks_to_its_reader_and_shows_a_part_to_its_audience_alone(visit, article, new_context):
    stranger = new_context().new_page()
    stranger.goto(HELP + article)
    expect(stranger.get_by_text("Hello dear reader, your plan is free.")).to_be_visible()
    assert "4711" not in stranger.content()
    visit.open().sign_in(ADA)
    visit.page.goto(HELP + article)
    expect(visit.page.get_by_text("Hello Ada Lovelace, your plan is Enterprise.")).to_be_visible()
    expect(visit.page.get_by_text("The number for members is 4711.")).to_be_visible()


def test_the_preview_warns_of_a_part_that_nobody_would_see(desk):
    desk.open("/desk/articles/new")
    desk.page.get_by_label(text("articles.edit.bodyField"), exact=True).fill(":::audience \"Nobody here\"\nWords")
    preview = desk.page.get_by_role("region", name=text("articles.edit.preview"))
    expect(preview.get_by_text(text("access.block.mistakes"))).to_be_visible()
    expect(preview.get_by_text("there is no audience “Nobody here”")).to_be_visible()


def test_an_agent_looks_as_a_person_and_stops(visit, desk, article):
    visit.open().sign_in(ADA)
    desk.open_person(ADA)
    desk.page.get_by_role("button", name=text("access.viewAs.fromPerson")).click()
    expect(desk.page.get_by_role("complementary", name=text("access.viewing.bar"))).to_contain_text("Ada Lovelace")
    desk.page.goto(HELP + article)
    expect(desk.page.get_by_text("The number for members is 4711.")).to_be_visible()
    expect(desk.page.get_by_role("button", name=text("help.helped.yes"))).to_have_count(0)
    desk.page.get_by_role("button", name=text("access.viewing.stop")).click()
    expect(desk.page).to_have_url(ARTICLE)
    expect(desk.page.get_by_text("Hello dear reader")).to_be_visible()
    desk.open_person(ADA)
    expect(desk.page.get_by_role("heading", name=text("access.viewAs.lookedTitle"))).to_be_visible()


def test_an_agent_chooses_a_person_from_the_help_centre(visit, desk, article):
    visit.open().sign_in(ADA)
    desk.page.goto(HELP + article)
    desk.page.get_by_role("link", name=text("access.viewing.choose")).click()
    desk.page.get_by_label(text("access.viewAs.search")).fill("lovelace")
    desk.page.get_by_role("button", name=text("access.viewAs.find"), exact=True).click()
    desk.page.get_by_role("listitem").filter(has_text="Ada Lovelace").get_by_role("button").click()
    expect(desk.page).to_have_url(ARTICLE)
    expect(desk.page.get_by_text("Hello Ada Lovelace")).to_be_visible()


def test_whoever_knows_the_password_enters_a_closed_help_centre(desk, article, new_context):
    close_the_centre(desk, "open canary sesame")
    page = new_context(java_script_enabled=False).new_page()
    page.goto(HELP + article)
    page.get_by_label(text("access.door.label")).fill("wrong canary word")
    page.get_by_role("button", name=text("access.door.button")).click()
    expect(page.get_by_role("alert")).to_contain_text("This password doesn't open")
    page.get_by_label(text("access.door.label")).fill("open canary sesame")
    page.get_by_role("button", name=text("access.door.button")).click()
    expect(page).to_have_url(ARTICLE)
    expect(page.get_by_text("Hello dear reader")).to_be_visible()
    assert "4711" not in page.content()
    expect(desk.open("/desk/inbox").page.get_by_role("navigation").first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("appearance", [{}, {"color_scheme": "dark", "viewport": {"width": 390, "height": 800}}], ids=["light", "dark phone"])
def test_axe_finds_nothing(language, appearance, desk, article, new_context):
    close_the_centre(desk, "open canary sesame")
    stranger = new_context(**appearance).new_page()
    check_pages(stranger, [f"/{language}"])
    page = new_context(**appearance, locale=LANGUAGES[language]).new_page()
    page.goto(HELP + "/desk/login")
    sign_in(page, language)
    check_pages(page, ["/desk/view-as?return=/en", "/desk/audiences"])
    page.goto(HELP + "/desk/view-as")
    page.locator("form", has=page.locator("input[value=audiences]")).get_by_role("button").click()
    page.get_by_role("button", name=text("access.viewing.stop", language)).wait_for()
    assert_no_violation(page, "the help centre as a signed-in person")
    check_pages(page, [article.replace("/en/", f"/{language}/"), f"/{language}/contact", f"/{language}/articles/unknown-0"])
