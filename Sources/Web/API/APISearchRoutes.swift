import Desk
import Domain
import Hummingbird

/// Search as a stranger does it; as a person or as the team for those who may read articles anyway.
struct APISearchRoutes {
    let site: Site

    var operations: [APIOperation] {
        [APIOperation(.get, "/search", .searchRead, search)]
    }

    private func search(_ request: Request, _ context: APIContext) async throws -> Response {
        let query = try APIQuery(request, knowing: ["q", "language", "limit", "reader", "count"])
        let limit = try query.limit(usual: 20, most: Desk.mostFoundByPrograms)
        let language = try query.value("language") { Language(rawValue: $0) }
        let reader = try query.value("reader", APIReader.init) ?? .stranger
        let words = try query.value("q") { (1...Desk.longestQuery).contains($0.unicodeScalars.count) ? $0 : nil }
        guard let words else { throw APIQuery.problem("parameter_invalid", "q") }
        // The team's own questions count nowhere.
        let isCounted = try query.flag("count") && reader != .team
        // What strangers may not read is for keys that may read every article.
        if reader != .stranger { try context.require(.articlesRead) }
        let found = try await site.desk.apiSearch(
            words, language ?? context.snapshot.languages.main, as: reader, limit: limit,
            isCounted: isCounted, in: context.snapshot)
        return .list(found, for: request)
    }
}
