import Domain
import Store

/// Writing the collections of a cargo, inside a transaction.
struct CollectionDelivery {
    let order: MovingOrder
    let audiences: [NamedAudience]
    let items: [String: MovedItem]
    /// An id for each that turns out to be new.
    let freshIDs: [String: String]
    let now: Timestamp

    struct Result: Sendable {
        /// What each is called here, by its key.
        var ids: [String: String] = [:]
        var new = 0
        var changed = 0
        var remarks: [Remark] = []
    }

    func deliver(_ collections: [MovedCollection], in store: WorkspaceStore) throws -> Result {
        var result = Result()
        var present = try store.collections()
        for moved in collections {
            guard let wanted = wanted(moved, &result) else { continue }
            if let known = match(moved, wanted, in: present, taken: Set(result.ids.values)) {
                result.ids[moved.key] = known.id
                try update(known, to: wanted, moved.key, store, &result)
            } else {
                var new = wanted
                new.position = (present.filter { $0.parentID == new.parentID }.map(\.position).max() ?? 0) + 1
                present.append(new)
                result.ids[moved.key] = new.id
                result.new += 1
                try write(new, moved.key, Self.parts(of: new), store)
            }
        }
        return result
    }

    /// As the source has it, checked.
    private func wanted(_ moved: MovedCollection, _ result: inout Result) -> Collection? {
        let place = moved.key.isEmpty ? "the folder itself" : moved.key
        let parent = moved.parent.flatMap { result.ids[$0] }
        guard moved.parent == nil || parent != nil else {
            result.remarks.append(
                Remark(.leftOut, place, "The collection around it was left out.", "Mend that one first."))
            return nil
        }
        guard let audience = Audience(named: moved.audience, among: audiences) else {
            result.remarks.append(.unknownAudience(moved.audience, place))
            return nil
        }
        var draft = CollectionDraft(texts: moved.texts, audience: audience.text, icon: moved.icon, parentID: parent)
        for index in draft.texts.indices {
            draft.texts[index].description = draft.texts[index].description.trimmed.prefix(
                ofScalars: CollectionDraft.longestDescription)
        }
        do throws(FormProblems) {
            return try draft.collection(freshIDs[moved.key] ?? "", audiences: audiences)
        } catch {
            result.remarks += error.remarks(at: place)
            return nil
        }
    }

    /// The one that came under this key, or has this id; else one of the same title for the same people, so that an
    /// import doesn't put a second "Billing" beside the first.
    private func match(
        _ moved: MovedCollection, _ wanted: Collection, in present: [Collection], taken: Set<String>
    ) -> Collection? {
        let id = items[moved.key]?.target ?? moved.id
        if let known = present.first(where: { $0.id == id }) { return known }
        let titles = Set(wanted.translations.map { Slug.of($0.title) })
        return present.first { collection in
            collection.audience == wanted.audience && collection.parentID == wanted.parentID
                && !taken.contains(collection.id)
                && collection.translations.contains { titles.contains(Slug.of($0.title)) }
        }
    }

    private func update(
        _ known: Collection, to wanted: Collection, _ key: String, _ store: WorkspaceStore, _ result: inout Result
    ) throws {
        let item = items[key].flatMap { $0.target == known.id ? $0 : nil }
        var changed = known
        var parts = item?.parts ?? [:]
        let present = Self.parts(of: known)
        for (part, digest) in Self.parts(of: wanted) {
            // What was there before anything came keeps its words.
            let isKnown = item != nil || order.manner == .mirror || known.id == freshIDs[key]
            let verdict: PartVerdict =
                isKnown || present[part] == nil
                ? PartVerdict(
                    wanted: digest, present: present[part], last: parts[part], isKnown: item != nil, order: order)
                : .same
            if verdict == .write { changed.take(part, from: wanted) }
            if verdict == .write || verdict == .same { parts[part] = digest }
            if verdict == .keep { result.remarks.append(.changedHere(key)) }
        }
        if changed != known { result.changed += 1 }
        if changed != known || parts != item?.parts { try write(changed, key, parts, store) }
    }

    private func write(
        _ collection: Collection, _ key: String, _ parts: [String: String], _ store: WorkspaceStore
    ) throws {
        guard !order.isRehearsal else { return }
        try store.save(collection)
        try store.save(
            MovedItem(source: order.source, kind: .collection, key: key, target: collection.id, parts: parts), at: now)
    }

    private static func parts(of collection: Collection) -> [String: String] {
        var parts = [MovedPart.whole: ContentDigest.whole(collection)]
        for text in collection.translations { parts[text.language.rawValue] = ContentDigest.of(text) }
        return parts
    }
}

extension Collection {
    fileprivate mutating func take(_ part: String, from wanted: Collection) {
        guard let text = wanted.translations.first(where: { $0.language.rawValue == part }) else {
            audience = wanted.audience
            icon = wanted.icon
            parentID = wanted.parentID
            return
        }
        translations.removeAll { $0.language == text.language }
        translations.append(text)
    }
}
