import Desk
import Domain
import Hummingbird
import Store

/// What stands where: collections on the first page, articles in their collection. Forms with buttons do it, and where
/// there is JavaScript one can drag.
struct OrderRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("collections/{id}/order", use: page)
        team.post("collections/{id}/move", use: moveCollection)
        team.post("articles/{id}/move", use: moveArticle)
    }

    private func page(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        let shelf = try await site.desk.shelf(try context.parameters.require("id"), in: context.snapshot)
        let model = OrderModel(
            shelf.collection, shelf.articles, Moved(query), Wording("articles", site.texts, context.language))
        return try site.deskPage("desk/order", model, context)
    }

    private func moveCollection(_ request: Request, _ context: AgentContext) async throws -> Response {
        let (id, place) = try await wish(request, context)
        let move = try await site.desk.moveCollection(id, to: place, in: context.snapshot)
        return .seeOther(DeskPath.collections + Moved(id: id, move).query)
    }

    private func moveArticle(_ request: Request, _ context: AgentContext) async throws -> Response {
        let (id, place) = try await wish(request, context)
        let move = try await site.desk.moveArticle(id, to: place, in: context.snapshot)
        let article = try await site.desk.article(id, in: context.snapshot).article
        return .seeOther(DeskPath.order(article.collectionID) + Moved(id: id, move).query)
    }

    private func wish(_ request: Request, _ context: AgentContext) async throws -> (id: String, place: Int) {
        let id = try context.parameters.require("id")
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        guard let place = Int(try await request.form().text("place")) else {
            throw Problem.field("place", "number_expected", values: ["field": "place"])
        }
        return (id, place)
    }
}

/// What was moved just now, and which way: its button keeps the focus, so that a second press moves it on. (No fragment
/// in the address: browsers then ignore `autofocus`.)
struct Moved {
    let id: String
    let isUp: Bool

    init(id: String, _ move: Move) {
        self.id = id
        isUp = move.isUp
    }

    init?(_ query: Form) {
        guard let id = query["moved"], Identifier.isWellFormed(id) else { return nil }
        self.id = id
        isUp = query.text("way") == "up"
    }

    var query: String { Query([("moved", id), ("way", isUp ? "up" : "down")]).text }
}

/// The buttons that move one thing up and down.
struct MoveModel: Encodable {
    let moveAddress: String
    let place: String
    let upPlace: String
    let upLabel: String
    let isFirst: Bool
    let focusesUp: Bool
    let downPlace: String
    let downLabel: String
    let isLast: Bool
    let focusesDown: Bool
    let dragHint: String

    init(_ id: String, _ name: String, address: String, place: Int, of count: Int, _ moved: Moved?, _ words: Wording) {
        let isMoved = moved?.id == id
        moveAddress = address + "/move"
        self.place = String(place)
        upPlace = String(place - 1)
        upLabel = words("order.up", ["name": name.isolated])
        isFirst = place == 1
        downPlace = String(place + 1)
        downLabel = words("order.down", ["name": name.isolated])
        isLast = place == count
        focusesUp = isMoved && place > 1 && (moved?.isUp == true || place == count)
        focusesDown = isMoved && !focusesUp && place < count
        dragHint = words("order.drag", ["name": name.isolated])
    }
}

/// What the page of a collection's order shows.
struct OrderModel: Encodable {
    struct Line: Encodable {
        let id: String
        let address: String
        let articleTitle: String
        let state: String
        let isPublished: Bool
        let move: MoveModel
    }

    let name: String
    let notice: String?
    let hasArticles: Bool
    let articles: [Line]

    init(_ collection: Collection, _ records: [ArticleRecord], _ moved: Moved?, _ words: Wording) {
        name = collection.name(in: words.language) ?? words("list.untitled")
        let lines = records.enumerated().map { index, record in
            Line(record, place: index + 1, of: records.count, moved, words)
        }
        let index = lines.firstIndex { $0.id == moved?.id }
        notice = index.map { words.moved(lines[$0].articleTitle, to: $0 + 1, of: lines.count) }
        articles = lines
        hasArticles = !lines.isEmpty
    }
}

extension OrderModel.Line {
    fileprivate init(_ record: ArticleRecord, place: Int, of count: Int, _ moved: Moved?, _ words: Wording) {
        let article = record.article
        id = article.id
        address = DeskPath.article(article.id)
        articleTitle = record.texts.best(for: words.language)?.title ?? words("list.untitled")
        state = words("state.\(article.state.rawValue)")
        isPublished = record.isListed
        move = MoveModel(article.id, articleTitle, address: address, place: place, of: count, moved, words)
    }
}

extension Wording {
    func moved(_ name: String, to place: Int, of count: Int) -> String {
        self("order.moved", ["name": name.isolated, "place": String(place), "count": String(count)])
    }
}
