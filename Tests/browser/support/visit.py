"""A page of the sample application, with the widget on it, as a person meets them."""

from .addresses import APPLICATION
from .texts import text


class Visit:
    def __init__(self, page, application=APPLICATION):
        self.page = page
        self.application = application
        self.console = []
        page.on("console", lambda message: self.console.append(message.text))
        page.on("pageerror", lambda error: self.console.append(f"uncaught: {error}"))

    # The application

    def open(self, path="/"):
        self.page.goto(self.application + path)
        self.page.wait_for_function("() => window.Usher?.isLoaded && window.heard")
        return self

    def open_blank(self, widget_id=None):
        """A page that has the snippet and calls nothing by itself; with a widget it is made anonymous."""
        self.open("/blank")
        return self.call("init", {"widgetId": widget_id}) if widget_id else self

    def sign_in(self, person):
        self.page.get_by_role("button", name=f"Sign in as {person.first_name}").click()
        return self.wait_until_identified(person)

    def wait_until_identified(self, person):
        self.page.wait_for_function(
            "id => window.heard?.some(([name, detail]) => name === 'identified' && detail.userId === id)", arg=person.userId
        )
        return self

    def call(self, *arguments):
        self.page.evaluate("([name, ...rest]) => Usher(name, ...rest)", list(arguments))
        return self

    def identify(self, token):
        return self.call("identify", {"token": token})

    def identify_with_refresh(self, *tokens):
        """The first token identifies, the others are what `refresh` gives, one after the other; after them it fails."""
        self.page.evaluate(
            """([first, ...rest]) => {
              window.refreshed = 0;
              Usher("on", "tokenExpiring", (detail) => window.heard.push(["tokenExpiring", detail]));
              const refresh = async () => {
                if (!rest.length) throw new Error("the application knows nobody");
                window.refreshed += 1;
                return rest.shift();
              };
              return Usher("identify", { token: first, refresh });
            }""",
            list(tokens),
        )
        return self

    def wait_until_renewed(self, times=1):
        self.page.wait_for_function("times => window.refreshed >= times", arg=times)
        return self

    def wait_until_heard(self, name):
        self.page.wait_for_function("name => window.heard.some(([event]) => event === name)", arg=name)
        return self

    def heard(self, name):
        return [detail for event, detail in self.page.evaluate("window.heard") if event == name]

    @property
    def complaints(self):
        """What the loader wrote to the console."""
        return [line for line in self.console if line.startswith("Usher:")]

    # The widget

    @property
    def launcher(self):
        return self.page.get_by_role("button", name="Open help")

    @property
    def frame(self):
        return self.page.frame_locator("usher-widget iframe")

    def open_widget(self):
        self.launcher.click()
        return self

    def place(self, name):
        self.frame.get_by_role("tab", name=text(f"widget.places.{name}")).click()
        return self

    def greeting(self, person=None):
        words = text("widget.greeting", name=person.first_name) if person else text("widget.greetingAnyone")
        return self.frame.get_by_role("heading", name=words)

    def write(self, message, subject=None):
        self.place("ask")
        if subject:
            self.frame.get_by_label(text("widget.ask.subject")).fill(subject)
        self.frame.get_by_label(text("widget.ask.message")).fill(message)
        return self

    def send(self):
        self.frame.get_by_role("button", name=text("widget.ask.send"), exact=True).click()
        self.frame.get_by_text(text("widget.ask.doneTitle")).wait_for()
        return self
