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
    /// What it stands in; nil for the top.
    package var parentID: String?
    /// Its place among those beside it, counted from 1; nil for the last.
    package var place: Int?

    package init(
        texts: [Text], audience: String = Audience.everyone.text, icon: String = "book", parentID: String? = nil,
        place: Int? = nil
    ) {
        self.texts = texts
        self.audience = audience
        self.icon = icon
        self.parentID = parentID
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
            id: id, parentID: parentID, position: 0, audience: audience ?? .signedIn,
            icon: Self.icons.contains(icon) ? icon : "book",
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
        try await store.write(snapshot.id) { try Self.write(saved, isNew: id == nil, place: draft.place, in: $0) }
        collectionChanged(in: snapshot.id)
        return saved.id
    }

    /// - Parameter place: counted from 1; nil where it stands, or last.
    static func write(_ saved: Collection, isNew: Bool, place: Int?, in store: WorkspaceStore) throws {
        let all = try store.collections()
        let former = all.first { $0.id == saved.id }
        if !isNew, former == nil { throw Problem.notFound }
        try saved.requireTwoLevels(among: all)
        var beside = all.filter { $0.parentID == saved.parentID && $0.id != saved.id }
        // In another collection the place that it had means nothing: it comes last.
        let hasMoved = former.map { $0.parentID != saved.parentID } ?? false
        let wanted = place.map { max($0, 1) - 1 } ?? former.map { max($0.position, 1) - 1 }
        let index = hasMoved ? beside.count : min(wanted ?? beside.count, beside.count)
        beside.insert(saved, at: index)
        try savePlaces(of: beside, changed: saved.id, in: store)
    }

    /// Writes the changed collection, and those that it moved.
    private static func savePlaces(of all: [Collection], changed: String, in store: WorkspaceStore) throws {
        for (index, collection) in all.enumerated() where collection.position != index + 1 || collection.id == changed {
            var placed = collection
            placed.position = index + 1
            try store.save(placed)
        }
    }
}

extension Collection {
    /// Collections stand at the top or in one that does.
    fileprivate func requireTwoLevels(among all: [Collection]) throws(FormProblems) {
        guard let parentID else { return }
        guard let parent = all.first(where: { $0.id == parentID }), parent.id != id else {
            throw FormProblems("parent", "parentUnknown")
        }
        if parent.parentID != nil { throw FormProblems("parent", "parentTooDeep") }
        if all.contains(where: { $0.parentID == id }) { throw FormProblems("parent", "parentOfOthers") }
    }
}
