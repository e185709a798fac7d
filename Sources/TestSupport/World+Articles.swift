package import Desk
package import Domain
import Store

extension World {
    /// Writes a collection of Acme's.
    @discardableResult
    package func collection(
        _ title: String, german: String? = nil, in parent: Collection? = nil, audience: Audience = .everyone,
        at founded: Founded? = nil
    ) async throws -> Collection {
        let id = desk.newID()
        let workspace = (founded ?? acme).workspace.id
        let words = Self.words(title, german).map { Collection.Translation(language: $0, title: $1, description: "") }
        let collection = try await desk.store.write(workspace) { store in
            let collection = Collection(
                id: id, parentID: parent?.id, position: try store.nextCollectionPosition(in: parent?.id),
                audience: audience, translations: words)
            try store.save(collection)
            return collection
        }
        desk.collectionChanged(in: workspace)
        return collection
    }

    /// Publishes an article of Acme's, and tells search of it.
    @discardableResult
    package func article(
        _ title: String, german: String? = nil, _ body: String = "Text.", in collection: Collection,
        description: String = "", audience: Audience = .everyone, state: Article.State = .published,
        at founded: Founded? = nil
    ) async throws -> Article {
        let (id, now) = (desk.newID(), clock.now)
        let workspace = (founded ?? acme).workspace.id
        let words = Self.words(title, german).map {
            Article.Translation(language: $0, title: $1, description: description, body: body, updatedAt: now)
        }
        let article = try await desk.store.write(workspace) { store in
            let article = Article(
                id: id, collectionID: collection.id,
                position: try store.nextArticlePosition(inCollection: collection.id), audience: audience,
                state: state, translations: words)
            try store.insert(article, at: now)
            return article
        }
        try await desk.articleChanged(id, in: workspace)
        return article
    }

    private static func words(_ english: String, _ german: String?) -> [(Language, String)] {
        [(.english, english)] + (german.map { [(.german, $0)] } ?? [])
    }
}
