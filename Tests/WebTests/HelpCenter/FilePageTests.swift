import Desk
import Domain
import HTTPTypes
import Hummingbird
import Store
import TestSupport
import Testing
import Web

@Suite("Files of articles over HTTP")
struct FilePageTests {
    private static let binary = "application/octet-stream"

    private func upload(
        _ bytes: [UInt8], named name: String = "a.png", _ browser: Browser
    ) async throws -> Browser.Page {
        try await browser.post(
            "/desk/files", bytes: bytes, type: Self.binary,
            headers: [.contentDisposition: "attachment; filename*=UTF-8''\(name)"])
    }

    private func address(_ page: Browser.Page) throws -> String {
        let start = try #require(page.text.firstRange(of: "/files/"))
        return String(page.text[start.lowerBound...].prefix { $0 != "\"" })
    }

    @Test("An agent uploads a picture and sees it; nobody else does before a published article shows it")
    func uploaded() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let page = try await upload(TestPicture.png, browser)
            #expect(page.status == 201 && page.text.contains("\"isPicture\":true"))
            let address = try address(page)
            let seen = try await browser.get(address)
            #expect(seen.status == 200 && seen.headers[.contentType] == "image/png")
            #expect(seen.headers[.cacheControl] == "private, no-store")
            browser.cookies = [:]
            #expect(try await browser.get(address).status == 404)
            try await world.article("Open", "![A](\(address))", in: try await world.collection("Shelf"))
            let open = try await browser.get(address)
            #expect(open.status == 200 && open.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(open.headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'; sandbox")
            #expect(open.headers[.contentDisposition] == nil && open.headers[.xContentTypeOptions] == "nosniff")
            let tag = try #require(open.headers[.eTag])
            let again = try await browser.get(address, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
        }
    }

    @Test("Anything but a picture is downloaded, under its own name and a type that runs nothing")
    func downloaded() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let page = try await upload(
                Array("<html><script>alert(1)</script>".utf8), named: "Preise%20%22x%22%0d%0aSet-Cookie%3Aa.html",
                browser
            )
            let file = try await browser.get(try address(page))
            #expect(file.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(
                file.headers[.contentDisposition] == "attachment; filename*=UTF-8''Preise%20%22x%22Set-Cookie%3Aa.html")
            #expect(file.headers[.setCookie] == nil)
        }
    }

    @Test("A picture of a restricted article is seen by those who may read it, and stored by nobody")
    func restricted() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let address = try address(try await upload(TestPicture.png, browser))
            try await world.article(
                "Closed", "![A](\(address))", in: try await world.collection("Shelf"), audience: .signedIn)
            browser.cookies = [:]
            #expect(try await browser.get(address).status == 404)
            browser.cookies[CookieName.session(isSecure: true)] = try await world.credential(of: .jane, at: world.acme)
                .text
            let seen = try await browser.get(address)
            #expect(seen.status == 200 && seen.headers[.cacheControl] == "private, no-store")
            #expect(seen.headers[.eTag] == nil)
            browser.cookies[CookieName.session(isSecure: true)] =
                try await world.credential(of: .jane, at: world.globex).text
            #expect(try await browser.get(address).status == 404)
        }
    }

    @Test(
        "What a client sends wrong is told, and is never our failure",
        arguments: [
            ("", 422), ("<svg onload=alert(1)>", 422), ("GIF89a", 422),
        ])
    func refused(body: String, status: Int) async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let page = try await upload(Array(body.utf8), browser)
            #expect(page.status == status)
            browser.language = "de"
        }
    }

    @Test("A form, a file that is too long, a stranger and another site's page upload nothing")
    func notUploaded() async throws {
        try await withBrowser { world, browser in
            #expect(try await upload(TestPicture.png, browser).status == 401)
            try await browser.signIn()
            #expect(try await browser.post("/desk/files", [("file", "x")]).status == 415)
            let long = [UInt8](repeating: 1, count: Desk.longestFile + 1)
            #expect(try await upload(long, browser).status == 413)
            browser.origin = "https://evil.test"
            #expect(try await upload(TestPicture.png, browser).status == 403)
            let count = try await world.desk.store.read(world.acme.workspace.id) { try $0.articleFileCount() }
            #expect(count == 0)
        }
    }

    @Test("Names of whatever form are read or left out", arguments: ["%ff", "%", "%zz", "%E2%80%AEfdp.exe", "a/../b"])
    func names(name: String) async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            #expect(try await upload(TestPicture.png, named: name, browser).status == 201)
        }
    }

    @Test("The editor finds articles by title, and hears of dead links")
    func editor() async throws {
        try await withBrowser { world, browser in
            try await world.article("Change <b>", in: try await world.collection("Shelf"))
            try await browser.signIn()
            #expect(try await browser.get("/desk/articles/titles?q=chang").text.contains("Change <b>"))
            let preview = try await browser.post(
                "/desk/articles/preview", [("body", "[x](article:01jq0000000000000000000009)"), ("translation", "en")])
            #expect(preview.text.contains("\"remarks\":[\""))
        }
    }
}
