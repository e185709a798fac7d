package import Domain
import JSON

/// Intercom's articles as `GET /articles` and `GET /help_center/collections` answer.
package enum IntercomReader {
    package static func read(_ files: [SourceFile], languages: ContentLanguages) -> Cargo {
        let json = ForeignJSON(files)
        var centre = ForeignCentre { ForeignLink.number(behind: "articles", in: $0) }
        centre.remarks = json.remarks
        centre.shelves = json.typed(["collection", "section"]).enumerated().compactMap {
            shelf($1, $0, languages.main)
        }
        centre.articles = json.typed(["article"]).enumerated().compactMap { article($1, $0, languages.main) }
        if centre.articles.isEmpty { centre.remarks.append(.noArticles("Intercom", "GET /articles")) }
        return ForeignPacker.pack(centre, languages: languages)
    }

    private static func shelf(
        _ object: JSONObject, _ place: Int, _ defaultLanguage: Language
    ) -> ForeignCentre.Shelf? {
        guard let id = object["id"]?.foreignID else { return nil }
        let own = object["default_locale"]?.words ?? defaultLanguage.rawValue
        var texts = [
            (language: own, title: object["name"]?.string ?? "", description: object["description"]?.string ?? "")
        ]
        for member in object["translated_content"]?.object?.members ?? [] where member.name != own {
            guard let name = member.value["name"]?.words else { continue }
            texts.append((member.name, name, member.value["description"]?.string ?? ""))
        }
        let parent = object["parent_id"]?.foreignID
        return .init(id: id, parent: parent, position: object["order"]?.wholeNumber ?? place, texts: texts)
    }

    private static func article(
        _ object: JSONObject, _ place: Int, _ defaultLanguage: Language
    ) -> ForeignCentre.Piece? {
        guard let id = object["id"]?.foreignID else { return nil }
        let own = object["default_locale"]?.words ?? defaultLanguage.rawValue
        var texts = [text(.object(object), own)].compactMap(\.self)
        for member in object["translated_content"]?.object?.members ?? [] where member.name != own {
            if let translated = text(member.value, member.name) { texts.append(translated) }
        }
        let shelf = object["parent_id"]?.foreignID ?? object["parent_ids"]?.array?.last?.foreignID
        return .init(
            id: id, shelf: shelf, position: place, audience: .everyone, texts: texts,
            addresses: texts.compactMap(\.address))
    }

    private static func text(_ value: JSONValue, _ language: String) -> ForeignCentre.Text? {
        guard let title = value["title"]?.words else { return nil }
        return .init(
            language: language, title: title, description: value["description"]?.string ?? "",
            html: value["body"]?.string ?? "", isDraft: value["state"]?.string != "published",
            address: value["url"]?.words)
    }
}

extension Remark {
    static func noArticles(_ product: String, _ request: String) -> Remark {
        Remark(
            .leftOut, "the source", "No article of \(product)'s is in it.",
            "Save what \(request) answers as a .json file.")
    }
}
