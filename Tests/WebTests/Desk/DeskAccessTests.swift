import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing

/// Every address of the inbox and the people, with ids to be filled in.
private let pages = ["/desk", "/desk/inbox", "/desk/inbox/{conversation}", "/desk/people", "/desk/people/{contact}"]
private let acts = [
    "/desk/inbox/{conversation}/reply", "/desk/inbox/{conversation}/note", "/desk/inbox/{conversation}/close",
    "/desk/inbox/{conversation}/reopen", "/desk/inbox/{conversation}/assign",
    "/desk/people/{contact}/sessions/{session}/end",
]
private let answer = [("message", "Hello"), ("clientId", "c-1"), ("seq", "1"), ("agent", "")]

@Suite("Who may enter the desk")
struct DeskAccessTests {
    @Test("Without a session a page leads to the door", arguments: pages)
    func page(_ path: String) async throws {
        try await withBrowser { world, browser in
            let ids = try await world.ids(at: world.acme)
            let page = try await browser.get(path.filled(ids))
            #expect(page.status == 303 && page.location?.hasPrefix("/desk/login?next=%2Fdesk") == true)
        }
    }

    @Test("Without a session a program is refused in its own language", arguments: pages)
    func program(_ path: String) async throws {
        try await withBrowser { world, browser in
            let ids = try await world.ids(at: world.acme)
            let answer = try await browser.get(path.filled(ids), headers: [.accept: "application/json"])
            #expect(answer.status == 401 && answer.headers[.contentType] == "application/problem+json")
            let refresh = try await browser.get(path.filled(ids), headers: [HTTPField.Name("Usher-Refresh")!: "1"])
            #expect(refresh.status == 401)
        }
    }

    @Test("Without a session nothing is done", arguments: acts)
    func act(_ path: String) async throws {
        try await withBrowser { world, browser in
            let ids = try await world.ids(at: world.acme)
            #expect(try await browser.post(path.filled(ids), answer).status == 401)
            try await world.expectUntouched(ids, at: world.acme)
        }
    }

    @Test("A form from another site does nothing, cookie or not", arguments: acts)
    func crossSite(_ path: String) async throws {
        try await withBrowser { world, browser in
            let ids = try await world.ids(at: world.acme)
            try await browser.signIn()
            browser.origin = "https://evil.test"
            #expect(try await browser.post(path.filled(ids), answer).status == 403)
            browser.origin = "https://localhost"
            let marked = try await browser.post(
                path.filled(ids), answer, headers: [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"])
            #expect(marked.status == 403)
            try await world.expectUntouched(ids, at: world.acme)
        }
    }

    @Test("Another workspace's ids are unknown here", arguments: pages.filter { $0.contains("{") } + acts)
    func otherWorkspace(_ path: String) async throws {
        try await withBrowser { world, browser in
            let ids = try await world.ids(at: world.globex)
            try await browser.signIn()
            let status =
                acts.contains(path)
                ? try await browser.post(path.filled(ids), answer).status
                : try await browser.get(path.filled(ids)).status
            #expect(status == 404)
            try await world.expectUntouched(ids, at: world.globex)
        }
    }

    @Test(
        "An id that is none is unknown", arguments: pages.filter { $0.contains("{") } + acts,
        ["x", "0", "%00", "..", "01hzzzzzzzzzzzzzzzzzzzzzzz", "%F0%9F%92%A9", "'or'1'='1"])
    func strangeIds(_ path: String, id: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = path.filled(Ids(conversation: id, contact: id, session: id))
            let status =
                path.contains("/inbox/") && path.split(separator: "/").count > 3 || path.hasSuffix("/end")
                ? try await browser.post(path, answer).status : try await browser.get(path).status
            #expect(status == 404)
        }
    }

    @Test(
        "A body that is no form, or a broken one, is refused politely", arguments: acts.prefix(2),
        [
            ("application/json", "{}", 415), ("text/plain", "message=x", 415),
            ("application/x-www-form-urlencoded", "message=%zz", 400),
            ("application/x-www-form-urlencoded", "message=%ff", 400),
            ("application/x-www-form-urlencoded", "", 422),
            ("application/x-www-form-urlencoded", "message=x&clientId=c&seq=two", 422),
            ("application/x-www-form-urlencoded", "message=x&clientId=&seq=1", 422),
            ("application/x-www-form-urlencoded", "message=x&clientId=c&seq=-1", 422),
            ("application/x-www-form-urlencoded", "message=x&clientId=c&seq=99999999999999999999", 422),
            ("application/x-www-form-urlencoded", String(repeating: "a", count: 200_000), 413),
        ])
    func strangeBodies(_ path: String, body: (type: String, text: String, status: Int)) async throws {
        try await withBrowser { world, browser in
            let ids = try await world.ids(at: world.acme)
            try await browser.signIn()
            let page = try await browser.post(path.filled(ids), body: body.text, type: body.type)
            #expect(page.status == body.status)
            try await world.expectUntouched(ids, at: world.acme)
        }
    }
}

struct Ids {
    let conversation: String
    let contact: String
    let session: String
}

extension String {
    fileprivate func filled(_ ids: Ids) -> String {
        replacing("{conversation}", with: ids.conversation).replacing("{contact}", with: ids.contact)
            .replacing("{session}", with: ids.session)
    }
}

extension World {
    fileprivate func ids(at founded: Founded) async throws -> Ids {
        let asked = try await ask("Help", by: .jane, at: founded)
        let profile = try await desk.profile(asked.contactID, language: .english, in: snapshot(founded))
        return Ids(conversation: asked.id, contact: asked.contactID, session: profile.sessions[0].id)
    }

    fileprivate func expectUntouched(_ ids: Ids, at founded: Founded) async throws {
        let thread = try await desk.teamThread(ids.conversation, in: snapshot(founded))
        #expect(thread.messages.count == 1 && thread.conversation.state == .open)
        let profile = try await desk.profile(ids.contact, language: .english, in: snapshot(founded))
        #expect(profile.sessions[0].isLive(at: clock.now))
    }
}
