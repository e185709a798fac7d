"""What somebody writes is kept: by itself, beside somebody else, without a connection, and after a session has ended."""

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect
from support.addresses import HELP
from support.desk import Desk
from support.people import OWNER_EMAIL
from support.texts import text
from support.waiting import until


@pytest.fixture
def editor(desk, server):
    """The owner's editor with a published article."""
    desk.publish("Exporting invoices", "Press Export.")
    return Editor(desk.page)


class Editor:
    def __init__(self, page):
        self.page = page

    @property
    def body(self):
        return self.page.get_by_label(text("articles.edit.bodyField"), exact=True)

    def says(self, name):
        return self.page.locator(f'[data-says="{name}"]')

    def write(self, words):
        self.body.fill(words)
        return self

    def write_and_wait(self, words):
        self.write(words)
        expect(self.says("saved")).to_be_visible()
        return self

    def reopen(self):
        self.page.goto(self.page.url.split("?")[0] + "?translation=en")
        return self

    def in_another_window(self):
        page = self.page.context.new_page()
        page.goto(self.page.url.split("?")[0] + "?translation=en")
        return Editor(page)


def test_typing_is_saved_by_itself_and_readers_get_nothing_of_it(editor):
    editor.write_and_wait("Press Export, then wait.")
    expect(editor.says("saved")).to_contain_text(text("writing.state.publishedChanged"))
    editor.reopen()
    expect(editor.body).to_have_value("Press Export, then wait.")
    expect(editor.page.get_by_role("button", name=text("writing.publishChanges"))).to_be_visible()
    editor.page.goto(HELP + public_path(editor.page))
    expect(editor.page.get_by_text("Press Export.")).to_be_visible()


def test_without_a_connection_nothing_is_lost_and_it_is_saved_when_it_is_back(editor):
    editor.page.context.set_offline(True)
    editor.write("Written on a train.")
    expect(editor.says("failed")).to_be_visible()
    editor.page.context.set_offline(False)
    expect(editor.says("saved")).to_be_visible()
    editor.reopen()
    expect(editor.body).to_have_value("Written on a train.")


def test_an_answer_that_got_lost_is_no_other_persons_text(editor):
    editor.page.evaluate("""() => {
        const send = window.fetch;
        let lost = 0;
        window.fetch = async (...request) => {
            const answer = await send(...request);
            if (String(request[0]).endsWith("/autosave") && !lost++) throw new TypeError("lost");
            return answer;
        };
    }""")
    editor.write("Sent once.")
    expect(editor.says("failed")).to_be_visible()
    editor.write("Sent once, and more.")
    expect(editor.says("saved")).to_be_visible()
    expect(editor.page.locator("[data-conflict]")).to_be_hidden()


def test_a_text_that_could_not_be_saved_is_offered_when_the_page_is_opened_again(editor):
    away = [True]
    editor.page.route("**/autosave", lambda route: route.abort() if away else route.continue_())
    editor.write("Kept by the browser alone.")
    expect(editor.says("failed")).to_be_visible()
    editor.page.on("dialog", lambda dialog: dialog.accept())
    editor.reopen()
    expect(editor.body).to_have_value("Press Export.")
    away.clear()
    editor.page.get_by_role("button", name=text("writing.kept.use"), exact=True).click()
    expect(editor.body).to_have_value("Kept by the browser alone.")
    expect(editor.says("saved")).to_be_visible()
    editor.reopen()
    expect(editor.page.locator("[data-copy-offer]")).to_be_hidden()


def test_a_new_article_that_was_saved_is_not_offered_where_the_next_one_begins(desk):
    desk.publish("Exporting invoices", "Press Export.")
    until(lambda: not kept(desk.page) or desk.page.wait_for_timeout(50), "the copy to be forgotten")
    desk.open("/desk/articles/new?translation=en")
    expect(desk.page.locator("[data-copy-offer]")).to_be_hidden()


def test_the_text_of_an_article_that_somebody_deletes_goes_into_a_new_one(editor):
    other = editor.in_another_window().page
    delete(other)
    editor.write("Written in vain?")
    expect(editor.says("gone")).to_be_visible()
    editor.page.get_by_role("link", name=text("writing.auto.beginAnew")).click()
    editor.page.get_by_role("button", name=text("writing.kept.use"), exact=True).click()
    expect(editor.body).to_have_value("Written in vain?")


def test_saving_at_once_what_somebody_has_deleted_shows_the_text_and_makes_a_new_article(editor):
    other = editor.in_another_window().page
    editor.page.route("**/autosave", lambda route: route.abort())
    delete(other)
    editor.write("Written in vain?")
    editor.page.get_by_role("button", name=text("articles.edit.saveDraft"), exact=True).click()
    expect(editor.page.get_by_role("alert").first).to_have_text(text("writing.deleted.text"))
    expect(editor.body).to_have_value("Written in vain?")
    editor.page.get_by_role("button", name=text("writing.deleted.save"), exact=True).click()
    editor.page.wait_for_url("**done=saved")
    expect(editor.body).to_have_value("Written in vain?")
    until(lambda: not kept_as_new(editor.page) or editor.page.wait_for_timeout(50), "the copy to be forgotten")


def delete(page):
    page.locator(".danger-zone summary").click()
    page.locator("[name=confirmed]").check()
    page.get_by_role("button", name=text("articles.delete.submit"), exact=True).click()
    page.wait_for_url("**done=deleted")


def kept_as_new(page):
    return page.evaluate("Object.keys(localStorage).some((key) => key.includes('/desk/articles/new'))")


