import Desk
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Web

/// What a browser is told with every answer, whatever the route and whoever asks.
@Suite("Headers of every route")
struct SecurityHeadersTests {
    private static let fixed: [(String, String)] = [
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
        ("Strict-Transport-Security", "max-age=31536000"),
    ]
    /// A page's, without its scripts' part and whoever may frame it. What is no page loads nothing.
    private static let policy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self' data: https:", "font-src 'self'",
        "connect-src 'self'", "frame-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
    ]

    @Test("Every route, asked by a stranger and by the owner, sends the whole policy", arguments: [false, true])
    func everyRoute(isOwner: Bool) async throws {
        try await withBrowser { world, browser in
            if isOwner { try await browser.signIn() }
            let routes = try Route.all(of: world)
            #expect(routes.count > 60)
            for route in routes where route.path != "/desk/logout" {
                let page = try await browser.ask(route)
                Self.check(page, route)
                #expect(page.status < 500, "\(route)")
            }
        }
    }

    @Test(
        "What is no route sends it too",
        arguments: [
            "/nowhere", "/desk/nowhere", "/widget/v1/nowhere", "/assets/../etc/passwd", "/en/articles/%ff", "/%00",
        ])
    func noRoute(_ path: String) async throws {
        try await withBrowser { _, browser in
            let page = try await browser.get(path)
            #expect(page.status == 404 || page.status == 303)
            Self.check(page, Route(method: .get, path: path))
        }
    }

    @Test("The widget's frame may be framed by the workspace's pages, nothing else by anybody")
    func frame() async throws {
        try await withBrowser { world, browser in
            try await world.set { $0.extraOrigins = ["https://shop.example.net"] }
            let page = try await browser.get("/widget/frame?widgetId=\(world.acme.widget.id)")
            #expect(page.status == 200)
            let ancestors = page.directives.first { $0.hasPrefix("frame-ancestors ") }
            #expect(ancestors?.hasPrefix("frame-ancestors 'self' http://localhost:* ") == true)
            #expect(ancestors?.hasSuffix(" https://shop.example.net") == true)
            #expect(page.directives.contains("frame-ancestors 'none'") == false)
            Self.check(page, Route(method: .get, path: "/widget/frame"), mayBeFramed: true)
        }
    }

    private static func check(_ page: Browser.Page, _ route: Route, mayBeFramed: Bool = false) {
        let name = Comment(rawValue: route.description)
        for (header, value) in fixed {
            #expect(HTTPField.Name(header).flatMap { page.headers[$0] } == value, name)
        }
        // Nothing of a sign-in leaves by a Referer.
        let referrer = route.path.hasPrefix("/sso") ? "no-referrer" : "strict-origin-when-cross-origin"
        #expect(HTTPField.Name("Referrer-Policy").flatMap { page.headers[$0] } == referrer, name)
        let isPage = page.headers[.contentType]?.hasPrefix("text/html") == true
        let expected = isPage ? policy : ["default-src 'none'"]
        var directives = page.directives
        let scripts = directives.first { $0.hasPrefix("script-src ") } ?? ""
        // Scripts are files of ours, never part of a page, so that no page needs a nonce.
        #expect(scripts == (isPage ? "script-src 'self'" : ""), name)
        directives.removeAll { $0 == scripts || mayBeFramed && $0.hasPrefix("frame-ancestors ") }
        #expect(directives == expected + (mayBeFramed ? [] : ["frame-ancestors 'none'"]), name)
        // Only what strangers read is kept, and asked about each time.
        let isKept = page.headers[.eTag] != nil && !route.path.hasPrefix("/desk")
        if !route.isFile { #expect(page.headers[.cacheControl] == (isKept ? "private, no-cache" : "no-store"), name) }
        #expect(page.headers[.server] == nil, name)
        #expect((page.headers[.accessControlAllowOrigin] == "*") == route.isShared, name)
        #expect(!route.isShared || page.headers[.accessControlAllowCredentials] == nil, name)
        for cookie in page.headers[values: .setCookie] {
            for part in ["; Path=/", "; SameSite=Lax", "; HttpOnly", "; Secure"] {
                #expect(cookie.contains(part), name)
            }
            #expect(!cookie.contains("Domain"), name)
        }
    }
}

extension Browser.Page {
    fileprivate var directives: [String] {
        (headers[.contentSecurityPolicy] ?? "").split(separator: "; ").map(String.init)
    }
}
