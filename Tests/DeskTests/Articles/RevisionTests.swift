import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Revisions")
struct RevisionTests {
    private func autosave(_ body: String, _ id: String, by author: Author, in world: World) async throws {
        var draft = try await ArticleDraft.invite.newer(world, id)
        draft.body = body
        _ = try await world.desk.autosaveArticle(id, draft, by: author, in: world.here)
    }

    @Test("Each saving that changes the text leaves one, with who did what; saving the same again leaves none")
    func savings() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            _ = try await world.save(.invite.newer(world, id), id: id)
            var draft = try await ArticleDraft.invite.newer(world, id)
            draft.body = "Second"
            _ = try await world.desk.saveArticle(id, draft, by: .integration("Docs robot"), in: world.here)
            draft = try await ArticleDraft.invite.newer(world, id)
            draft.body = "Third"
            _ = try await world.desk.saveArticle(id, draft, publishing: true, by: .importer("sync"), in: world.here)
            let revisions = try await world.revisions(id)
            #expect(revisions.map(\.deed) == [.imported, .saved, .saved])
            #expect(revisions.map(\.author) == [.importer("sync"), .integration("Docs robot"), .grace])
            #expect(revisions.map(\.text.body) == ["Third", "Second", "How to invite people."])
        }
    }

    @Test("What one person types within ten minutes is one revision; another person's and later ones are their own")
    func folding() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            for body in ["a", "ab", "abc"] {
                try await autosave(body, id, by: .grace, in: world)
                world.clock.turn(by: .minutes(3))
            }
            try await autosave("abcd", id, by: .ada, in: world)
            try await autosave("abcde", id, by: .grace, in: world)
            world.clock.turn(by: .minutes(11))
            try await autosave("abcdef", id, by: .grace, in: world)
            #expect(
                try await world.revisions(id).map(\.text.body) == [
                    "abcdef", "abcde", "abcd", "abc", "How to invite people.",
                ])
        }
    }

    @Test("Publishing what was kept a moment ago is the same revision, published")
    func promoted() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            try await autosave("Done", id, by: .grace, in: world)
            var draft = try await ArticleDraft.invite.newer(world, id)
            draft.body = "Done"
            _ = try await world.save(draft, publishing: true, id: id)
            #expect(try await world.revisions(id).map(\.deed) == [.published, .saved])
        }
    }

    @Test("A text that is older than its revisions becomes the first of them")
    func older() async throws {
        try await withWorld { world in
            let shelf = try await world.collection("Basics")
            let article = try await world.article("Old", "An old text.", in: shelf)
            world.clock.turn(by: .seconds(1))
            var draft = try await ArticleDraft.invite.newer(world, article.id)
            draft.body = "New"
            _ = try await world.save(draft, id: article.id)
            let revisions = try await world.revisions(article.id)
            #expect(revisions.map(\.deed) == [.saved, .found])
            #expect(revisions[1].text.body == "An old text." && revisions[1].author == .unknown)
        }
    }

    @Test("Deleting an article deletes its revisions and drafts with it")
    func deleted() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            try await world.desk.deleteArticle(id, in: world.here)
            #expect(try await world.revisions(id).isEmpty)
            #expect(try await world.desk.articles(in: world.here).isEmpty)
        }
    }

    @Test(
        "An author survives being stored, whatever a program calls itself",
        arguments: [
            .agent(id: "01"), .integration("Docs: robot"), .integration(""), .importer("import"), .importer(":"),
            .unknown,
        ] as [Author])
    func authors(author: Author) {
        #expect(Author(stored: author.text) == author)
    }

    @Test("A stored author that nobody knows is nobody", arguments: ["", "agent", "robot:x", "unknown:x", ":"])
    func strangeAuthors(text: String) {
        #expect(Author(stored: text) == .unknown)
    }
}
