import Desk
import Domain
import Hummingbird

/// Search: a page of results, and the answers while somebody types.
struct SearchPage {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.get("search", use: get)
        pages.get("search/answers", use: getAnswers)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let query = query(of: request)
        try site.desk.limits.search.take(context.address, at: site.desk.clock.now)
        let found = try await site.desk.search(
            query, context.language, by: context.asker, isWatched: true, in: context.snapshot)
        var frame = HelpFrame(title: site.title(site.text("search.title", context), context))
        // Anybody can make an address with any words in it; search engines shouldn't spread them.
        frame.isHidden = true
        frame.isSearch = true
        return try site.helpPage("search", SearchModel(query, found, site, context), frame, request, context)
    }

    private func getAnswers(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        try site.desk.limits.answers.take(context.address, at: site.desk.clock.now)
        let query = query(of: request)
        // Asked at every pause while somebody types; the page says which words stayed, and whether they led somewhere.
        let isMeant = request.uri.queryParameters["settled"] != nil
        if request.uri.queryParameters["opened"] != nil {
            site.desk.countOpened(query, context.language, in: context.snapshot)
        }
        let found = try await site.desk.search(
            query, context.language, by: context.asker, limit: 6, isCounted: isMeant, isWatched: true,
            in: context.snapshot)
        return try site.page("help/answers", AnswersModel(found, site, context), context)
    }

    private func query(of request: Request) -> String {
        let typed = request.question
        return String(typed.withoutControls.trimmed.prefix(Desk.longestQuery))
    }
}

struct ResultModel: Encodable {
    struct Piece: Encodable {
        let text: String
        let isMatch: Bool

        init(_ passage: FoundArticle.Passage) {
            text = passage.text
            isMatch = passage.isMatch
        }
    }

    let address: String
    let title: [Piece]
    let snippet: [Piece]
    /// Of the result, where it isn't the page's.
    let language: String?
    let languageName: String?
    let direction: String

    /// - Parameter isBrief: for a place that shows a line or two of the snippet.
    init(_ found: FoundArticle, _ language: Language, isBrief: Bool = false) {
        address = HelpPath.article(found.opening, for: language)
        title = found.title.map(Piece.init)
        snippet = (isBrief ? found.brief : found.snippet).map(Piece.init)
        direction = found.line.language.direction.rawValue
        self.language = found.line.language == language ? nil : found.line.language.rawValue
        languageName = found.line.language == language ? nil : found.line.language.ownName
    }
}

struct SearchModel: Encodable {
    let query: String
    let heading: String
    let advice: String
    let results: [ResultModel]
    let hasResults: Bool

    init(_ query: String, _ found: [FoundArticle], _ site: Site, _ context: WorkspaceContext) {
        self.query = query
        let values = ["query": query, "count": String(found.count)]
        let key = query.isEmpty ? "Empty" : found.isEmpty ? "None" : found.count == 1 ? "One" : ""
        heading = site.text("search.heading" + key, context, values)
        advice = site.text(query.isEmpty ? "search.adviceEmpty" : "search.adviceNone", context)
        results = found.map { ResultModel($0, context.language) }
        hasResults = !results.isEmpty
    }
}

struct AnswersModel: Encodable {
    let status: String
    let results: [ResultModel]

    init(_ found: [FoundArticle], _ site: Site, _ context: WorkspaceContext) {
        let key = found.isEmpty ? "search.statusNone" : found.count == 1 ? "search.statusOne" : "search.status"
        status = site.text(key, context, ["count": String(found.count)])
        results = found.map { ResultModel($0, context.language, isBrief: true) }
    }
}
