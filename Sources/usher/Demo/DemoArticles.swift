import Desk
import Domain
import JSON
import Store
import Web

/// The demo's articles, from `Assets/demo/articles/<collection>/<article>.<language>.md`.
struct DemoArticles {
    private let assets = Assets()
    private static let root = "Assets/demo/articles/"
    /// What an article of the demo calls its audience, beside `everyone` and `signed_in`.
    private let installers: NamedAudience

    init(with desk: Desk) {
        installers = NamedAudience(id: desk.newID(), name: "Installers", text: "role = \"installer\"")
    }

    func write(with desk: Desk, in workspace: String) async throws {
        let collections = try collections(with: desk)
        let articles = try collections.flatMap { try self.articles(of: $0.value, in: $0.key, with: desk) }
        let now = desk.clock.now
        let audience = installers
        try await desk.store.write(workspace) { store in
            try store.save(audience, at: now)
            for collection in collections.values { try store.save(collection) }
            for article in articles {
                try store.insert(article, at: now)
                for translation in article.translations { try store.save(translation, ofArticle: article.id) }
                _ = try store.setState(.published, ofArticle: article.id, at: now)
            }
        }
        try await desk.refresh(workspace)
        desk.collectionChanged(in: workspace)
    }

    /// By folder.
    private func collections(with desk: Desk) throws -> [String: Collection] {
        let paths = assets.paths(under: Self.root, ending: "/collection.json")
        return Dictionary(
            uniqueKeysWithValues: try paths.enumerated().map { position, path in
                let object = try Self.object(assets[path]?.bytes ?? [], path)
                let collection = Collection(
                    id: desk.newID(), position: position,
                    audience: object["audience"]?.string.flatMap(Audience.init) ?? .everyone,
                    icon: object["icon"]?.string ?? "book",
                    translations: [Language.english, .german].compactMap { Self.translation(object, $0) })
                return (String(path.dropLast("collection.json".count)), collection)
            })
    }

    private static func object(_ bytes: [UInt8], _ path: String) throws -> JSONObject {
        guard let object = (try? JSONValue.parse(bytes))?.object else { throw CommandFailure("\(path) isn't JSON.") }
        return object
    }

    private static func translation(_ object: JSONObject, _ language: Language) -> Collection.Translation? {
        guard let text = object[language.rawValue]?.object, let title = text["title"]?.string else { return nil }
        return Collection.Translation(
            language: language, title: title, description: text["description"]?.string ?? "")
    }

    private func audience(_ name: String?) -> Audience {
        name == "installers" ? .named(id: installers.id) : name.flatMap(Audience.init) ?? .everyone
    }

    private func articles(
        of collection: Collection, in folder: String, with desk: Desk
    ) throws -> [Article] {
        let english = assets.paths(under: folder, ending: ".en.md")
        return english.enumerated().compactMap { position, path in
            let stem = path.dropLast(".en.md".count)
            let texts = [Language.english, .german].compactMap { language in
                assets["\(stem).\(language.rawValue).md"].map {
                    (language, DemoText(String(decoding: $0.bytes, as: UTF8.self)))
                }
            }
            let now = desk.clock.now
            return Article(
                id: desk.newID(), collectionID: collection.id, position: position,
                audience: audience(texts.first?.1.audience), state: .draft,
                translations: texts.map { language, text in
                    Article.Translation(
                        language: language, title: text.title, description: text.description, body: text.body,
                        updatedAt: now)
                })
        }
    }
}

/// A Markdown file with a front matter of `name: value` lines between two `---`.
struct DemoText {
    let title: String
    let description: String
    let audience: String?
    let body: String

    init(_ text: String) {
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        let head = parts.count == 3 ? parts[1] : ""
        var fields: [String: String] = [:]
        for line in head.split(separator: "\n") {
            let pair = line.split(separator: ":", maxSplits: 1)
            if pair.count == 2 { fields[String(pair[0]).trimmed] = String(pair[1]).trimmed }
        }
        title = fields["title"] ?? ""
        description = fields["description"] ?? ""
        audience = fields["audience"]
        body = String(parts.last ?? "").trimmed
    }
}
