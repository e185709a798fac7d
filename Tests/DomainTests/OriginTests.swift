import Domain
import Foundation
import Testing

@Suite("Where identify may be called from")
struct OriginTests {
    /// A stand-in for the Public Suffix List, since Domain knows none; Desk's tests use the real one.
    private func rule(
        _ helpCenter: String, extra: [String] = [], development: Bool = false
    ) throws -> OriginRule {
        OriginRule(
            helpCenter: try #require(SiteOrigin(helpCenter)), extraOrigins: Set(extra.compactMap(SiteOrigin.init)),
            isDevelopment: development
        ) { host in
            host.split(separator: ".").suffix(2).joined(separator: ".")
        }
    }

    @Test(
        "An origin is scheme, host and port in a browser's exact form",
        arguments: [
            "https://example.com", "http://localhost:3000", "https://a.b.example.com:8443", "https://[::1]:1",
            "https://127.0.0.1", "https://xn--mnchen-3ya.de",
        ])
    func wellFormed(_ text: String) throws {
        #expect(try #require(SiteOrigin(text)).text == text)
    }

    @Test(
        "What isn't byte for byte an origin is none",
        arguments: [
            "", "null", "https://", "https://Example.com", "https://example.com/", "https://example.com.",
            "https://user@example.com", "https://example.com:0", "https://example.com:99999", "https://example.com:",
            "https://-a.com", "https://a..com", "ftp://example.com", "https://exa mple.com", "https://exämple.com",
            "https://example.com#", "https://[::1", "https://[zz]", "javascript://example.com", "https://a_b.com",
            "https://" + String(repeating: "a", count: 64) + ".com", "https://" + String(repeating: "a.", count: 200),
        ])
    func malformed(_ text: String) {
        #expect(SiteOrigin(text) == nil)
    }

    @Test("A default port is the same origin as none")
    func defaultPort() {
        #expect(SiteOrigin("https://example.com:443") == SiteOrigin("https://example.com"))
    }

    @Test("Two Origin headers are none")
    func twoHeaders() throws {
        let rule = try rule("https://help.example.com")
        #expect(throws: OriginError.missing) {
            _ = try rule.admitted(["https://app.example.com", "https://app.example.com"])
        }
        #expect(throws: OriginError.missing) { _ = try rule.admitted([]) }
    }

    @Test("A help centre on this machine admits pages of this machine at any port, and no others")
    func loopback() throws {
        let rule = try rule("http://localhost:8080")
        #expect(rule.admits(try #require(SiteOrigin("http://localhost:8081"))))
        #expect(rule.admits(try #require(SiteOrigin("http://app.localhost:3000"))))
        #expect(rule.admits(try #require(SiteOrigin("http://127.0.0.1:5000"))))
        #expect(!rule.admits(try #require(SiteOrigin("http://127.0.0.1.example.com"))))
        #expect(!rule.admits(try #require(SiteOrigin("https://example.com"))))
    }

    @Test("Plain http is for development mode")
    func development() throws {
        let page = try #require(SiteOrigin("http://app.example.com:3000"))
        #expect(!(try rule("https://help.example.com")).admits(page))
        #expect((try rule("https://help.example.com", development: true)).admits(page))
    }

    @Test("An origin that settings name is admitted without the cookie")
    func extra() throws {
        let rule = try rule("https://help.example.com", extra: ["https://shop.example.net"])
        let shop = try #require(SiteOrigin("https://shop.example.net"))
        #expect(rule.admits(shop))
        #expect(!rule.mayReceiveCookie(shop))
        #expect(!rule.admits(try #require(SiteOrigin("https://www.shop.example.net"))))
    }
}
