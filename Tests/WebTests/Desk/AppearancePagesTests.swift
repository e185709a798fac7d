import Desk
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite("Settings › Help centre")
struct AppearancePagesTests {
    private static let png =
        "iVBORw0KGgoAAAANSUhEUgAAAAUAAAADCAIAAADUVFKvAAAAFElEQVR4nGOUj/vPgASYGFABOh8ARCgBghdrtrMAAAAASUVORK5CYII="

    @Test("The accent is in the help centre and in the widget, by an address that is kept for good")
    func accent() async throws {
        try await withBrowser { world, browser in
            #expect(try await browser.get("/theme.css").status == 404)
            try await browser.signIn()
            let saved = try await browser.post("/desk/settings/help-center/accent", [("accent", "#FFD400")])
            #expect(saved.location == "/desk/settings/help-center?done=accent")
            let settings = try await browser.get("/desk/settings/help-center?done=accent").text
            #expect(settings.contains("#ffd400 has too little contrast with white"))
            let address = try #require(world.snapshot.theme.map { "/theme.css?v=\($0.version)" })
            let link = "<link rel=\"stylesheet\" href=\"\(address)\">"
            for path in ["/en", "/en/none", "/widget/frame?widgetId=\(world.acme.widget.id)"] {
                #expect(try await browser.get(path).text.contains(link), "\(path)")
            }
            let theme = try await browser.get(address)
            #expect(theme.text.contains("#ffd400") && theme.text.contains("--on-accent"))
            #expect(theme.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(theme.headers[.contentType] == "text/css; charset=utf-8")
            #expect(try await browser.get("/theme.css?v=other").headers[.cacheControl] == "no-cache")
            _ = try await browser.post("/desk/settings/help-center/accent", [("accent", "#ffd400"), ("reset", "on")])
            #expect(try await browser.get("/en").text.contains("theme.css") == false)
        }
    }

    @Test("The launcher has the accent before it asks for anything: it stands in the loader, under a tag of its own")
    func launcher() async throws {
        try await withBrowser { world, browser in
            let own = try await browser.get("/usher.js")
            let colours = own.text.matches(of: /--accent: (#[0-9a-f]{6})/).map { String($0.1) }
            #expect(colours == [LoaderColours.own.light, LoaderColours.own.dark])
            try await world.set { $0.accent = "#0b7a4b" }
            let palette = try #require(world.snapshot.theme?.palette)
            let green = try await browser.get("/usher.js")
            let shades = green.text.matches(of: /--accent: (#[0-9a-f]{6})/).map { String($0.1) }
            #expect(shades == [palette.light.accent.text, palette.dark.accent.text])
            #expect(green.headers[.eTag] != own.headers[.eTag] && green.text.utf8.count == own.text.utf8.count)
            for encoding in ["br", "gzip"] {
                let short = try await browser.get("/usher.js", headers: [.acceptEncoding: encoding])
                #expect(short.headers[.contentEncoding] == encoding && short.headers[.eTag] == green.headers[.eTag])
            }
            try await world.set { $0.accent = nil }
            #expect(try await browser.get("/usher.js").text == own.text)
        }
    }

    @Test("A colour that is none is refused", arguments: ["red", "#12", "#fff;}body{display:none", "url(//evil.test)"])
    func noColour(typed: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let page = try await browser.post("/desk/settings/help-center/accent", [("accent", typed)])
            #expect(page.status == 422 && page.text.contains("accent-error") && world.snapshot.settings.accent == nil)
        }
    }

    private func upload(_ browser: Browser, _ bytes: Data, name: String = "logo", type: String? = nil) async throws
        -> Browser.Page
    {
        var body = Data("--b\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"x.svg\"\r\n".utf8)
        body += Data("Content-Type: image/svg+xml\r\n\r\n".utf8) + bytes + Data("\r\n--b--\r\n".utf8)
        return try await browser.post(
            "/desk/settings/help-center/logo", bytes: Array(body), type: type ?? "multipart/form-data; boundary=b")
    }

    @Test("A logo is uploaded, shown with its own type whatever its sender called it, and removed")
    func logo() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let png = try #require(Data(base64Encoded: Self.png))
            #expect(try await upload(browser, png).location == "/desk/settings/help-center?done=logo")
            let name = try #require(world.snapshot.settings.logo)
            let logo = try await browser.get("/logo/\(name)")
            #expect(logo.headers[.contentType] == "image/png" && logo.headers[.xContentTypeOptions] == "nosniff")
            #expect(logo.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(logo.headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'")
            #expect(try await browser.get("/en").text.contains("src=\"/logo/\(name)\""))
            #expect(try await browser.post("/desk/settings/help-center/logo/remove").status == 303)
            #expect(try await browser.get("/logo/\(name)").status == 404)
            #expect(try await browser.get("/logo/..%2f..%2fmaster.key").status == 404)
        }
    }

    @Test("Uploads that are broken, too large or nothing are the sender's mistake")
    func brokenUploads() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let large = Data(repeating: 0x89, count: 600 * 1024)
            #expect(try await upload(browser, large).status == 413)
            #expect(try await upload(browser, Data("<svg onload=alert(1)>".utf8)).status == 422)
            #expect(try await upload(browser, Data(), name: "other").status == 422)
            #expect(try await upload(browser, Data("x".utf8), type: "multipart/form-data").status == 415)
            #expect(try await upload(browser, Data("x".utf8), type: "text/plain; boundary=b").status == 415)
            #expect(try await upload(browser, Data("x".utf8), type: "multipart/form-data; boundary=c").status == 400)
            for body in [
                "", "--b", "--b\r\n", "--b\r\n\r\n--b--", "--b--", "--bContent", "--b\r\nx: y\r\n\r\nz\r\n--b--",
            ] {
                let page = try await browser.post(
                    "/desk/settings/help-center/logo", body: body, type: "multipart/form-data; boundary=b")
                #expect((400..<500).contains(page.status), "\(body)")
            }
            #expect(world.snapshot.settings.logo == nil)
        }
    }

    @Test("Links stand in header and footer in the reader's language, and lead only where a link may lead")
    func links() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = "/desk/settings/help-center/links"
            let form = [
                ("header-0-en", "Our <site>"), ("header-0-address", "https://acme.test/?a=1&b=2"),
                ("footer-1-de", "Impressum"), ("footer-1-address", "/en/contact"),
            ]
            #expect(try await browser.post(path, form).location == "/desk/settings/help-center?done=links")
            for page in [try await browser.get("/en").text, try await browser.get("/de").text] {
                #expect(page.contains("href=\"https://acme.test/?a=1&amp;b=2\">Our &lt;site&gt;</a>"))
                #expect(page.contains("<li><a href=\"/en/contact\">Impressum</a></li>"))
            }
            for address in [
                "javascript:alert(1)", "//evil.test", "/\\evil.test", "data:text/html,x", "evil.test", "", "https:evil",
                "java\tscript:alert(1)",
            ] {
                let page = try await browser.post(path, [("header-0-en", "Kept name"), ("header-0-address", address)])
                #expect(page.status == 422 && page.text.contains("Kept name"), "\(address)")
            }
            let nameless = try await browser.post(path, [("footer-0-address", "https://acme.test")])
            #expect(nameless.status == 422 && nameless.text.contains("footer-0-address-error"))
            #expect(world.snapshot.settings.headerLinks.count == 1)
        }
    }
}
