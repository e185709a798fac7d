package import Domain
import JSON

/// Zendesk's help centre as `articles.json`, `sections.json`, `categories.json` and `translations.json` answer, one page or
/// many, in one language or several.
package enum ZendeskReader {
    package static func read(_ files: [SourceFile], languages: ContentLanguages) -> Cargo {
        let json = ForeignJSON(files)
        let translations = Dictionary(grouping: json.objects("translation", "translations")) { object in
            "\(object["source_type"]?.string ?? ""):\(object["source_id"]?.foreignID ?? "")"
        }
        var centre = ForeignCentre { ForeignLink.number(behind: "articles", in: $0) }
        centre.remarks = json.remarks
        centre.shelves =
            shelves(json.objects("category", "categories"), "Category", translations)
            + shelves(json.objects("section", "sections"), "Section", translations)
        centre.articles = articles(json.objects("article", "articles"), translations)
        if centre.articles.isEmpty {
            centre.remarks.append(.noArticles("Zendesk", "GET /api/v2/help_center/articles.json"))
        }
        return ForeignPacker.pack(centre, languages: languages)
    }

    /// The same one comes once for each language that was asked for.
    private static func grouped(_ objects: [JSONObject]) -> [(id: String, objects: [JSONObject])] {
        var order: [String] = []
        var groups: [String: [JSONObject]] = [:]
        for object in objects {
            guard let id = object["id"]?.foreignID else { continue }
            if groups[id] == nil { order.append(id) }
            groups[id, default: []].append(object)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }

    /// Categories and sections are numbered each for itself.
    private static func key(_ type: String, _ id: String?) -> String? { id.map { "\(type):\($0)" } }

    private static func shelves(
        _ objects: [JSONObject], _ type: String, _ translations: [String: [JSONObject]]
    ) -> [ForeignCentre.Shelf] {
        grouped(objects).enumerated().compactMap { place, group in
            guard let first = group.objects.first, let key = key(type, group.id) else { return nil }
            let nested = first["translations"]?.array?.compactMap(\.object) ?? []
            let texts = (group.objects + nested + (translations[key] ?? [])).map { object in
                (
                    language: object["locale"]?.string ?? "",
                    title: object["name"]?.words ?? object["title"]?.string ?? "",
                    description: object["description"]?.string ?? object["body"]?.string ?? ""
                )
            }
            let parent =
                Self.key("Section", first["parent_section_id"]?.foreignID)
                ?? Self.key("Category", first["category_id"]?.foreignID)
            return .init(
                id: key, parent: parent, position: first["position"]?.wholeNumber ?? place, texts: distinct(texts))
        }
    }

    private static func distinct(
        _ texts: [(language: String, title: String, description: String)]
    ) -> [(language: String, title: String, description: String)] {
        texts.reduce(into: []) { kept, text in
            if !kept.contains(where: { $0.language == text.language }) { kept.append(text) }
        }
    }

    private static func articles(
        _ objects: [JSONObject], _ translations: [String: [JSONObject]]
    ) -> [ForeignCentre.Piece] {
        grouped(objects).enumerated().compactMap { place, group in
            guard let first = group.objects.first else { return nil }
            let nested = first["translations"]?.array?.compactMap(\.object) ?? []
            let sources = group.objects + nested + (translations["Article:\(group.id)"] ?? [])
            var texts: [ForeignCentre.Text] = []
            for object in sources where !texts.contains(where: { $0.language == object["locale"]?.string ?? "" }) {
                if let text = text(object) { texts.append(text) }
            }
            return .init(
                id: group.id, shelf: key("Section", first["section_id"]?.foreignID),
                position: first["position"]?.wholeNumber ?? place,
                // Who is in a segment isn't told by this API.
                audience: isForSome(first) ? nil : .everyone, texts: texts,
                addresses: sources.compactMap { $0["html_url"]?.words })
        }
    }

    private static func isForSome(_ article: JSONObject) -> Bool {
        let one = article["user_segment_id"].map { !$0.isNull } ?? false
        return one || !(article["user_segment_ids"]?.array?.isEmpty ?? true)
    }

    private static func text(_ object: JSONObject) -> ForeignCentre.Text? {
        guard let title = object["title"]?.words ?? object["name"]?.words else { return nil }
        let isHidden = object["hidden"]?.bool ?? false
        return .init(
            language: object["locale"]?.string ?? "", title: title, html: object["body"]?.string ?? "",
            isDraft: (object["draft"]?.bool ?? false) || isHidden, address: object["html_url"]?.words)
    }
}
