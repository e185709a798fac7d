package import Domain
package import Store

/// A redirect as its form sends it, unchecked.
package struct RedirectDraft: Sendable, Hashable {
    /// A path, or a whole address copied from a browser.
    package var from: String
    package var to: String

    package init(from: String = "", to: String = "") {
        self.from = from
        self.to = to
    }
}

/// A redirect as the team's list shows it.
package struct RedirectLine: Sendable {
    package let redirect: Redirect
    /// The article that it leads to; nil for a path, and for an article that is gone.
    package let article: ArticleRecord?
}

extension Desk {
    package static let mostRedirects = 5_000
    private static let shownRedirects = 500
    /// What isn't the help centre's.
    private static let reserved: Set = [
        "", "desk", "widget", "assets", "api", "healthz", "readyz", "usher.js", "robots.txt", "sitemap.xml",
        "llms.txt",
    ]

    package func redirects(in snapshot: WorkspaceSnapshot) async throws -> [RedirectLine] {
        try await store.read(snapshot.id) { store in
            let redirects = try store.redirects(limit: Self.shownRedirects)
            let articles = try store.articles(redirects.compactMap(\.target.articleID))
            let known = Dictionary(uniqueKeysWithValues: articles.map { ($0.article.id, $0) })
            return redirects.map { redirect in
                RedirectLine(redirect: redirect, article: redirect.target.articleID.flatMap { known[$0] })
            }
        }
    }

    /// Where a path leads at which there is nothing.
    package func redirect(from path: String, in snapshot: WorkspaceSnapshot) async throws -> Redirect.Target? {
        guard let path = OldPath(path) else { return nil }
        return try await store.read(snapshot.id) { try $0.redirect(path)?.target }
    }

    package func addRedirect(_ draft: RedirectDraft, in snapshot: WorkspaceSnapshot) async throws {
        var problems = FormProblems()
        let path = Self.oldPath(draft.from, in: snapshot, &problems)
        let target = Self.target(draft.to, in: snapshot, &problems)
        try problems.check()
        guard let path, let target else { return }
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard try store.redirect(path) != nil || store.redirectCount() < Self.mostRedirects else {
                throw FormProblems("from", "redirectsTooMany", ["limit": String(Self.mostRedirects)])
            }
            let redirect = Redirect(path: path, target: try store.recognised(target), madeAt: now)
            if try store.leadsBack(redirect) { throw FormProblems("to", "redirectLoop") }
            try store.save(redirect)
        }
    }

    package func deleteRedirect(from path: String, in snapshot: WorkspaceSnapshot) async throws {
        guard let path = OldPath(stored: path) else { throw Problem.notFound }
        try await store.write(snapshot.id) { store in
            guard try store.deleteRedirect(path) else { throw Problem.notFound }
        }
    }

    static func oldPath(
        _ typed: String, in snapshot: WorkspaceSnapshot, _ problems: inout FormProblems
    ) -> OldPath? {
        let typed = typed.trimmed
        guard !typed.isEmpty else {
            problems.add("from", "redirectFromRequired")
            return nil
        }
        // The old address may have been of another host: only its path arrives here.
        guard let path = OldPath(typed.pathOfAddress) else {
            problems.add("from", "redirectFromInvalid")
            return nil
        }
        let isHome = snapshot.languages.all.contains { path.text == "/" + $0.rawValue }
        if isHome || reserved.contains(path.firstSegment) { problems.add("from", "redirectFromTaken") }
        return path
    }

    private static func target(
        _ typed: String, in snapshot: WorkspaceSnapshot, _ problems: inout FormProblems
    ) -> SitePath? {
        let typed = typed.trimmed
        let own = snapshot.helpCenter.origin
        let path = typed.hasPrefix(own + "/") ? String(typed.dropFirst(own.utf8.count)) : typed
        if path.isEmpty {
            problems.add("to", "redirectToRequired")
        } else if path.contains("://") || path.hasPrefix("//") {
            problems.add("to", "redirectToForeign", ["origin": own])
        } else if let path = SitePath(path) {
            return path
        } else {
            problems.add("to", "redirectToInvalid")
        }
        return nil
    }
}

extension String {
    /// `/old/page` of `https://help.acme.test/old/page`.
    fileprivate var pathOfAddress: String {
        guard let scheme = firstRange(of: "://") else { return hasPrefix("/") ? self : "/" + self }
        let rest = self[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }
}

extension WorkspaceStore {
    /// An article's address becomes the article itself, so that the redirect follows when it is renamed.
    fileprivate func recognised(_ path: SitePath) throws -> Redirect.Target {
        let segments = path.text.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        guard let place = segments.firstIndex(of: "articles"), place == segments.count - 2,
            let id = segments.last?.split(separator: "-").last, Identifier.isWellFormed(id),
            try article(String(id)) != nil
        else { return .path(path) }
        return .article(id: String(id))
    }

    /// Whether following it comes back to where it began.
    fileprivate func leadsBack(_ redirect: Redirect) throws -> Bool {
        var target: Redirect.Target? = redirect.target
        for _ in 0..<20 {
            guard case .path(let path) = target, let next = OldPath(path.text) else { return false }
            if next == redirect.path { return true }
            target = try self.redirect(next)?.target
        }
        return true
    }
}
