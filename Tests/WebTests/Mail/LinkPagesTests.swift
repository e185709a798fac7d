import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite("Pages of signing in by mail")
struct LinkPagesTests {
    private static let asked = "__Host-usher-asked"
    private static let link = "__Host-usher-link"

    private func withLinks(
        limits: Limits = Limits(), _ body: @escaping @Sendable (World, Browser, Postbox) async throws -> Void
    ) async throws {
        let postbox = Postbox()
        try await withBrowser(limits: limits, postbox: postbox) { world, browser in
            _ = try await world.identify(.jane, at: world.acme)
            try await world.desk.change(signInByMail: true, in: world.snapshot)
            try await body(world, browser, postbox)
        }
    }

    private func ask(
        _ email: String, _ browser: Browser, returningTo path: String = "/en/requests"
    ) async throws -> Browser.Page {
        try await browser.post("/sso/mail?locale=en", [("email", email), ("return", path)])
    }

    /// The address in the newest mail, without the origin.
    private func address(_ world: World, _ postbox: Postbox) async throws -> String {
        try await world.runJobs()
        let text = try #require(postbox.received.last).text
        return String(try #require(text.firstMatch(of: /https:\/\/localhost(\/sso\/mail\/link\S+)/)).1)
    }

    private func id(_ page: Browser.Page) throws -> String {
        String(try #require(page.text.firstMatch(of: /name="id" value="([^"]+)"/)).1)
    }

    @Test("From a closed page by mail and back to it, known")
    func wholeWay() async throws {
        try await withLinks { world, browser, postbox in
            let shelf = try await world.collection("Basics")
            let article = try await world.article("Quokkas", "For members.", in: shelf, audience: .signedIn)
            let path = "/en/articles/quokkas-\(article.id)"
            let shut = try await browser.get(path)
            #expect(
                shut.status == 401 && shut.text.contains("name=\"email\"") && shut.text.contains("value=\"\(path)\""))
            let asked = try await ask("jane@example.com", browser, returningTo: path)
            #expect(asked.status == 303 && asked.location == "/sso/mail/sent?locale=en")
            #expect(try await browser.get("/sso/mail/sent").text.contains("Look into your mailbox"))
            let stripped = try await browser.get(try await address(world, postbox))
            #expect(stripped.status == 303 && stripped.location == "/sso/mail/link?locale=en")
            #expect(stripped.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
            #expect(stripped.headers[.cacheControl] == "no-store")
            let page = try await browser.get("/sso/mail/link?locale=en")
            #expect(page.status == 200 && page.text.contains("Continue as ") && page.text.contains("Jane Doe"))
            #expect(!page.text.contains("another device") && !page.text.contains("usher_l_"))
            let opened = try await browser.post("/sso/mail/link?locale=en", [("id", try id(page))])
            #expect(opened.status == 303 && opened.location == path)
            #expect(browser.cookies[Self.link] == nil && browser.cookies[Self.asked] == nil)
            let read = try await browser.get(path)
            #expect(read.status == 200 && read.text.contains("For members.") && read.text.contains("Jane"))
        }
    }

    @Test("What is answered is the same, byte for byte, whether or not somebody is known by the address")
    func sameAnswer() async throws {
        try await withLinks { world, browser, _ in
            var answers: [[String]] = []
            for email in ["jane@example.com", "nobody@example.org"] {
                browser.cookies = [:]
                let page = try await ask(email, browser)
                let sent = try await browser.get("/sso/mail/sent")
                let cookies = page.headers[values: .setCookie].map { $0.replacing(/usher_r_[\w-]+/, with: "…") }
                answers.append([String(page.status), page.location ?? "", page.text, sent.text] + cookies)
            }
            #expect(answers[0] == answers[1])
        }
    }

    @Test("On another device it says so and lets the person decide")
    func otherDevice() async throws {
        try await withLinks { world, browser, postbox in
            _ = try await ask("jane@example.com", browser)
            let address = try await address(world, postbox)
            browser.cookies = [:]
            _ = try await browser.get(address)
            let page = try await browser.get("/sso/mail/link?locale=en")
            #expect(page.text.contains("another device") && page.text.contains("Continue as "))
            #expect(try await browser.post("/sso/mail/link", [("id", try id(page))]).status == 303)
            #expect(try await browser.get("/en").text.contains("Jane"))
        }
    }

    @Test("A program that fetches what stands in a mail uses nothing up, however often")
    func scanners() async throws {
        try await withLinks { world, browser, postbox in
            _ = try await ask("jane@example.com", browser)
            let address = try await address(world, postbox)
            for _ in 0..<3 {
                browser.cookies = [:]
                _ = try await browser.send(address, .head, headers: [:], body: nil)
                _ = try await browser.get(address)
                _ = try await browser.get("/sso/mail/link")
            }
            let page = try await browser.get("/sso/mail/link")
            #expect(try await browser.post("/sso/mail/link", [("id", try id(page))]).status == 303)
        }
    }

    @Test("A used, old or made-up link says so, offers a new one, and opens nothing")
    func void() async throws {
        try await withLinks { world, browser, postbox in
            _ = try await ask("jane@example.com", browser)
            let address = try await address(world, postbox)
            _ = try await browser.get(address)
            let page = try await browser.get("/sso/mail/link?locale=en")
            _ = try await browser.post("/sso/mail/link?locale=en", [("id", try id(page))])
            browser.cookies = [:]
            let made = "usher_l_\(world.desk.newID())_\(String(repeating: "A", count: 43))"
            for token in [String(address.split(separator: "token=")[1]), made, "x", ""] {
                _ = try await browser.get("/sso/mail/link?token=\(token)")
                let over = try await browser.get("/sso/mail/link?locale=en")
                #expect(
                    over.status == 403 && over.text.contains("This link is over")
                        && over.text.contains("Ask for a new link"))
                let pressed = try await browser.post("/sso/mail/link?locale=en", [("id", try id(page))])
                #expect(pressed.status == 403)
                #expect(browser.cookies["__Host-usher"] == nil)
            }
        }
    }

