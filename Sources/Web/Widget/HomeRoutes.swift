import Desk
import Domain
import Hummingbird
import JSON

/// What the widget shows first.
struct HomeRoutes {
    let site: Site

    func add(to frame: RouterGroup<WorkspaceContext>) {
        frame.get("home", use: getHome)
        frame.post("home", use: postHome)
    }

    private func getHome(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let address = request.uri.queryParameters["url"].map(String.init)
        return try await home(HostPage(address: address), request, context)
    }

    /// Asked for with a body: what a page is called may say whose it is, and addresses stand in logs.
    private func postHome(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let body = try await request.jsonObject()
        return try await home(HostPage(address: body.text("url"), title: body.text("title")), request, context)
    }

    private func home(_ page: HostPage, _ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let snapshot = context.snapshot
        try site.desk.limits.home.take(context.address, at: site.desk.clock.now)
        let asker = try await site.asker(request, context)
        let unread = try await unread(of: asker, in: snapshot)
        if asker.person == nil { site.countStranger(on: page.address, context) }
        let articles = try await site.desk.suggestions(
            context.language, for: asker.reader(in: snapshot), on: page, in: snapshot)
        return .json([
            "workspace": ["name": .string(snapshot.workspace.name)],
            "contact": asker.person.map { Self.contact($0.contact) } ?? .null,
            "answerTime": JSONValue(snapshot.settings.answerTime),
            "articles": .array(articles.map(ReadingRoutes.line)),
            "unread": JSONValue(unread),
            "enforcement": .string(snapshot.settings.enforcement.rawValue),
        ])
    }

    private func unread(of asker: Asker, in snapshot: WorkspaceSnapshot) async throws -> Int {
        guard let contact = asker.contact else { return 0 }
        return try await site.desk.unreadAnswers(of: contact, in: snapshot)
    }

    private static func contact(_ contact: Contact) -> JSONValue {
        [
            "name": JSONValue(contact.name),
            "email": JSONValue(contact.email),
            "verified": .bool(contact.isVerified),
        ]
    }
}

extension Site {
    /// Counts somebody unknown who might ask: who would have to sign in if known people alone might.
    /// - Parameter page: the address of the page that holds the widget; the help centre's own where there is none, or
    ///   none of the workspace's.
    func countStranger(on page: String? = nil, _ context: WorkspaceContext) {
        let rule = context.snapshot.originRule
        let origin = page.flatMap(SiteOrigin.of).flatMap { rule.admits($0) ? $0 : nil }
        desk.tracker.count(.anonymous, from: origin ?? rule.helpCenter, workspace: context.snapshot.id)
    }
}
