import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Pages as strangers get them, kept for a while: a rush on the help centre makes each page once, not once for each
/// reader. No person's page is ever kept.
package final class StrangerPages: Sendable {
    struct Key: Hashable {
        let workspace: String
        let path: String
        /// The same page in another encoding is another one.
        let takesBrotli: Bool
    }

    /// How long a page is kept, in milliseconds.
    static let lifetime = 30_000
    static let mostBytes = 16 << 20

    private let copies = KeptCopies<Key, Response>(lifetime: lifetime, mostBytes: mostBytes)

    func page(_ key: Key, version: Int, at now: Timestamp) -> Response? {
        copies.copy(key, version: version, at: now)
    }

    func keep(_ page: Response, for key: Key, version: Int, at now: Timestamp) {
        let size = page.body.contentLength ?? Self.mostBytes
        copies.keep(page, size: size, for: key, version: version, at: now)
    }
}

/// Answers strangers from `StrangerPages`. What it keeps are answers that a browser may keep, too (`Response.kept`).
struct StrangerPagesMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        guard let key = key(of: request, context) else { return try await next(request, context) }
        let version = site.desk.contentVersion(of: key.workspace)
        if let page = site.strangerPages.page(key, version: version, at: site.desk.clock.now) {
            return page.unlessKnown(to: request)
        }
        let response = try await next(request.forWholePage, context)
        if response.status == .ok, response.headers[.eTag] != nil, response.headers[.setCookie] == nil {
            site.strangerPages.keep(response, for: key, version: version, at: site.desk.clock.now)
        }
        return response.unlessKnown(to: request)
    }

    /// Nil for whoever isn't a plain stranger: a cookie of ours may stand for a person, a vote, a question. An address
    /// with a query is made each time, so that nobody fills the memory with made-up ones.
    private func key(of request: Request, _ context: WorkspaceContext) -> StrangerPages.Key? {
        guard request.method == .get || request.method == .head, request.uri.query == nil, context.isPlainStranger,
            !request.hasOwnCookie
        else { return nil }
        return StrangerPages.Key(
            workspace: context.snapshot.id, path: request.uri.path, takesBrotli: request.accepts(encoding: "br"))
    }
}

extension Request {
    /// The same, as a browser asks that has nothing yet.
    fileprivate var forWholePage: Request {
        var head = head
        head.headerFields[.ifNoneMatch] = nil
        return Request(head: head, body: body)
    }

    /// Any cookie that we set, but the language that was chosen, which stands in the address as well.
    fileprivate var hasOwnCookie: Bool {
        headers[values: .cookie].flatMap { $0.split(separator: ";") }.contains { pair in
            let name = pair.drop { $0 == " " }.prefix { $0 != "=" }
            return (name.hasPrefix("usher") || name.hasPrefix("__Host-usher")) && name != CookieName.language
        }
    }
}
