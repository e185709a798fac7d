package import Domain
import Store

/// A collection as its form sends it, unchecked.
package struct CollectionDraft: Sendable, Hashable {
    package static let longestName = 100
    package static let longestDescription = 300
    /// The icons that the help centre can draw.
    package static let icons = [
        "book", "start", "lamp", "people", "person", "card", "box", "chart", "chat", "code", "gear", "globe", "key",
        "lock",
        "plug", "shield",
    ]

    package struct Text: Sendable, Hashable {
        package var language: Language
        package var name: String
        package var description: String

        package init(language: Language, name: String, description: String = "") {
            self.language = language
            self.name = name
            self.description = description
        }
    }

    package var texts: [Text]
    package var audience: String
    package var icon: String
    /// Its place among the collections, counted from 1; nil for the last.
    package var place: Int?

    package init(
        texts: [Text], audience: String = Audience.everyone.text, icon: String = "book", place: Int? = nil
    ) {
        self.texts = texts
        self.audience = audience
        self.icon = icon
        self.place = place
    }

    /// - Parameter id: what the collection is or will be called.
    /// - Parameter audiences: those that the workspace has.
    func collection(_ id: String, audiences: [NamedAudience]) throws(FormProblems) -> Collection {
        var problems = FormProblems()
        let written = texts.map(\.cleaned).filter { !$0.name.isEmpty }
        if written.isEmpty { problems.add("name-\(texts.first?.language.rawValue ?? "en")", "nameRequired") }
        for text in texts.map(\.cleaned) {
            let code = text.language.rawValue
            problems.limit("name-\(code)", text.name, to: Self.longestName, "nameTooLong")
            problems.limit("description-\(code)", text.description, to: Self.longestDescription, "descriptionTooLong")
        }
        let audience = Audience(self.audience, among: audiences)
        if audience == nil { problems.add("audience", "audienceUnknown") }
        try problems.check()
        return Collection(
            id: id, position: 0, audience: audience ?? .signedIn, icon: Self.icons.contains(icon) ? icon : "book",
            translations: written.map { .init(language: $0.language, title: $0.name, description: $0.description) })
    }
}

extension CollectionDraft.Text {
    fileprivate var cleaned: Self {
        Self(
            language: language, name: name.trimmed.withoutControls, description: description.trimmed.withoutControls)
    }
}

extension Desk {
    package func collections(in snapshot: WorkspaceSnapshot) async throws -> [Collection] {
        try await store.read(snapshot.id) { try $0.collections() }
    }

    /// - Parameter id: nil for a new collection.
    /// - Returns: its id.
    @discardableResult
    package func saveCollection(
        _ id: String?, _ draft: CollectionDraft, in snapshot: WorkspaceSnapshot
    ) async throws -> String {
        let saved = try draft.collection(id ?? newID(), audiences: snapshot.audiences)
        try await store.write(snapshot.id) { store in
            var all = try store.collections()
            let former = all.firstIndex { $0.id == saved.id }
            if id != nil, former == nil { throw Problem.notFound }
            if let former { all.remove(at: former) }
            let place = draft.place.map { max($0, 1) - 1 } ?? former ?? all.count
            all.insert(saved, at: min(place, all.count))
            try Self.savePlaces(of: all, changed: saved.id, in: store)
        }
        collectionChanged(in: snapshot.id)
        return saved.id
    }

    /// Writes the changed collection, and those that it moved.
    private static func savePlaces(of all: [Collection], changed: String, in store: WorkspaceStore) throws {
        for (index, collection) in all.enumerated() where collection.position != index + 1 || collection.id == changed {
            var placed = collection
            placed.position = index + 1
            try store.save(placed)
        }
    }

    /// Deletes a collection that holds no articles; one that does is refused, so that nothing disappears by accident.
    package func deleteCollection(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        try await store.write(snapshot.id) { store in
            guard try store.collection(id) != nil else { throw Problem.notFound }
            guard try store.deleteCollection(id) else { throw Problem(.conflict, "collection_not_empty") }
        }
        collectionChanged(in: snapshot.id)
    }
}
