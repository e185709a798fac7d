import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@Suite("The language of a mail about an answer")
struct AnswerLanguageTests {
    private func withAnswers(_ body: @escaping @Sendable (World, Browser, Postbox) async throws -> Void) async throws {
        let postbox = Postbox()
        try await withBrowser(postbox: postbox) { world, browser in
            try await world.desk.change(mailAnswers: true, in: world.snapshot)
            try await body(world, browser, postbox)
        }
    }

    /// The mail about the team's answer to the newest request.
    private func mail(_ world: World, _ postbox: Postbox) async throws -> MailMessage {
        let inbox = try await world.desk.store.read(world.snapshot.id) { try $0.inbox(InboxFilter(state: .open)) }
        let id = try #require(inbox.first?.conversation.id)
        let answer = Answer(kind: .reply, text: "Here.", clientID: world.desk.newID(), seenSequence: 99)
        try await world.desk.answer(answer, to: id, by: world.acme.owner, in: world.snapshot)
        world.clock.turn(by: Desk.answerMailDelay)
        try await world.runJobs()
        return try #require(postbox.received.last)
    }

    private func ask(_ language: String, _ browser: Browser) async throws {
        let form = [("clientId", "c-\(language)"), ("message", "?"), ("email", "ada@example.org")]
        #expect(try await browser.post("/\(language)/contact", form).status == 303)
    }

    private func askInWidget(_ body: String, _ query: String, _ world: World, _ browser: Browser) async throws {
        let members = "\"widgetId\": \"\(world.acme.widget.id)\", \"clientId\": \"w\", \"email\": \"ada@example.org\""
        let asked = try await browser.post(
            "/widget/v1/conversations?widgetId=\(world.acme.widget.id)&\(query)",
            body: "{\(members), \"message\": \"?\"\(body)}", type: "application/json")
        #expect(asked.status == 201)
    }

    @Test("Whoever asked on a page is written to in its language, and led to their request in it")
    func page() async throws {
        try await withAnswers { world, browser, postbox in
            try await ask("de", browser)
            let german = try await mail(world, postbox)
            #expect(german.subject == "Acme hat Ihnen geantwortet" && german.language == "de")
            #expect(german.text.contains("https://localhost/de/requests/"))
            try await ask("en", browser)
            let english = try await mail(world, postbox)
            #expect(english.subject == "Acme has answered you" && english.text.contains("/en/requests/"))
        }
    }

    @Test("A page in a language that isn't one of ours leads to the request in it, in words as they stood around it")
    func foreign() async throws {
        try await withAnswers { world, browser, postbox in
            try await world.speak(.french)
            try await ask("fr", browser)
            let mail = try await mail(world, postbox)
            #expect(mail.subject == "Acme has answered you" && mail.text.contains("/fr/requests/"))
        }
    }

    @Test("Whoever asked in the widget is written to as the widget spoke, also where no article does")
    func widget() async throws {
        try await withAnswers { world, browser, postbox in
            try await askInWidget("", "locale=de", world, browser)
            #expect(try await mail(world, postbox).subject == "Acme hat Ihnen geantwortet")
        }
        try await withAnswers { world, browser, postbox in
            try await world.desk.removeLanguage("de", in: world.snapshot)
            try await askInWidget(", \"spoken\": \"de\"", "locale=en", world, browser)
            let mail = try await mail(world, postbox)
            #expect(mail.subject == "Acme hat Ihnen geantwortet" && mail.text.contains("/en/requests/"))
        }
    }

    @Test("A request whose language the help centre no longer has leads to the main one")
    func removed() async throws {
        try await withAnswers { world, browser, postbox in
            try await ask("de", browser)
            try await world.desk.removeLanguage("de", in: world.snapshot)
            #expect(try await mail(world, postbox).text.contains("/en/requests/"))
        }
    }
}