def test_a_button_pressed_twice_makes_one_article(desk):
    desk.publish("Exporting invoices", "Press Export.")
    page = desk.open("/desk/articles/new?translation=en").page
    page.get_by_label(text("articles.edit.titleField"), exact=True).fill("Pressed twice")
    page.get_by_role("button", name=text("articles.edit.saveDraft"), exact=True).dblclick()
    page.wait_for_url("**done=saved")
    desk.open("/desk/articles")
    expect(page.get_by_role("link", name="Pressed twice", exact=True)).to_have_count(1)


def test_saving_while_it_saves_by_itself_is_no_conflict(editor):
    held = []
    editor.page.route("**/autosave", lambda route: held.append(route))
    editor.write("Being saved")
    until(lambda: held or editor.page.wait_for_timeout(50), "the saving to begin")
    editor.write("Being saved, and more.")
    editor.page.get_by_role("button", name=text("articles.edit.saveDraft"), exact=True).click()
    held[0].continue_()
    expect(editor.page.get_by_text(text("articles.notice.savedPublished"))).to_be_visible()
    expect(editor.body).to_have_value("Being saved, and more.")


def test_when_the_session_has_ended_the_text_stays_in_the_page(editor):
    editor.page.context.clear_cookies()
    editor.write("Still here.")
    expect(editor.says("signedOut")).to_be_visible()
    expect(editor.body).to_have_value("Still here.")
    assert "Still here." in kept(editor.page)


def test_signing_out_leaves_nothing_for_the_next_person(editor):
    editor.page.route("**/autosave", lambda route: route.abort())
    editor.write("Nobody else's business.")
    expect(editor.says("failed")).to_be_visible()
    editor.page.on("dialog", lambda dialog: dialog.accept())
    editor.page.locator('form[action="/desk/logout"]').evaluate("form => form.requestSubmit()")
    editor.page.wait_for_url("**/desk/login*")
    assert kept(editor.page) == ""


def test_of_two_windows_neither_text_is_lost(editor):
    other = editor.in_another_window()
    editor.write_and_wait("The first window's text.")
    other.write("The second window's text.")
    expect(other.says("conflict")).to_be_visible()
    section = other.page.locator("[data-conflict]")
    expect(section).to_contain_text(text("writing.conflict.stopped"))
    other.page.get_by_role("button", name=text("writing.conflict.compare")).click()
    expect(other.page.locator("del").first).to_be_visible()
    expect(other.body).to_have_value("The second window's text.")
    # The page with both texts decides nothing by itself.
    expect(other.says("unsaved")).to_be_visible()
    other.page.get_by_role("button", name=text("articles.edit.saveDraft"), exact=True).click()
    expect(other.body).to_have_value("The second window's text.")
    other.page.get_by_role("link", name=text("writing.history"), exact=True).click()
    expect(other.page.locator(".revisions li")).to_have_count(3)


def test_keeping_mine_and_taking_theirs(editor):
    other = editor.in_another_window()
    editor.write_and_wait("Theirs.")
    other.write("Mine.")
    other.page.locator("[data-keep-mine]").click()
    expect(other.says("saved")).to_be_visible()

    editor.write("Theirs again.")
    editor.page.locator("[data-take-theirs]").click()
    expect(editor.body).to_have_value("Mine.")
    expect(editor.page.locator("[data-copy-offer]")).to_be_visible()


def test_two_people_in_one_article_are_told(editor, server, new_context):
    with closing(sqlite3.connect(server.data / "usher.sqlite")) as database:
        database.execute(
            """insert into agent (workspace, id, email, name, role, password_hash, created_at)
            select workspace, replace(id, substr(id, 20), 'zzzzzzz'), 'ada.canary@acme.test', 'Ada', 'agent', password_hash, created_at
            from agent where email = ?""", (OWNER_EMAIL,))
        database.commit()
    ada = Desk(new_context().new_page()).sign_in("ada.canary@acme.test")
    ada.page.goto(editor.page.url.split("?")[0] + "?translation=en")
    expect(ada.page.locator("[data-company]")).to_be_visible()
    editor.reopen()
    expect(editor.page.locator("[data-company]")).to_contain_text(text("writing.company.one", names="Ada"))
    ada.page.close()


def test_a_text_comes_out_at_its_time_in_the_writers_own_zone(desk, server, new_context):
    desk.publish("Exporting invoices", "Press Export.")
    editor = Editor(desk.page)
    editor.write_and_wait("New words.")
    page = editor.page
    page.locator(".schedule summary").click()
    # The field holds whole minutes; the moment that the script sends decides.
    page.locator("input[name=publishOn]").fill("2037-01-01T10:00")
    moment = int(page.locator("input[name=publishAt]").input_value())
    assert moment == page.evaluate("new Date('2037-01-01T10:00').getTime()")
    page.locator("input[name=publishAt]").evaluate("(field) => (field.value = String(Date.now() + 2000))")
    page.get_by_role("button", name=text("writing.schedule.submit")).click()
    expect(page.get_by_text(text("writing.notice.scheduled"))).to_be_visible()
    path = public_path(page)
    reader = new_context().new_page()

    def reads_it():
        reader.goto(HELP + path)
        return reader.get_by_text("New words.").count() > 0

    until(reads_it, "the scheduled text")


def public_path(page):
    return page.get_by_role("link", name=text("articles.edit.view"), exact=True).get_attribute("href")


def kept(page):
    return page.evaluate("Object.entries(localStorage).filter(([key]) => key.startsWith('usher-text:')).map(String).join()")
