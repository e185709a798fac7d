import Desk
import HTTPTypes
import TestSupport
import Testing

@Suite("The desk's door")
struct LoginTests {
    @Test("Who opens a page signs in first and comes back to it")
    func comesBack() async throws {
        try await withBrowser { _, browser in
            let page = try await browser.get("/desk/inbox?state=closed")
            #expect(page.status == 303)
            #expect(page.location == "/desk/login?next=%2Fdesk%2Finbox%3Fstate%3Dclosed")
            let door = try await browser.get(page.location ?? "")
            #expect(door.status == 200 && door.text.contains(#"name="next" value="/desk/inbox?state=closed""#))
            let signedIn = try await browser.post(
                "/desk/login",
                [("email", "grace@acme.test"), ("password", World.password), ("next", "/desk/inbox?state=closed")])
            #expect(signedIn.status == 303 && signedIn.location == "/desk/inbox?state=closed")
            #expect(try await browser.get("/desk/inbox").status == 200)
            #expect(try await browser.get("/desk/login").location == "/desk/inbox")
        }
    }

    @Test("The cookie is for this host alone, https alone, no script's, and opaque")
    func cookie() async throws {
        try await withBrowser { _, browser in
            let page = try await browser.post(
                "/desk/login", [("email", "grace@acme.test"), ("password", World.password)])
            let parts = try #require(page.headers[.setCookie]).split(separator: "; ").map(String.init)
            #expect(parts[0].hasPrefix("__Host-usher-desk=usher_a_"))
            #expect(Set(parts.dropFirst()) == ["Path=/", "Max-Age=604800", "SameSite=Lax", "HttpOnly", "Secure"])
        }
    }

    @Test("A wrong password and an unknown email get the very same page")
    func same() async throws {
        try await withBrowser { _, browser in
            let wrong = try await browser.post("/desk/login", [("email", "grace@acme.test"), ("password", "wrong")])
            let unknown = try await browser.post("/desk/login", [("email", "nobody@acme.test"), ("password", "wrong")])
            #expect(wrong.status == 401 && unknown.status == 401)
            #expect(wrong.text.contains("role=\"alert\"") && wrong.headers[.setCookie] == nil)
            #expect(wrong.text.replacing("grace@", with: "") == unknown.text.replacing("nobody@", with: ""))
        }
    }

    @Test("After five wrong attempts the sixth waits and is told how long")
    func limit() async throws {
        try await withBrowser { _, browser in
            for _ in 1...5 {
                _ = try await browser.post("/desk/login", [("email", "grace@acme.test"), ("password", "wrong")])
            }
            let page = try await browser.post(
                "/desk/login", [("email", "grace@acme.test"), ("password", World.password)])
            #expect(page.status == 429 && page.headers[.retryAfter] == "180" && page.text.contains("in 3 minutes"))
            #expect(browser.cookies.isEmpty)
        }
    }

    @Test(
        "A form from another site signs nobody in",
        arguments: [nil, "null", "https://evil.test", "https://localhost.evil.test", "http://app.localhost"])
    func crossSite(_ origin: String?) async throws {
        try await withBrowser { _, browser in
            browser.origin = origin
            let page = try await browser.post(
                "/desk/login", [("email", "grace@acme.test"), ("password", World.password)])
            #expect(page.status == 403 && page.headers[.setCookie] == nil)
        }
    }

    @Test(
        "After signing in nobody is led away",
        arguments: [
            "https://evil.test/desk", "//evil.test", "/\\evil.test", "/desk//evil.test", "/desk/..//evil", "/desk@evil",
            "/desk/%2f%2fevil", "/desk\t//evil", "/desk\n", "javascript:alert(1)", "/deskevil", "/en", "",
            "/desk/in box",
            "/desk/inbox?a=\r\nSet-Cookie: x=y", "/desk/∕evil",
        ])
    func staysHere(_ next: String) async throws {
        try await withBrowser { _, browser in
            let page = try await browser.post(
                "/desk/login", [("email", "grace@acme.test"), ("password", World.password), ("next", next)])
            #expect(page.status == 303 && page.location == "/desk/inbox")
        }
    }

    @Test("Signing out ends the session on the server, not just the cookie")
    func signsOut() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let kept = browser.cookies
            let page = try await browser.post("/desk/logout")
            #expect(page.status == 303 && page.location == "/desk/login?signed-out=yes" && browser.cookies.isEmpty)
            browser.cookies = kept
            #expect(try await browser.get("/desk/inbox").status == 303)
        }
    }

    @Test("A cookie of that name that is there twice was planted, and counts for nothing")
    func planted() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let cookie = try #require(browser.cookies.first)
            browser.cookies = [:]
            let twice = "\(cookie.key)=\(cookie.value); \(cookie.key)=x"
            #expect(try await browser.get("/desk/inbox", headers: [.cookie: twice]).status == 303)
        }
    }

    @Test("The desk speaks English and German, and remembers the choice")
    func languages() async throws {
        try await withBrowser { _, browser in
            #expect(try await browser.get("/desk/login").text.contains("<html lang=\"en\">"))
            let page = try await browser.post("/desk/language", [("locale", "de"), ("next", "/desk/login")])
            #expect(page.status == 303 && page.location == "/desk/login")
            let german = try await browser.get("/desk/login").text
            #expect(german.contains("<html lang=\"de\">") && german.contains("Passwort"))
            #expect(try await browser.post("/desk/language", [("locale", "xx")]).status == 422)
        }
    }
}
