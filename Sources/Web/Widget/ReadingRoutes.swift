import Desk
import Domain
import Hummingbird
import JSON

/// Search and articles inside the widget.
struct ReadingRoutes {
    let site: Site

    func add(to frame: RouterGroup<WorkspaceContext>) {
        frame.get("search", use: getSearch)
        frame.get("articles/:id", use: getArticle)
        frame.post("articles/:id/feedback", use: postFeedback)
    }

    private func getSearch(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        try site.desk.limits.answers.take(context.address, at: site.desk.clock.now)
        let query = request.question
        let asker = try await site.asker(request, context)
        // Asked at every pause while somebody types; the widget says which words were meant.
        let isMeant = request.uri.queryParameters["settled"] != nil
        let found = try await site.desk.search(
            query, context.language, by: asker, limit: 10, isCounted: isMeant, in: context.snapshot)
        return .json(["results": .array(found.map(Self.result))])
    }

    private func getArticle(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let asker = try await site.asker(request, context)
        let reading = try await site.desk.article(
            try context.parameters.require("id"), context.language, by: asker, in: context.snapshot)
        let path = HelpPath.article(reading.id, title: reading.title, context.language)
        return .json([
            "id": .string(reading.id),
            "title": .string(reading.title),
            "html": .string(Self.html(reading)),
            "updatedAt": JSONValue(reading.updatedAt.milliseconds),
            "locale": .string(reading.language.rawValue),
            "address": .string(context.snapshot.helpCenter.origin + path),
        ])
    }
}

extension ReadingRoutes {
    /// A stranger's vote comes with the token of the one before, or gets one now.
    private func postFeedback(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        try site.desk.limits.votes.take(context.address, at: site.desk.clock.now)
        let body = try await request.jsonObject()
        guard let helped = body["helped"]?.bool else { throw Problem.field("helped", "vote_unknown") }
        let asker = try await site.asker(request, context)
        let token = try body.text("voter").flatMap(VoterToken.init) ?? VoterToken(randomness: site.desk.randomness)
        let voter = asker.person.map(Voter.person) ?? .stranger(token)
        _ = try await site.desk.vote(
            helped: helped, comment: try body.text("comment"), on: try context.parameters.require("id"),
            context.language, by: voter, in: context.snapshot)
        return .json(asker.person == nil ? ["voter": .string(token.text)] : [:])
    }

    /// The widget itself is written from left to right.
    private static func html(_ reading: ArticleReading) -> String {
        let html = reading.markdown.html
        return reading.language.direction == .leftToRight ? html : "<div dir=\"rtl\">\(html)</div>"
    }

    private static func result(_ found: FoundArticle) -> JSONValue {
        [
            "id": .string(found.line.id),
            "title": .array(found.title.map(passage)),
            "snippet": .array(found.brief.map(passage)),
            "locale": .string(found.line.language.rawValue),
        ]
    }

    private static func passage(_ passage: FoundArticle.Passage) -> JSONValue {
        ["text": .string(passage.text), "isMatch": .bool(passage.isMatch)]
    }

    /// An article as the widget's first page names it.
    static func line(_ line: ArticleLine) -> JSONValue {
        [
            "id": .string(line.id),
            "title": .string(line.title),
            "description": .string(line.description),
            "locale": .string(line.language.rawValue),
        ]
    }
}
