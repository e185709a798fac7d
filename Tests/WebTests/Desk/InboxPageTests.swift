import Desk
import Domain
import HTTPTypes
import JSON
import Store
import TestSupport
import Testing

@Suite("The desk's pages")
struct InboxPageTests {
    @Test("The inbox shows the request with the verified mark, and its page the words and what the token said")
    func reads() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.ask("Where is my invoice?", by: .jane, at: world.acme)
            try await browser.signIn()
            let list = try await browser.get("/desk/inbox").text
            #expect(list.contains("Jane Doe") && list.contains("Verified") && list.contains("Where is my invoice?"))
            let page = try await browser.get("/desk/inbox/\(asked.id)").text
            for text in ["Jane Doe", "jane@example.com", "u-1", "plan", "pro", "Proved by a signed token"] {
                #expect(page.contains(text))
            }
            #expect(!page.contains(">unsigned<"))
        }
    }

    @Test("A stranger's request carries no mark, and says so")
    func stranger() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.askAsStranger("Hello", at: world.acme).conversation
            try await browser.signIn()
            #expect(try await !browser.get("/desk/inbox").text.contains("Verified"))
            let page = try await browser.get("/desk/inbox/\(asked.id)").text
            #expect(page.contains("Not proved") && !page.contains(">Verified<"))
        }
    }

    @Test("What the browser said about a person is marked as unsigned, and can't stand for what a token said")
    func unsigned() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.ask("Hello", by: .jane, at: world.acme)
            let jane = try await world.identify(.jane, at: world.acme)
            try await world.desk.update(
                unsigned: try AttributeChange(["theme": "dark", "plan": "enterprise"]), of: jane,
                in: world.snapshot(world.acme))
            try await browser.signIn()
            let page = try await browser.get("/desk/inbox/\(asked.id)").text
            #expect(page.contains(">unsigned<") && page.contains("dark"))
            #expect(page.contains("pro") && !page.contains("enterprise"))
        }
    }

    @Test("An answer goes to the person, and the form that is sent again does nothing twice")
    func answers() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await browser.signIn()
            let form = [("message", "Here it is"), ("clientId", "c-1"), ("seq", "1"), ("close", "yes")]
            let first = try await browser.post("/desk/inbox/\(asked.id)/reply", form)
            #expect(first.status == 303 && first.location == "/desk/inbox/\(asked.id)#message-2")
            #expect(try await browser.post("/desk/inbox/\(asked.id)/reply", form).status == 303)
            let jane = try await world.identify(.jane, at: world.acme)
            let thread = try await world.desk.thread(asked.id, of: jane.contact, in: world.snapshot(world.acme))
            #expect(thread.messages.map(\.body) == ["Help", "Here it is"] && thread.conversation.state == .closed)
        }
    }

    @Test("Whose session at the desk has ended while writing gets every word back, and sends it after signing in")
    func signedOutWhileAnswering() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            let path = "/desk/inbox/\(asked.id)/reply"
            let form = [("message", "Here it <i>is</i>"), ("clientId", "c-1"), ("seq", "1"), ("close", "yes")]
            let refused = try await browser.post(path, form)
            #expect(refused.status == 401 && refused.text.contains("action=\"\(path)\""))
            #expect(refused.text.contains("Here it &lt;i&gt;is&lt;/i&gt;</textarea>"))
            for (name, value) in form.dropFirst() {
                #expect(refused.text.contains("name=\"\(name)\" value=\"\(value)\""))
            }
            #expect(!refused.text.contains("Help<"))
            try await browser.signIn()
            #expect(try await browser.post(path, form).location == "/desk/inbox/\(asked.id)#message-2")
        }
    }

    @Test("A reply that comes too late keeps what was typed and shows the message it would have missed")
    func tooLate() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            let jane = try await world.identify(.jane, at: world.acme)
            _ = try await world.desk.reply(
                "It works again", clientID: "c", to: asked.id, by: .person(jane), in: world.snapshot(world.acme))
            try await browser.signIn()
            let page = try await browser.post(
                "/desk/inbox/\(asked.id)/reply", [("message", "Have you tried it?"), ("clientId", "c-1"), ("seq", "1")])
            #expect(page.status == 409 && page.text.contains("role=\"alert\""))
            #expect(page.text.contains(">Have you tried it?</textarea>") && page.text.contains("It works again"))
            #expect(page.text.contains(#"name="seq" value="2""#))
        }
    }

    @Test("Closing, reopening and assigning are forms")
    func triage() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await browser.signIn()
            let address = "/desk/inbox/\(asked.id)"
            #expect(try await browser.post("\(address)/close").location == address)
            #expect(try await browser.get("/desk/inbox?state=closed").text.contains(asked.id))
            #expect(try await browser.post("\(address)/reopen").location == address)
            #expect(try await browser.post("\(address)/assign", [("agent", world.acme.owner.id)]).location == address)
            #expect(try await browser.get("/desk/inbox").text.contains("Assigned to"))
            #expect(try await browser.post("\(address)/assign", [("agent", world.globex.owner.id)]).status == 422)
        }
    }

    @Test("A colleague who is writing an answer is named, and who looks at the page isn't told of themselves")
    func answering() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            let address = "/desk/inbox/\(asked.id)"
            let now = world.clock.now
            let evil = Agent(
                id: String(repeating: "1", count: 26), email: "ivy@acme.test", name: "<b>Ivy", role: .agent)
            try await world.desk.store.write(world.acme.workspace.id) {
                try $0.insert(evil, passwordHash: "x", at: now)
            }
            try await browser.signIn()
            #expect(try await browser.post("\(address)/answering").status == 204)
            #expect(try await !browser.get(address).text.contains("is writing an answer"))
            try await world.desk.noteAnswering(by: evil, in: asked.id, in: world.snapshot)
            #expect(try await browser.get(address).text.contains("&lt;b&gt;Ivy is writing an answer."))
            #expect(try await browser.post("\(address)/answering", [("leaving", "on")]).status == 204)
            let nowhere = "/desk/inbox/\(String(repeating: "0", count: 26))/answering"
            #expect(try await browser.post(nowhere).status == 404)
        }
    }

    @Test("What people call themselves is text, never markup")
    func markup() async throws {
        try await withBrowser { world, browser in
            let evil = Somebody(
                userId: "<svg/onload=1>", email: "evil@example.com", name: "<img src=x onerror=alert(1)>",
                plan: "\"><script>alert(2)</script>")
            let asked = try await world.ask("<script>alert(3)</script>{{t.desk.title}}", by: evil, at: world.acme)
            try await browser.signIn()
            for path in ["/desk/inbox", "/desk/inbox/\(asked.id)", "/desk/people", "/desk/people/\(asked.contactID)"] {
                let page = try await browser.get(path).text
                #expect(
                    !page.contains("<img src=x") && !page.contains("<script>alert") && !page.contains("<svg/onload"))
                #expect(page.contains("&lt;img src"))
            }
        }
    }

    @Test(
        "A strange query shows an ordinary inbox, and an unreadable one is refused",
        arguments: [
            ("state=xyz", 200), ("before=x", 200), ("before=9-01hzzzzzzzzzzzzzzzzzzzzzzz", 200), ("q=", 200),
            ("q=%00", 200), ("q=" + String(repeating: "a+", count: 500), 200), ("q=%zz", 400), ("q=%ff", 400),
            ("before=99999999999999999999-01hzzzzzzzzzzzzzzzzzzzzzzz", 200),
        ])
    func strangeQueries(_ query: String, status: Int) async throws {
        try await withBrowser { world, browser in
            _ = try await world.ask("Help", by: .jane, at: world.acme)
            try await browser.signIn()
            #expect(try await browser.get("/desk/inbox?\(query)").status == status)
            #expect(try await browser.get("/desk/people?\(query)").status == status)
        }
    }

    @Test("People are listed and searched, and a person's session is ended by the team")
    func people() async throws {
        try await withBrowser { world, browser in
            let jane = try await world.identify(.jane, at: world.acme)
            _ = try await world.identify(.omar, at: world.acme)
            try await browser.signIn()
            let found = try await browser.get("/desk/people?q=jane").text
            #expect(found.contains("Jane Doe") && !found.contains("Omar"))
            let address = "/desk/people/\(jane.contact.id)"
            #expect(try await browser.get(address).text.contains("End session"))
            let ended = try await browser.post("\(address)/sessions/\(jane.session.id)/end")
            #expect(ended.status == 303 && ended.location == "\(address)?ended=one#sessions")
            #expect(try await !browser.get(address).text.contains("End session"))
        }
    }

    @Test(
        "Every page of the desk carries the headers that protect it",
        arguments: ["/desk/login", "/desk/inbox", "/desk/people", "/desk/nowhere"])
    func headers(_ path: String) async throws {
        try await withBrowser { _, browser in
            if path != "/desk/login" { try await browser.signIn() }
            let page = try await browser.get(path)
            let policy = try #require(page.headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(page.headers[.xContentTypeOptions] == "nosniff")
            #expect(!page.text.contains(" style=") && !page.text.contains("onclick"))
        }
    }
}
