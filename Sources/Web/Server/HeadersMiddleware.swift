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
        for (name, value) in fixed(context) where response.headers[name] == nil {
            response.headers[name] = value
        }
        if context.snapshot?.originRule.helpCenter.scheme == "https" {
            response.headers[.strictTransportSecurity] = "max-age=31536000"
        }
        return response
    }

    private func fixed(_ context: SiteContext) -> [(HTTPField.Name, String)] {
        [
            (.contentSecurityPolicy, SecurityPolicy.page(nonce: context.nonce)),
            (.xContentTypeOptions, "nosniff"),
            (.referrerPolicy, "strict-origin-when-cross-origin"),
            (.crossOriginOpenerPolicy, "same-origin"),
            (.permissionsPolicy, "camera=(), microphone=(), geolocation=()"),
            (.cacheControl, "no-store"),
        ]
    }
}

/// Content security policies: nothing but our own files, and nobody frames us but whom the workspace names.
enum SecurityPolicy {
    static func page(nonce: String) -> String {
        policy(nonce: nonce, ancestors: "'none'")
    }

    static func frame(nonce: String, ancestors: [String]) -> String {
        policy(nonce: nonce, ancestors: ancestors.isEmpty ? "'none'" : ancestors.joined(separator: " "))
    }

    private static func policy(nonce: String, ancestors: String) -> String {
        [
            "default-src 'none'", "script-src 'self' 'nonce-\(nonce)'", "style-src 'self'",
            "img-src 'self' data: https:",
            "font-src 'self'", "connect-src 'self'", "frame-src 'self'", "object-src 'none'", "base-uri 'none'",
            "form-action 'self'", "frame-ancestors \(ancestors)",
        ].joined(separator: "; ")
    }
}
