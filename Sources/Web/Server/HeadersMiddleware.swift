import Desk
import Domain
import HTTPTypes
import Hummingbird

/// The security headers of every answer. A route that needs another policy (the widget's frame) sets its own before.
struct HeadersMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in isPage(response) ? Self.ofPages : Self.ofOthers where !response.headers.contains(field.name) {
            response.headers.append(field)
        }
        if context.snapshot?.originRule.helpCenter.scheme == "https" {
            response.headers[.strictTransportSecurity] = "max-age=31536000"
        }
        return response
    }

    private func isPage(_ response: Response) -> Bool {
        response.headers[.contentType]?.hasPrefix("text/html") == true
    }

    /// A page may load our own files; whatever else we send loads nothing, should a browser ever open it as a page.
    private static let ofPages = fields(SecurityPolicy.page)
    private static let ofOthers = fields(SecurityPolicy.nothing)

    private static func fields(_ policy: String) -> [HTTPField] {
        [
            HTTPField(name: .contentSecurityPolicy, value: policy),
            HTTPField(name: .xContentTypeOptions, value: "nosniff"),
            HTTPField(name: .referrerPolicy, value: "strict-origin-when-cross-origin"),
            HTTPField(name: .crossOriginOpenerPolicy, value: "same-origin"),
            HTTPField(name: .permissionsPolicy, value: "camera=(), microphone=(), geolocation=()"),
            HTTPField(name: .cacheControl, value: "no-store"),
        ]
    }
}

/// Content security policies: nothing but our own files, and nobody frames us but whom the workspace names.
enum SecurityPolicy {
    static let nothing = "default-src 'none'; frame-ancestors 'none'"

    /// A file of an article's: should a browser ever open it as a page, it is one of nobody's and loads nothing.
    static let file = nothing + "; sandbox"

    /// A page of ours. All its scripts are files of ours, so that it needs no nonce, and a copy that a browser has kept
    /// goes on working.
    static let page = policy(ancestors: "'none'")

    static func frame(ancestors: [String]) -> String {
        policy(ancestors: ancestors.isEmpty ? "'none'" : ancestors.joined(separator: " "))
    }

    private static func policy(ancestors: String) -> String {
        [
            "default-src 'none'", "script-src 'self'", "style-src 'self'",
            "img-src 'self' data: https:",
            "font-src 'self'", "connect-src 'self'", "frame-src 'self'", "object-src 'none'", "base-uri 'none'",
            "form-action 'self'", "frame-ancestors \(ancestors)",
        ].joined(separator: "; ")
    }
}
