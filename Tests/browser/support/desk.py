"""The owner at the desk, through its pages."""

from .addresses import HELP
from .people import OWNER_EMAIL, OWNER_PASSWORD
from .texts import text
from .waiting import until


class Desk:
    def __init__(self, page):
        self.page = page

    def open(self, path="/desk"):
        self.page.goto(HELP + path)
        return self

    def open_until(self, path, holds, what):
        """Analytics are written in batches: the page is asked anew until the batch has landed."""
        until(lambda: holds(self.open(path).page), what)
        return self

    def sign_in(self, email=OWNER_EMAIL):
        self.open("/desk/login")
        self.page.get_by_label(text("desk.login.email")).fill(email)
        self.page.get_by_label(text("desk.login.password")).fill(OWNER_PASSWORD)
        self.page.get_by_role("button", name=text("desk.login.submit")).click()
        self.page.wait_for_url("**/desk/inbox*")
        return self

    def open_conversation(self, subject):
        self.open("/desk/inbox")
        self.page.locator("[data-row]", has_text=subject).click()
        self.page.wait_for_url("**/desk/inbox/*")
        return self

    def reply(self, message):
        self.page.get_by_label(text("desk.conversation.message"), exact=True).fill(message)
        self.page.get_by_role("button", name=text("desk.conversation.send"), exact=True).click()
        self.page.locator(".message-agent", has_text=message).wait_for()
        return self

    def publish(self, title, body, audience="everyone"):
        """Writes an article for an audience, and gives its public address."""
        self.open("/desk/articles/new")
        self.page.get_by_label(text("articles.edit.titleField"), exact=True).fill(title)
        self.page.get_by_label(text("articles.edit.bodyField"), exact=True).fill(body)
        first = self.page.get_by_label(text("articles.edit.newCollection"))
        if first.count():
            first.fill("First steps")
        self.page.locator(f"input[name=audience][value={audience}]").check()
        self.page.get_by_role("button", name=text("articles.edit.publish"), exact=True).click()
        return self.page.get_by_role("link", name=text("articles.edit.view")).get_attribute("href")

    def admit_origin(self, origin):
        self.open("/desk/settings/access")
        self.page.get_by_label(text("settings.places.origins")).fill(origin)
        self.page.locator("#places").get_by_role("button", name=text("settings.save")).click()
        self.page.get_by_role("status").first.wait_for()
        return self

    def let_sessions_end_with_their_tokens(self):
        self.open("/desk/settings/access")
        form = self.page.locator("form", has=self.page.locator("input[name=strictSessions]"))
        form.locator("input[name=strictSessions]").check()
        form.get_by_role("button", name=text("settings.save")).click()
        self.page.get_by_role("status").first.wait_for()
        return self

    def end_sessions_of(self, person):
        self.open_person(person)
        self.page.get_by_role("button", name=text("desk.person.sessionEnd")).first.click()
        self.page.wait_for_load_state("networkidle")
        return self

    def let_sign_in_at(self, address):
        self.open("/desk/settings/access")
        self.page.get_by_label(text("settings.places.signIn")).fill(address)
        self.page.locator("#places").get_by_role("button", name=text("settings.save")).click()
        self.page.get_by_role("status").first.wait_for()
        return self

    def open_person(self, person):
        self.open("/desk/people")
        self.page.get_by_role("link", name=person.name).first.click()
        self.page.wait_for_url("**/desk/people/*")
        return self
