import Desk
import Domain
import TestSupport
import Testing

@Suite("Collections")
struct CollectionsTests {
    @Test("A collection is added last, moved where it is wanted, and the others make room")
    func order() async throws {
        try await withWorld { world in
            var ids: [String] = []
            for name in ["A", "B", "C"] {
                ids.append(try await world.desk.saveCollection(nil, .named(name), in: world.here))
            }
            var moved = CollectionDraft.named("C")
            moved.place = 1
            try await world.desk.saveCollection(ids[2], moved, in: world.here)
            let collections = try await world.desk.collections(in: world.here)
            #expect(collections.map(\.id) == [ids[2], ids[0], ids[1]])
            #expect(collections.map(\.position) == [1, 2, 3])
        }
    }

    @Test("A place beyond the ends is the end", arguments: [Int.min, -5, 0, 99, Int.max])
    func places(place: Int) async throws {
        try await withWorld { world in
            _ = try await world.desk.saveCollection(nil, .named("A"), in: world.here)
            var draft = CollectionDraft.named("B")
            draft.place = place
            let id = try await world.desk.saveCollection(nil, draft, in: world.here)
            let ids = try await world.desk.collections(in: world.here).map(\.id)
            #expect((place > 1 ? ids.last : ids.first) == id)
        }
    }

    @Test("A collection with articles can't be deleted; an empty one can")
    func deleting() async throws {
        try await withWorld { world in
            let article = try await world.save(.invite)
            let id = try await world.desk.collections(in: world.here)[0].id
            await #expect(throws: Problem(.conflict, "collection_not_empty")) {
                try await world.desk.deleteCollection(id, in: world.here)
            }
            try await world.desk.deleteArticle(article, in: world.here)
            try await world.desk.deleteCollection(id, in: world.here)
            #expect(try await world.desk.collections(in: world.here).isEmpty)
        }
    }

    @Test("Closing a collection to strangers takes its articles out of their search at once")
    func audience() async throws {
        try await withWorld { world in
            let article = try await world.save(.invite, publishing: true)
            #expect(try await world.find("invite") == [article])
            let id = try await world.desk.collections(in: world.here)[0].id
            var draft = CollectionDraft.named("First steps")
            draft.audience = Audience.signedIn.text
            try await world.desk.saveCollection(id, draft, in: world.here)
            #expect(try await world.find("invite").isEmpty)
        }
    }

    @Test("A name in one language is enough; none, too long or an unknown audience is refused")
    func refused() async throws {
        try await withWorld { world in
            var unknown = CollectionDraft.named("A")
            unknown.audience = "everybody"
            for (draft, field) in [
                (.named(" "), "name-en"), (.named(.long(101)), "name-en"), (unknown, "audience"),
            ] {
                let problems = await #expect(throws: FormProblems.self) {
                    try await world.desk.saveCollection(nil, draft, in: world.here)
                }
                #expect(problems?.faults[field] != nil)
            }
            let saved = try await world.desk.collections(in: world.here)
            #expect(saved.isEmpty)
        }
    }
}

extension CollectionDraft {
    static func named(_ name: String) -> CollectionDraft {
        CollectionDraft(texts: [Text(language: .english, name: name)])
    }
}
