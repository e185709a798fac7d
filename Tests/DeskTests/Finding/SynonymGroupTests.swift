import Desk
import Domain
import TestSupport
import Testing

@Suite("Synonyms are set")
struct SynonymGroupTests {
    @Test("A group works at once, changed it works as changed, removed it doesn't")
    func life() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            #expect(try await world.find("summon ").isEmpty)
            try await world.desk.addSynonyms(SynonymDraft(words: "invite, summon"), in: world.here)
            #expect(try await world.find("summon ") == [id])
            let group = try #require(world.here.settings.synonyms.first)
            try await world.desk.changeSynonyms(
                group.id, to: SynonymDraft(words: "invite; beckon", language: "en"), in: world.here)
            #expect(try await world.find("summon ").isEmpty)
            #expect(try await world.find("beckoning ") == [id])
            try await world.desk.deleteSynonyms(group.id, in: world.here)
            #expect(try await world.find("beckon ").isEmpty)
        }
    }

    @Test("Another node knows a group when it has read the settings anew")
    func stored() async throws {
        try await withWorld { world in
            try await world.desk.addSynonyms(SynonymDraft(words: "a b, ÄÖ ,, c", language: "de"), in: world.here)
            try await world.desk.refresh(world.here.id)
            #expect(world.here.settings.synonyms.map(\.words) == [["a b", "ÄÖ", "c"]])
            #expect(world.here.settings.synonyms.map(\.language) == [.german])
            #expect(world.snapshot(world.globex).settings.synonyms.isEmpty)
        }
    }

    @Test(
        "A group that says nothing is refused with a reason",
        arguments: [
            ("", "", "tooFew"), ("invoice", "", "tooFew"), ("a, A", "", "tooFew"), ("a, ---", "", "noWord"),
            ("a, \(String.long(61))", "", "tooLong"),
            ((0..<13).map { "w\($0)" }.joined(separator: ","), "", "tooMany"),
        ])
    func refused(words: String, language: String, code: String) async throws {
        try await withWorld { world in
            let problems = await #expect(throws: FormProblems.self) {
                try await world.desk.addSynonyms(SynonymDraft(words: words, language: language), in: world.here)
            }
            #expect(problems?.faults["words"]?.code == code)
            #expect(world.here.settings.synonyms.isEmpty)
        }
    }

    @Test("An unknown language and an unknown group are refused")
    func unknown() async throws {
        try await withWorld { world in
            await #expect(throws: FormProblems("language", "languageUnknown")) {
                try await world.desk.addSynonyms(SynonymDraft(words: "a, b", language: "xx"), in: world.here)
            }
            await #expect(throws: Problem.notFound) {
                try await world.desk.changeSynonyms("none", to: SynonymDraft(words: "a, b"), in: world.here)
            }
            await #expect(throws: Problem.notFound) { try await world.desk.deleteSynonyms("none", in: world.here) }
        }
    }
}