    @Test(
        "Too many wishes are told to wait, and what was typed stays", arguments: ["jane@example.com", "no@example.org"])
    func limited(_ email: String) async throws {
        try await withLinks(limits: Limits(linksOfMailboxPerQuarterHour: 1)) { _, browser, _ in
            #expect(try await ask(email, browser).status == 303)
            let page = try await ask(email, browser)
            #expect(page.status == 429 && page.headers[.retryAfter] != nil && page.text.contains("value=\"\(email)\""))
        }
    }

    @Test("What is typed comes back escaped, and a page elsewhere is no place to return to")
    func hostile() async throws {
        try await withLinks { world, browser, postbox in
            let page = try await ask("\"><script>x", browser, returningTo: "//evil.test")
            #expect(page.status == 422 && page.text.contains("&lt;script&gt;x") && !page.text.contains("<script>x"))
            #expect(page.text.contains("name=\"return\" value=\"/en\"") && !page.text.contains("evil.test"))
            _ = try await ask("jane@example.com", browser, returningTo: "https:evil.test")
            _ = try await browser.get(try await address(world, postbox))
            let button = try await browser.get("/sso/mail/link")
            #expect(try await browser.post("/sso/mail/link", [("id", try id(button))]).location == "/en")
        }
    }

    @Test("Where it isn't offered there is neither field nor page", arguments: [false, true])
    func notOffered(hasMail: Bool) async throws {
        try await withBrowser(postbox: hasMail ? Postbox() : nil) { world, browser in
            let shelf = try await world.collection("Basics")
            let article = try await world.article("Quokkas", in: shelf, audience: .signedIn)
            #expect(!(try await browser.get("/en/articles/\(article.id)").text.contains("name=\"email\"")))
            #expect(try await browser.get("/sso/mail").status == 404)
            #expect(try await ask("jane@example.com", browser).status == 404)
            #expect(!(try await browser.get("/en").text.contains("/sso/")))
        }
    }

    @Test("Without a sign-in at the application, \"Sign in\" leads to the field")
    func header() async throws {
        try await withLinks { world, browser, _ in
            #expect(try await browser.get("/en").text.contains("href=\"/sso/mail?locale=en&amp;return_to=%2Fen\""))
            try await world.set { $0.signInURL = "https://app.example.net/login" }
            let home = try await browser.get("/en")
            #expect(home.text.contains("/sso/start?") && !home.text.contains("/sso/mail"))
            #expect(try await browser.get("/sso/mail?locale=en").text.contains("href=\"/sso/mail?locale=de\""))
            let page = try await browser.get("/sso/mail?locale=de&return_to=/de/search?q=x")
            #expect(page.text.contains("Link senden") && page.text.contains("value=\"/de/search?q=x\""))
        }
    }

    @Test("A person who signed in so is known in the widget's API and at the desk as any other, marked as by mail")
    func asAnyOther() async throws {
        try await withLinks { world, browser, postbox in
            _ = try await ask("jane@example.com", browser)
            _ = try await browser.get(try await address(world, postbox))
            _ = try await browser.post("/sso/mail/link", [("id", try id(try await browser.get("/sso/mail/link")))])
            let session = try #require(browser.cookies["__Host-usher"])
            let home = try await browser.get(
                "/widget/v1/home?locale=en", headers: [.authorization: "Bearer " + session])
            #expect(home.status == 200 && home.text.contains("Jane Doe"))
            try await browser.signIn()
            let person = try await world.identify(.jane, at: world.acme)
            let page = try await browser.get("/desk/people/\(person.contact.id)")
            #expect(page.text.components(of: "Opened by a link in a mail.") == 1)
        }
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        ranges(of: part).count
    }
}
