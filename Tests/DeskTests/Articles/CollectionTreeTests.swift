import Desk
import Domain
import TestSupport
import Testing

@Suite("Collections in collections")
struct CollectionTreeTests {
    @Test("A collection stands in one at the top; its place is counted among those beside it")
    func tree() async throws {
        try await withWorld { world in
            let top = try await world.add("Top"), other = try await world.add("Other")
            let first = try await world.add("First", in: top), second = try await world.add("Second", in: top)
            #expect(try await world.tree() == ["Top", "Top/First", "Top/Second", "Other"])
            _ = try await world.desk.moveCollection(second, to: 1, in: world.here)
            #expect(try await world.tree() == ["Top", "Top/Second", "Top/First", "Other"])
            _ = try await world.desk.moveCollection(other, to: 1, in: world.here)
            #expect(try await world.tree() == ["Other", "Top", "Top/Second", "Top/First"])
            try await world.desk.saveCollection(first, .named("First", in: other), in: world.here)
            try await world.desk.saveCollection(second, .named("Second", in: other), in: world.here)
            #expect(try await world.tree() == ["Other", "Other/First", "Other/Second", "Top"])
        }
    }

    @Test("There are two levels and no circle")
    func levels() async throws {
        try await withWorld { world in
            let top = try await world.add("Top"), inner = try await world.add("Inner", in: top)
            let other = try await world.add("Other")
            let wishes = [
                (nil, inner, "parentTooDeep"), (other, inner, "parentTooDeep"), (top, other, "parentOfOthers"),
                (other, other, "parentUnknown"), (nil, "none", "parentUnknown"), (top, top, "parentUnknown"),
            ]
            for (id, parent, code) in wishes {
                let problems = await #expect(throws: FormProblems.self) {
                    try await world.desk.saveCollection(id, .named("X", in: parent), in: world.here)
                }
                #expect(problems?.faults["parent"]?.code == code)
            }
            #expect(try await world.tree() == ["Top", "Top/Inner", "Other"])
        }
    }

    @Test("What stands in a deleted collection goes behind what its heir holds")
    func heir() async throws {
        try await withWorld { world in
            let top = try await world.collection("Top"), heir = try await world.collection("Heir")
            let inner = try await world.collection("Inner", in: top)
            try await world.collection("Own", in: heir)
            for (title, shelf) in [("A", top), ("B", top), ("C", heir), ("D", inner)] {
                try await world.article(title, in: shelf)
            }
            try await world.desk.deleteCollection(top.id, leavingTo: .collection(heir.id), in: world.here)
            #expect(try await world.tree() == ["Heir", "Heir/Own", "Heir/Inner"])
            let reading = try await world.desk.collection(heir.id, .english, for: .stranger, in: world.here)
            #expect(reading.articles.map(\.title) == ["C", "A", "B"])
            #expect(reading.sections.map(\.collection.title) == ["Inner"] && reading.count == 4)
        }
    }

    @Test("Collections come to the top where there is no article; nothing is ever left without a place")
    func heirless() async throws {
        try await withWorld { world in
            let top = try await world.collection("Top"), inner = try await world.collection("Inner", in: top)
            let other = try await world.collection("Other")
            let refused: [(CollectionHeir, String)] = [
                (.collection(inner.id), "heirUnknown"), (.collection(top.id), "heirUnknown"),
                (.collection("none"), "heirUnknown"),
            ]
            for (heir, code) in refused { try await world.expectRefused(top.id, heir, code) }
            await #expect(throws: Problem(.conflict, "collection_not_empty")) {
                try await world.desk.deleteCollection(top.id, in: world.here)
            }
            let deeper = try await world.collection("Deeper", in: other)
            try await world.expectRefused(top.id, .collection(deeper.id), "heirTooDeep")
            let article = try await world.article("A", in: top)
            try await world.expectRefused(top.id, .top, "heirForArticles")
            try await world.desk.deleteArticle(article.id, in: world.here)
            try await world.desk.deleteCollection(top.id, leavingTo: .top, in: world.here)
            #expect(try await world.tree() == ["Other", "Other/Deeper", "Inner"])
        }
    }

    @Test("A collection's audience narrows what stands in it, and loosening it inside changes nothing")
    func narrowing() async throws {
        try await withWorld { world in
            let top = try await world.collection("Top"), inner = try await world.collection("Inner", in: top)
            let article = try await world.article("Zebra", "Stripes.", in: inner)
            #expect(try await world.find("zebra") == [article.id])
            var draft = CollectionDraft.named("Top")
            draft.audience = Audience.signedIn.text
            try await world.desk.saveCollection(top.id, draft, in: world.here)
            #expect(try await world.find("zebra").isEmpty)
            #expect(try await world.desk.home(.english, for: .stranger, in: world.here).shelves.isEmpty)
            await #expect(throws: Problem.sessionRequired) {
                try await world.desk.collection(inner.id, .english, for: .stranger, in: world.here)
            }
            let known = try await world.desk.home(.english, for: .known(nil), in: world.here)
            // A card without articles of its own shows those of what stands in it.
            #expect(known.shelves.map(\.count) == [1] && known.shelves[0].articles.map(\.id) == [article.id])
            #expect(known.shelves[0].sections.map(\.collection.title) == ["Inner"])
        }
    }
}

extension CollectionDraft {
    fileprivate static func named(_ name: String, in parent: String) -> CollectionDraft {
        CollectionDraft(texts: [Text(language: .english, name: name)], parentID: parent)
    }
}

extension World {
    fileprivate func add(_ name: String, in parent: String? = nil) async throws -> String {
        let draft = parent.map { CollectionDraft.named(name, in: $0) } ?? .named(name)
        return try await desk.saveCollection(nil, draft, in: here)
    }

    /// Every collection in its order, behind the one that it stands in.
    fileprivate func tree() async throws -> [String] {
        let all = try await desk.collections(in: here)
        return all.map { collection in
            let parent = all.first { $0.id == collection.parentID }
            return [parent, collection].compactMap { $0?.translations.first?.title }.joined(separator: "/")
        }
    }

    fileprivate func expectRefused(_ id: String, _ heir: CollectionHeir, _ code: String) async throws {
        let problems = await #expect(throws: FormProblems.self) {
            try await desk.deleteCollection(id, leavingTo: heir, in: here)
        }
        #expect(problems?.faults["heir"]?.code == code)
    }
}
