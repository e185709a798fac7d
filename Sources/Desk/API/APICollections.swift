import Domain
import JSON
import Store

/// What is to be changed of a collection; what is nil stays.
package struct APICollectionChange: Sendable, Hashable {
    /// What it stands in.
    package enum Parent: Sendable, Hashable {
        case top
        case collection(String)
    }

    /// All its languages.
    package var texts: [CollectionDraft.Text]?
    package var audience: String?
    package var icon: String?
    package var parent: Parent?
    /// Its place among those beside it, counted from 1.
    package var position: Int?

    package init(
        texts: [CollectionDraft.Text]? = nil, audience: String? = nil, icon: String? = nil, parent: Parent? = nil,
        position: Int? = nil
    ) {
        self.texts = texts
        self.audience = audience
        self.icon = icon
        self.parent = parent
        self.position = position
    }
}

/// Collections as programs read and write them.
extension Desk {
    /// - Parameter reader: only those in which this one finds something; nil for what the team sees.
    package func apiCollections(
        _ part: APIPart, as reader: APIReader? = nil, in snapshot: WorkspaceSnapshot
    ) async throws -> APIPage {
        let all = try await apiCollections(as: reader, in: snapshot).sorted { $0.id < $1.id }
        let rest = all.drop { collection in part.after.map { collection.id <= $0 } ?? false }
        return APIPage(Array(rest.prefix(part.limit + 1)), limit: part.limit, id: \.id, json: \.json)
    }

    package func apiCollection(
        _ id: String, as reader: APIReader? = nil, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        guard let collection = try await apiCollections(as: reader, in: snapshot).first(where: { $0.id == id }) else {
            throw Problem.notFound
        }
        return APIResource(id: id, collection.json)
    }

    private func apiCollections(as reader: APIReader?, in snapshot: WorkspaceSnapshot) async throws -> [Collection] {
        guard let reader else { return try await collections(in: snapshot) }
        let named = try await self.reader(reader, in: snapshot)
        return try await store.read(snapshot.id) { store in
            let filled = try store.collectionIDs(holdingSomethingFor: named)
            let all = try store.collections()
            let around = Set(all.filter { filled.contains($0.id) }.compactMap(\.parentID))
            return all.filter { filled.contains($0.id) || around.contains($0.id) }
        }
    }

    package func apiCreateCollection(
        _ change: APICollectionChange, by request: RepeatableRequest, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        let id = newID()
        let now = clock.now
        let collection = try change.draft(of: nil).collection(id, audiences: snapshot.audiences)
        let made = try await store.write(snapshot.id) { store in
            try request.once(at: now, in: store) {
                try Self.write(collection, isNew: true, place: nil, in: store)
                try change.move(collection, in: store)
                return try store.apiCollection(id)
            }
        }
        collectionChanged(in: snapshot.id)
        return made
    }

    package func apiChangeCollection(
        _ id: String, _ change: APICollectionChange, if precondition: Precondition, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        let changed = try await store.write(snapshot.id) { store in
            guard let former = try store.collection(id) else { throw Problem.notFound }
            try precondition.check(APIResource(id: id, former.json))
            let collection = try change.draft(of: former).collection(id, audiences: snapshot.audiences)
            try Self.write(collection, isNew: false, place: nil, in: store)
            try change.move(collection, in: store)
            return try store.apiCollection(id)
        }
        collectionChanged(in: snapshot.id)
        return changed
    }

    package func apiDeleteCollection(
        _ id: String, if precondition: Precondition, in snapshot: WorkspaceSnapshot
    ) async throws {
        try await store.write(snapshot.id) { store in
            try precondition.check(store.apiCollection(id))
            guard try store.deleteCollection(id) else { throw Problem(.conflict, "collection_not_empty") }
        }
        collectionChanged(in: snapshot.id)
    }
}

extension APICollectionChange {
    /// The whole of it, as the form at the desk would send it.
    fileprivate func draft(of former: Collection?) throws(FormProblems) -> CollectionDraft {
        let known = former?.translations.map {
            CollectionDraft.Text(language: $0.language, name: $0.title, description: $0.description)
        }
        let texts = self.texts ?? known ?? []
        var problems = FormProblems()
        if texts.isEmpty { problems.add("translations", "translationsRequired") }
        for text in texts where text.name.trimmed.isEmpty {
            problems.add("name-\(text.language.rawValue)", "nameRequired")
        }
        if let icon, !CollectionDraft.icons.contains(icon) {
            problems.add("icon", "iconUnknown", ["icons": CollectionDraft.icons.joined(separator: ", ")])
        }
        try problems.check()
        return CollectionDraft(
            texts: texts, audience: audience ?? former?.audience.text ?? Audience.everyone.text,
            icon: icon ?? former?.icon ?? "book", parentID: parentID(after: former))
    }

    private func parentID(after former: Collection?) -> String? {
        switch parent {
        case nil: former?.parentID
        case .top: nil
        case .collection(let id): id
        }
    }

    fileprivate func move(_ collection: Collection, in store: WorkspaceStore) throws {
        guard let position else { return }
        let beside = try store.collectionOrder(in: collection.parentID)
        _ = try Desk.move(collection.id, to: position, in: beside) { try store.setPosition($1, ofCollection: $0) }
    }
}

extension WorkspaceStore {
    fileprivate func apiCollection(_ id: String) throws -> APIResource {
        guard let collection = try collection(id) else { throw Problem.notFound }
        return APIResource(id: id, collection.json)
    }
}

extension Collection {
    fileprivate var json: JSONValue {
        var texts = JSONObject()
        for translation in translations {
            texts[translation.language.rawValue] = [
                "title": .string(translation.title), "description": .string(translation.description),
            ]
        }
        return [
            "id": .string(id), "parentId": JSONValue(parentID), "position": JSONValue(position),
            "audience": .string(audience.text),
            "icon": .string(icon), "translations": .object(texts),
        ]
    }
}
