import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@Suite("The help centre's contact form and requests")
struct RequestPagesTests {
    private let typed = [
        ("clientId", "c-1"), ("name", "Sam <b>"), ("email", "sam@example.org"), ("subject", "The \"export\""),
        ("message", "It does nothing.\nWhy?"),
    ]

    private func replacing(_ name: String, with value: String) -> [(String, String)] {
        typed.map { $0.0 == name ? (name, value) : $0 }
    }

    @Test("A stranger asks, and this browser finds the request and its answers")
    func stranger() async throws {
        try await withPages { pages in
            var pages = pages
            let sent = try await pages.post("/en/contact", typed)
            #expect(sent.status == 303)
            let location = try #require(sent.location)
            #expect(location.hasPrefix("/en/contact/sent?request="))
            let cookie = try #require(sent.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-usher-visitor=usher_v_") && cookie.contains("HttpOnly"))
            #expect(try await pages.get("/en/requests").html.contains("export") == false)

            pages.cookies["__Host-usher-visitor"] = String(cookie.dropFirst(21).prefix { $0 != ";" })
            #expect(try await pages.get(location).html.contains("href=\"/en/requests/"))
            let list = try await pages.get("/en/requests")
            #expect(list.html.contains("The &quot;export&quot;"))
            let path = "/en/requests/" + String(location.suffix(26))
            #expect(try await pages.get(path).html.contains("It does nothing.\nWhy?"))
        }
    }

    @Test("A known person's name and email stand there proved, and no typed ones replace them")
    func knownPerson() async throws {
        try await withPages { pages in
            var pages = pages
            try await pages.signIn(.jane)
            let form = try await pages.get("/en/contact")
            #expect(form.html.contains("<bdi>Jane Doe</bdi>") && form.html.contains("Verified"))
            #expect(!form.html.contains("name=\"email\""))
            let sent = try await pages.post("/en/contact", typed)
            #expect(sent.status == 303)
            #expect(sent.headers[.setCookie] == nil)
            let jane = try await pages.world.identify(.jane, at: pages.world.acme)
            let own = try await pages.world.desk.conversations(
                of: jane.contact, in: pages.world.snapshot(pages.world.acme))
            #expect(own.map(\.conversation.subject) == ["The \"export\""])
            #expect(own.first?.conversation.isVerified == true)
            #expect(jane.contact.email == "jane@example.com")
        }
    }

    @Test("Where only known people may ask, a stranger is asked to sign in and nothing is sent")
    func enforced() async throws {
        try await withPages { pages in
            let acme = pages.world.acme.workspace.id
            var settings = pages.world.snapshot(pages.world.acme).settings
            settings.enforcement = .enforced
            let changed = settings
            try await pages.world.desk.store.write(acme) { try $0.save(changed) }
            try await pages.world.desk.refresh(acme)
            #expect(try await pages.get("/en/contact").status == 401)
            let sent = try await pages.post("/en/contact", typed)
            #expect(sent.status == 401)
            #expect(sent.headers[.setCookie] == nil)
            #expect(try await pages.post("/en/contact", replacing("email", with: "")).status == 401)
            var jane = pages
            try await jane.signIn(.jane)
            #expect(try await jane.get("/en/contact").status == 200)
        }
    }

    @Test("Who is signed out while writing an answer gets every word back, and sends it after signing in")
    func signedOutWhileWriting() async throws {
        try await withPages { pages in
            let asked = try await pages.world.ask("Where is my invoice?", by: .jane, at: pages.world.acme)
            let path = "/en/requests/\(asked.id)"
            let words = [("clientId", "c-2"), ("message", "It is <b>still</b>\nso.")]
            let refused = try await pages.post(path, words)
            #expect(refused.status == 401 && refused.headers[.cacheControl] == "no-store")
            #expect(refused.html.contains("<form class=\"form\" method=\"post\" action=\"\(path)\""))
            #expect(refused.html.contains("It is &lt;b&gt;still&lt;/b&gt;\nso.</textarea>"))
            #expect(refused.html.contains("name=\"clientId\" value=\"c-2\""))
            #expect(!refused.html.contains("my invoice") && !refused.html.contains("you wrote is still here"))
            var jane = pages
            try await jane.signIn(.jane)
            #expect(try await jane.post(path, words).location == path + "#message-2")
        }
    }

