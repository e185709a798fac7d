package import Domain
import JSON

/// Help Scout's Docs as `GET /v1/articles/ID`, `/v1/collections` and `/v1/collections/ID/categories` answer.
package enum HelpScoutReader {
    package static func read(_ files: [SourceFile], languages: ContentLanguages) -> Cargo {
        let json = ForeignJSON(files)
        let collections = json.objects("collection", "collections")
        let categories = json.objects("category", "categories")
        let articles = json.objects("article", "articles")
        // Lists name articles without their text; the article itself comes from a request of its own.
        let whole = articles.filter { $0["text"]?.string != nil }
        let numbers = Dictionary(
            whole.compactMap { object in
                object["number"]?.foreignID.flatMap { number in object["id"]?.foreignID.map { (number, $0) } }
            }
        ) { first, _ in first }
        var centre = ForeignCentre { ForeignLink.number(behind: "article", in: $0).flatMap { numbers[$0] } }
        centre.remarks = json.remarks + missing(articles, among: whole)
        centre.shelves = (collections + categories).enumerated().compactMap { shelf($1, $0, languages.main) }
        let hidden = Set(
            (collections + categories).filter { $0["visibility"]?.string == "private" }.compactMap {
                $0["id"]?.foreignID
            })
        let known = Set(centre.shelves.map(\.id))
        centre.articles = whole.enumerated().compactMap { article($1, $0, known, hidden, languages.main) }
        if centre.articles.isEmpty { centre.remarks.append(.noArticles("Help Scout", "GET /v1/articles/ID")) }
        return ForeignPacker.pack(centre, languages: languages)
    }

    private static func missing(_ articles: [JSONObject], among whole: [JSONObject]) -> [Remark] {
        let known = Set(whole.compactMap { $0["id"]?.foreignID })
        return articles.filter { $0["text"] == nil && !known.contains($0["id"]?.foreignID ?? "") }.map { object in
            Remark(
                .leftOut, "article \(object["id"]?.foreignID ?? "?"), \(object["name"]?.string ?? "")",
                "Its text isn't in the source: lists don't hold it.", "Save what GET /v1/articles/ID answers, too.")
        }
    }

    private static func shelf(
        _ object: JSONObject, _ place: Int, _ defaultLanguage: Language
    ) -> ForeignCentre.Shelf? {
        guard let id = object["id"]?.foreignID else { return nil }
        let text = (
            language: defaultLanguage.rawValue, title: object["name"]?.string ?? "",
            description: object["description"]?.string ?? ""
        )
        return .init(
            id: id, parent: object["collectionId"]?.foreignID, position: object["order"]?.wholeNumber ?? place,
            texts: [text])
    }

    private static func article(
        _ object: JSONObject, _ place: Int, _ known: Set<String>, _ hidden: Set<String>, _ defaultLanguage: Language
    ) -> ForeignCentre.Piece? {
        guard let id = object["id"]?.foreignID, let title = object["name"]?.words else { return nil }
        let shelves =
            (object["categories"]?.array?.compactMap(\.foreignID) ?? [])
            + [object["collectionId"]?.foreignID].compactMap(\.self)
        let address = object["publicUrl"]?.words
        let text = ForeignCentre.Text(
            language: defaultLanguage.rawValue, title: title, html: object["text"]?.string ?? "",
            isDraft: object["status"]?.string != "published", address: address)
        return .init(
            id: id, shelf: shelves.first { known.contains($0) } ?? shelves.first,
            position: object["order"]?.wholeNumber ?? place,
            audience: shelves.contains { hidden.contains($0) } ? nil : .everyone, texts: [text],
            addresses: [address].compactMap(\.self))
    }
}
