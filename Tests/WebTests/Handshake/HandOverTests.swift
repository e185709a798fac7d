import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// From the widget to the help centre's pages, known there too.
@Suite("Handing the widget's session over")
struct HandOverTests {
    private func handOver(
        _ session: String?, to path: String = "/en/contact", _ browser: Browser
    ) async throws -> Browser.Page {
        try await browser.post("/sso/handover", [("session", session ?? ""), ("return_to", path)])
    }

    @Test("The help centre knows the widget's person, by a session of its own that lasts as long")
    func known() async throws {
        try await withBrowser { world, browser in
            let widgets = try await world.identify(.jane)
            world.clock.turn(by: .hours(1))
            let answer = try await handOver(widgets.credential.text, browser)
            #expect(answer.status == 303 && answer.location == "/en/contact")
            #expect(answer.headers[.setCookie]?.contains("Max-Age=82800") == true)
            #expect(browser.cookies["__Host-usher"] != widgets.credential.text)
            #expect(try await browser.get("/en").text.contains("Jane"))
            #expect(try await world.desk.person(showing: widgets.credential, in: world.snapshot) != nil)
        }
    }

    @Test("Who is known there already keeps the session; another person's ends")
    func former() async throws {
        try await withBrowser { world, browser in
            let widgets = try await world.identify(.jane)
            _ = try await handOver(widgets.credential.text, browser)
            let kept = browser.cookies["__Host-usher"]
            #expect(try await handOver(widgets.credential.text, browser).headers[.setCookie] == nil)
            #expect(browser.cookies["__Host-usher"] == kept)
            let other = try await world.identify(.max)
            _ = try await handOver(other.credential.text, browser)
            #expect(try await browser.get("/en").text.contains("Max"))
            let ended = try #require(kept.flatMap { Credential($0, kind: .session) })
            #expect(try await world.desk.person(showing: ended, in: world.snapshot) == nil)
        }
    }

    @Test("Signing out of the application ends it, and so does another person's identify and the key's end")
    func ends() async throws {
        try await withBrowser { world, browser in
            for end in 1...3 {
                browser.cookies = [:]
                let widgets = try await world.identify(.jane)
                _ = try await handOver(widgets.credential.text, browser)
                #expect(try await browser.get("/en").text.contains("Jane"))
                switch end {
                case 1: try await world.desk.signOut(widgets.credential, in: world.snapshot)
                case 2: _ = try await world.identify(.max, former: widgets.credential)
                default: _ = try await world.desk.revokeKey(world.acme.key.key.id, in: world.acme.workspace.id)
                }
                #expect(try await !browser.get("/en").text.contains("Jane"), "\(end)")
            }
        }
    }

    @Test("A renewed widget leaves the help centre's page alone")
    func renewed() async throws {
        try await withBrowser { world, browser in
            let widgets = try await world.identify(.jane)
            _ = try await handOver(widgets.credential.text, browser)
            _ = try await world.identify(.jane, former: widgets.credential)
            #expect(try await browser.get("/en").text.contains("Jane"))
        }
    }

    @Test("A session that is none opens the page and makes nobody known")
    func none() async throws {
        try await withBrowser { world, browser in
            let gone = try await world.identify(.jane)
            try await world.desk.signOut(gone.credential, in: world.snapshot)
            let elsewhere = try await world.identify(.jane, at: world.globex)
            #expect(elsewhere.session.id != gone.session.id)
            for session in [
                nil, "x", gone.credential.text, gone.credential.text.replacing("usher_s_", with: "usher_v_"),
            ] {
                let answer = try await handOver(session, to: "//evil.test", browser)
                #expect(answer.status == 303 && answer.location == "/en" && answer.headers[.setCookie] == nil)
            }
        }
    }

    @Test(
        "Nobody but our own page can hand a session over",
        arguments: [nil, "null", "https://evil.test", "https://app.localhost"])
    func forged(_ origin: String?) async throws {
        try await withBrowser { world, browser in
            let attackers = try await world.identify(.jane)
            browser.origin = origin
            let answer = try await handOver(attackers.credential.text, browser)
            #expect(answer.status == 403 && answer.headers[.setCookie] == nil)
        }
    }

    @Test("No address hands anything over")
    func noGet() async throws {
        try await withBrowser { world, browser in
            let widgets = try await world.identify(.jane)
            let answer = try await browser.get("/sso/handover?session=" + widgets.credential.text)
            #expect(answer.status >= 400 && answer.headers[.setCookie] == nil)
        }
    }
}