    @Test("Where only known people may ask, what was typed stays when the session has ended")
    func signedOutWhileAsking() async throws {
        try await withPages { pages in
            try await pages.world.set { $0.enforcement = .enforced }
            let refused = try await pages.post("/de/contact", typed)
            #expect(refused.status == 401 && refused.html.contains("It does nothing.\nWhy?</textarea>"))
            #expect(refused.html.contains("name=\"subject\" value=\"The &quot;export&quot;\""))
            #expect(refused.html.contains("Noch einmal senden"))
        }
    }

    @Test("Sent twice, it is one request")
    func twice() async throws {
        try await withPages { pages in
            var pages = pages
            try await pages.signIn(.jane)
            let first = try await pages.post("/en/contact", typed).location
            #expect(try await pages.post("/en/contact", typed).location == first)
        }
    }

    @Test(
        "A mistake is named at its field, and what was typed is kept",
        arguments: [
            ("message", "", "message-error"), ("message", " \n ", "message-error"), ("email", "", "email-error"),
            ("email", "sam@", "email-error"), ("email", "Sam <sam@example.org>", "email-error"),
            ("name", String(repeating: "n", count: 300), "name-error"),
            ("subject", String(repeating: "s", count: 300), "subject-error"),
            ("message", String(repeating: "m", count: 30_000), "message-error"),
        ])
    func mistakes(field: String, value: String, error: String) async throws {
        try await withPages { pages in
            let page = try await pages.post("/de/contact", replacing(field, with: value))
            #expect(page.status == 422)
            #expect(page.html.contains("id=\"\(error)\""))
            #expect(page.html.contains("aria-invalid=\"true\""))
            if field != "subject" { #expect(page.html.contains("The &quot;export&quot;")) }
            if field != "name" { #expect(page.html.contains("Sam &lt;b&gt;")) }
            if field != "message" { #expect(page.html.contains("It does nothing.\nWhy?")) }
            #expect(page.headers[.setCookie]?.contains("usher-visitor") != true)
        }
    }

    @Test(
        "A form of another site, or of no site, changes nothing",
        arguments: [
            [:], [.origin: "https://evil.test"], [.origin: "null"], [.origin: "https://localhost.evil.test"],
            [.origin: "https://localhost", HTTPField.Name("Sec-Fetch-Site")!: "cross-site"],
        ] as [HTTPFields])
    func otherSite(headers: HTTPFields) async throws {
        try await withPages { pages in
            var pages = pages
            try await pages.signIn(.jane)
            for path in ["/en/contact", "/en/logout", "/de/requests/01jd0000000000000000000000"] {
                #expect(try await pages.post(path, typed, headers: headers).status == 403)
            }
            #expect(try await pages.get("/en").html.contains("Jane"))
            #expect(try await pages.get("/en/requests").html.contains("export") == false)
        }
    }

    @Test("Only a form is taken, and a broken one is refused")
    func wrongType() async throws {
        try await withPages { pages in
            let json: HTTPFields = [.origin: "https://localhost", .contentType: "application/json"]
            let wrong = try await pages.post("/en/contact", typed, headers: json)
            #expect(wrong.status == 415)
            let empty = try await pages.post("/en/contact", [("clientId", "")])
            #expect(empty.status == 422)
            let large = try await pages.post(
                "/en/contact", replacing("message", with: String(repeating: "m", count: 200_000)))
            #expect(large.status == 413)
        }
    }

    @Test("Nobody reads or answers another person's request")
    func otherPerson() async throws {
        try await withPages { pages in
            let request = try await pages.world.ask("Secret of Jane's", by: .jane, at: pages.world.acme)
            let path = "/en/requests/\(request.id)"
            var omar = pages
            try await omar.signIn(.omar)
            #expect(try await omar.get(path).status == 404)
            #expect(try await omar.post(path, [("clientId", "x"), ("message", "Hello")]).status == 404)
            #expect(try await !omar.get("/en/requests").html.contains("Secret"))
            #expect(try await pages.get(path).status == 401)
            var jane = pages
            try await jane.signIn(.jane)
            #expect(try await jane.get(path).html.contains("Secret of Jane&#39;s"))
        }
    }

    @Test("A reply joins its thread; an empty one is mended in place")
    func reply() async throws {
        try await withPages { pages in
            let request = try await pages.world.ask("Question", by: .jane, at: pages.world.acme)
            let path = "/en/requests/\(request.id)"
            var jane = pages
            try await jane.signIn(.jane)
            let empty = try await jane.post(path, [("clientId", "r-1"), ("message", "")])
            #expect(empty.status == 422)
            #expect(empty.html.contains("id=\"message-error\""))
            let sent = try await jane.post(path, [("clientId", "r-1"), ("message", "And <this>")])
            #expect(sent.status == 303)
            #expect(sent.location == "\(path)#message-2")
            #expect(try await jane.get(path).html.contains("And &lt;this&gt;"))
        }
    }

    @Test("A visit alone marks no answer as read; the page says so when somebody sees it")
    func read() async throws {
        try await withPages { pages in
            let world = pages.world
            let request = try await world.ask("Question", by: .jane, at: world.acme)
            let readUpTo = {
                try await world.desk.store.read(world.acme.workspace.id) {
                    try $0.conversation(request.id)?.readByContact
                }
            }
            let now = world.clock.now
            try await world.desk.store.write(world.acme.workspace.id) { store in
                _ = try store.takeSequence(conversation: request.id, at: now)
            }
            var jane = pages
            try await jane.signIn(.jane)
            let path = "/en/requests/\(request.id)"
            #expect(try await jane.get(path).html.contains("data-sequence=\"2\""))
            #expect(try await readUpTo() == 1)
            #expect(try await jane.post(path + "/read", [("sequence", "9999")]).status == 204)
            #expect(try await readUpTo() == 2)
            #expect(try await jane.post(path + "/read", [("sequence", "x")]).status == 422)
            #expect(try await jane.post(path + "/read", [("sequence", "-1")]).status == 422)
        }
    }

    @Test("An open request that fetches itself again is no other page of the visit")
    func refreshed() async throws {
        try await withPages { pages in
            let world = pages.world
            let request = try await world.ask("Question", by: .jane, at: world.acme)
            var jane = pages
            try await jane.signIn(.jane)
            let refresh: HTTPFields = [HTTPField.Name("Usher-Refresh")!: "1"]
            for path in ["/en/requests", "/en/requests/\(request.id)"] {
                #expect(try await jane.get(path).html.contains("data-live"))
                #expect(try await jane.get(path, headers: refresh).status == 200)
            }
            await world.desk.tracker.flush()
            let visits = try await world.desk.visits(before: nil, in: world.snapshot(world.acme)).visits
            #expect(visits.reduce(0) { $0 + $1.pages } == 2)
        }
    }

    @Test("Signing out ends the session on the server and forgets what this browser asked")
    func signOut() async throws {
        try await withPages { pages in
            var pages = pages
            try await pages.signIn(.jane)
            let page = try await pages.post("/de/logout")
            #expect(page.status == 303)
            #expect(page.location == "/de/signed-out")
            let cookies = page.headers[values: .setCookie]
            #expect(cookies.contains { $0.hasPrefix("__Host-usher=;") && $0.contains("Max-Age=0") })
            #expect(cookies.contains { $0.hasPrefix("__Host-usher-visitor=;") && $0.contains("Max-Age=0") })
            // The browser's cookie still there: the server no longer knows it.
            #expect(try await !pages.get("/en").html.contains("Jane"))
        }
    }
}
