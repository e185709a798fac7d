import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Drafts beside what is published")
struct DraftTests {
    private static let language = Language.english

    @Test("What is saved without publishing reaches no reader, until it is published")
    func beside() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            var draft = try await ArticleDraft.invite.newer(world, id)
            draft.title = "Wombats"
            draft.body = "A wombat text."
            _ = try await world.save(draft, id: id)
            #expect(try await world.find("wombat").isEmpty)
            #expect(try await world.read(id) == "How to invite people.")
            let record = try await world.desk.article(id, in: world.here)
            #expect(
                record.text(.english)?.title == "Wombats" && record.published(.english)?.title == "Invite your team")

            _ = try await world.save(draft.newer(world, id), publishing: true, id: id)
            #expect(try await world.find("wombat") == [id])
            #expect(try await world.read(id) == "A wombat text.")
            #expect(try await world.desk.article(id, in: world.here).drafts.isEmpty)
        }
    }

    @Test("Publishing one language leaves the drafts of the others drafts")
    func languages() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            let german = ArticleDraft(language: .german, title: "Unfertig", body: "Noch nicht.")
            _ = try await world.save(german, id: id)
            _ = try await world.save(.invite.newer(world, id), publishing: true, id: id)
            let record = try await world.desk.article(id, in: world.here)
            #expect(record.article.translations.map(\.language) == [.english])
            #expect(record.drafts.map(\.title) == ["Unfertig"])
        }
    }

    @Test("A discarded draft gives way to what is published, and is kept among the revisions")
    func discarding() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            var draft = try await ArticleDraft.invite.newer(world, id)
            draft.body = "Dropped"
            _ = try await world.save(draft, id: id)
            for _ in 1...2 {
                try await world.desk.discardDraft(.english, ofArticle: id, by: .ada, in: world.here)
            }
            let record = try await world.desk.article(id, in: world.here)
            #expect(record.drafts.isEmpty && record.text(.english)?.body == "How to invite people.")
            let revisions = try await world.revisions(id)
            #expect(revisions.map(\.deed) == [.discarded, .saved, .published])
            #expect(revisions[1].text.body == "Dropped" && revisions[0].author == .ada)
        }
    }

    @Test("Where nothing is published, there is nothing to discard or to list", arguments: [true, false])
    func nothingPublished(isDiscarding: Bool) async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            await #expect(throws: Problem(.conflict, "nothing_published")) {
                if isDiscarding {
                    try await world.desk.discardDraft(.english, ofArticle: id, by: .grace, in: world.here)
                } else {
                    try await world.desk.change(.unlisted, ofArticle: id, in: world.here)
                }
            }
            #expect(try await world.desk.article(id, in: world.here).text(.english)?.body == "How to invite people.")
        }
    }

    @Test("A draft that says what is published again is no draft")
    func same() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            var draft = try await ArticleDraft.invite.newer(world, id)
            draft.body = "Something else"
            _ = try await world.save(draft, id: id)
            _ = try await world.save(.invite.newer(world, id), id: id)
            #expect(try await world.desk.article(id, in: world.here).drafts.isEmpty)
        }
    }

    @Test("Publishing again what is published keeps its date and makes no revision")
    func unchanged() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            let former = try await world.desk.article(id, in: world.here).published(.english)?.updatedAt
            world.clock.turn(by: .hours(1))
            _ = try await world.save(.invite.newer(world, id), publishing: true, id: id)
            #expect(try await world.desk.article(id, in: world.here).published(.english)?.updatedAt == former)
            #expect(try await world.revisions(id).count == 1)
        }
    }

    @Test("Without an audience in the form it stays; with one it counts at once, published or not")
    func audience() async throws {
        try await withWorld { world in
            var draft = ArticleDraft.invite
            draft.audience = Audience.signedIn.text
            let id = try await world.save(draft, publishing: true)
            _ = try await world.save(.invite.newer(world, id), id: id)
            #expect(try await world.desk.article(id, in: world.here).article.audience == .signedIn)
            draft = try await ArticleDraft.invite.newer(world, id)
            draft.audience = Audience.everyone.text
            _ = try await world.save(draft, id: id)
            #expect(try await world.find("invite") == [id])
        }
    }
}

@Suite("States of an article")
struct StateTests {
    @Test("Unlisted it opens by its address and is found nowhere; archived it is gone, and can be brought back")
    func states() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            try await world.desk.change(.unlisted, ofArticle: id, in: world.here)
            #expect(try await world.find("invite").isEmpty)
            #expect(try await world.read(id) == "How to invite people.")
            _ = try await world.save(.invite.newer(world, id), publishing: true, id: id)
            #expect(try await world.desk.article(id, in: world.here).article.state == .unlisted)

            try await world.desk.change(.archived, ofArticle: id, in: world.here)
            await #expect(throws: Problem.notFound) { try await world.read(id) }
            try await world.desk.change(.draft, ofArticle: id, in: world.here)
            await #expect(throws: Problem.notFound) { try await world.read(id) }
            try await world.desk.change(.published, ofArticle: id, in: world.here)
            #expect(try await world.find("invite") == [id])
        }
    }

    @Test("It can be published without ever being listed")
    func unlistedFromTheStart() async throws {
        try await withWorld { world in
            let saved = try await world.desk.saveArticle(
                nil, .invite, publishing: true, unlisted: true, by: .grace, in: world.here)
            guard case .saved(let id) = saved else { return }
            #expect(try await world.find("invite").isEmpty)
            #expect(try await world.read(id) == "How to invite people.")
        }
    }

    @Test("In another workspace's hands nothing happens to it", arguments: Article.State.allCases)
    func otherWorkspace(state: Article.State) async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            let there = world.snapshot(world.globex)
            await #expect(throws: Problem.notFound) { try await world.desk.change(state, ofArticle: id, in: there) }
            await #expect(throws: Problem.notFound) {
                try await world.desk.discardDraft(.english, ofArticle: id, by: .grace, in: there)
            }
            #expect(try await world.find("invite") == [id])
        }
    }
}

extension World {
    /// What a stranger reads.
    @discardableResult
    func read(_ id: String, _ language: Language = .english) async throws -> String {
        try await desk.reading(id, language, for: .stranger, in: here).source
    }

    /// The newest first.
    func revisions(_ id: String, _ language: Language = .english) async throws -> [Revision] {
        try await desk.store.read(here.id) { try $0.revisions(ofArticle: id, in: language, limit: 100) }
    }
}
