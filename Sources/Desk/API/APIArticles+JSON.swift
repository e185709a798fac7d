import Domain
import JSON
import Store

extension WorkspaceStore {
    func apiArticle(_ id: String, at origin: String) throws -> APIResource {
        guard let record = try article(id) else { throw Problem.notFound }
        return record.resource(at: origin)
    }
}

extension ArticleRecord {
    func resource(at origin: String) -> APIResource {
        APIResource(id: article.id, json(at: origin, isWhole: true))
    }

    /// - Parameter isWhole: with the texts themselves; lists name them only.
    func json(at origin: String, isWhole: Bool) -> JSONValue {
        var translations = JSONObject()
        for translation in texts {
            translations[translation.language.rawValue] = json(translation, at: origin, isWhole: isWhole)
        }
        return [
            "id": .string(article.id),
            "collectionId": .string(article.collectionID),
            "position": JSONValue(article.position),
            "audience": .string(article.audience.text),
            "state": .string(article.state.rawValue),
            "updatedAt": .string(updatedAt.iso),
            "translations": .object(translations),
        ]
    }

    func resource(_ language: Language, at origin: String) -> APIResource? {
        text(language).map {
            APIResource(id: article.id, json($0, at: origin, isWhole: true))
        }
    }

    func json(_ translation: Article.Translation, at origin: String, isWhole: Bool) -> JSONValue {
        var json: JSONObject = [
            "language": .string(translation.language.rawValue),
            "title": .string(translation.title),
            "description": .string(translation.description),
        ]
        if isWhole { json["body"] = .string(translation.body) }
        json["isPublished"] = JSONValue(draft(translation.language) == nil)
        json["isOutOfDate"] = .bool(isOutOfDate(translation.language))
        json["url"] = .string(
            HelpAddress.article(article.id, title: translation.title, translation.language, at: origin))
        json["updatedAt"] = .string(translation.updatedAt.iso)
        return .object(json)
    }
}

/// Where an article opens, once it is published.
enum HelpAddress {
    static func article(_ id: String, title: String, _ language: Language, at origin: String) -> String {
        let slug = Slug.of(title)
        return "\(origin)/\(language.rawValue)/articles/\(slug.isEmpty ? id : "\(slug)-\(id)")"
    }
}
