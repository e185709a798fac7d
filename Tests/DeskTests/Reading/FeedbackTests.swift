import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Did this help?")
struct FeedbackTests {
    private func token(_ letter: Character) throws -> VoterToken {
        try #require(VoterToken(String(repeating: letter, count: 43)))
    }

    @Test("A vote counts once for each person and article, and can be changed")
    func once() async throws {
        try await withWorld { world in
            let article = try await world.article("Password", in: world.collection("Basics"))
            let jane = try await world.identify(.jane, at: world.acme)
            let stranger = Voter.stranger(try token("a"))
            for helped in [true, true, false] {
                _ = try await world.vote(helped, article, by: .person(jane))
                _ = try await world.vote(helped, article, by: stranger)
            }
            _ = try await world.vote(true, article, by: .stranger(try token("b")))
            let feedback = try await world.desk.feedback(onArticle: article.id, in: world.snapshot)
            #expect(feedback.tally == VoteTally(helped: 1, missed: 2))
            #expect(try await world.desk.voteTallies(in: world.snapshot) == [article.id: feedback.tally])
            #expect(try await world.desk.vote(of: stranger, on: article.id, in: world.snapshot)?.helped == false)
        }
    }

    @Test("A word stays while the answer stays, and goes when the answer changes")
    func word() async throws {
        try await withWorld { world in
            let article = try await world.article("Password", in: world.collection("Basics"))
            let jane = Voter.person(try await world.identify(.jane, at: world.acme))
            _ = try await world.vote(false, article, by: jane, saying: "  The link\u{0} is missing. ")
            _ = try await world.vote(false, article, by: jane)
            let comment = try await world.desk.feedback(onArticle: article.id, in: world.snapshot).comments.first
            #expect(comment?.vote.comment == "The link is missing.")
            #expect(comment?.contact?.name == "Jane Doe" && comment?.contact?.isVerified == true)
            _ = try await world.vote(true, article, by: jane)
            #expect(try await world.desk.feedback(onArticle: article.id, in: world.snapshot).comments.isEmpty)
        }
    }

    @Test("What may not be read may not be voted on, and says no more than reading would")
    func restricted() async throws {
        try await withWorld { world in
            let collection = try await world.collection("Basics")
            let hidden = try await world.article("Quokka", in: collection, audience: .signedIn)
            let draft = try await world.article("Draft", in: collection, state: .draft)
            let stranger = Voter.stranger(try token("a"))
            let jane = Voter.person(try await world.identify(.jane, at: world.acme))
            await #expect(throws: Problem.sessionRequired) { try await world.vote(true, hidden, by: stranger) }
            await #expect(throws: Problem.notFound) { try await world.vote(true, draft, by: jane) }
            _ = try await world.vote(true, hidden, by: jane)
            // Another workspace knows nothing of it.
            await #expect(throws: Problem.notFound) {
                try await world.desk.vote(
                    helped: true, on: hidden.id, .english, by: jane, in: world.snapshot(world.globex))
            }
            #expect(try await world.desk.voteTallies(in: world.snapshot(world.globex)).isEmpty)
        }
    }

    @Test(
        "Only 43 characters of base64url are a voter's token",
        arguments: ["short", "", String(repeating: "ä", count: 43)])
    func malformed(text: String) {
        #expect(VoterToken(text) == nil)
    }

    @Test("A word of 2,000 characters is kept, a longer one refused", arguments: [(2_000, true), (2_001, false)])
    func length(count: Int, isKept: Bool) async throws {
        try await withWorld { world in
            let article = try await world.article("Password", in: world.collection("Basics"))
            let word = String(repeating: "ü", count: count)
            let voter = Voter.stranger(try token("a"))
            let said = try? await world.vote(false, article, by: voter, saying: word)
            #expect((said != nil) == isKept)
        }
    }

    @Test("An article that is deleted takes its votes with it")
    func deleted() async throws {
        try await withWorld { world in
            let article = try await world.article("Password", in: world.collection("Basics"))
            _ = try await world.vote(true, article, by: .stranger(try token("a")))
            try await world.desk.deleteArticle(article.id, in: world.snapshot)
            #expect(try await world.desk.voteTallies(in: world.snapshot).isEmpty)
        }
    }
}

extension World {
    fileprivate func vote(
        _ helped: Bool, _ article: Article, by voter: Voter, saying comment: String? = nil
    ) async throws -> VotedArticle {
        try await desk.vote(
            helped: helped, comment: comment, on: article.id, .english, by: voter, in: snapshot)
    }
}
