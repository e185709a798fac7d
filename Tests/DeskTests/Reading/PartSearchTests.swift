import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Search and the parts of articles for an audience")
struct PartSearchTests {
    private static let words = [
        "quokka", "quok", "quoka", "limit", "requests", "requests limit quokka", "how is the limit of requests set",
    ]

    /// Everything that search tells somebody, in words.
    private func everything(_ asker: Asker, _ ids: [String], in world: World) async throws -> [String] {
        let (desk, snapshot) = (world.desk, world.snapshot)
        let reader = asker.reader(in: snapshot)
        var told: [String] = []
        for word in Self.words {
            for hit in try await desk.search(word, .english, by: asker, isCounted: false, in: snapshot) {
                told.append("\(word): \(hit.title.map(\.text)) \(hit.snippet.map { "\($0.text)\($0.isMatch)" })")
            }
            let page = HostPage(address: "https://app.test/\(word)", title: word)
            let suggested = try await desk.suggestions(.english, for: reader, on: page, in: snapshot)
            told.append("\(word) suggests \(suggested.map(\.title))")
        }
        for id in ids {
            let related = try await desk.reading(id, .english, for: reader, in: snapshot).related
            told.append("near \(id): \(related.map(\.title))")
        }
        return told
    }

    @Test("For whoever may not read it nothing that search tells differs whether or not the part exists")
    func unchanged() async throws {
        try await withWorld { world in
            let draft = AudienceDraft(name: "Pros", rule: "plan = \"pro\"")
            try await world.desk.saveAudience(nil, draft, in: world.snapshot)
            let pros = try #require(world.snapshot.audiences.first)
            let shelf = try await world.collection("Basics")
            var ids: [String] = []
            for number in 0..<8 {
                let text = "The limit number \(number) of requests is set by your plan. Zebras \(number % 3) help."
                ids.append(try await world.article("Limits \(number)", text, in: shelf).id)
            }
            let (pro, free) = (try await world.known(.jane), try await world.known(.max))
            let strangers = try await everything(.stranger, ids, in: world)
            let outsiders = try await everything(.person(free), ids, in: world)
            let members = try await everything(.person(pro), ids, in: world)
            let part = "\n\n:::audience \"Pros\"\n## Quokka limit\n\nThe quokka limit of requests is high.\n:::\n"
            for id in ids.prefix(3) {
                let text = try #require(try await world.desk.article(id, in: world.snapshot).text(.english))
                let changed = ArticleDraft(
                    language: .english, title: text.title, body: text.body + part,
                    revision: text.updatedAt.milliseconds)
                _ = try await world.desk.saveArticle(
                    id, changed, publishing: true, by: .importer("test"), in: world.snapshot)
            }
            #expect(try await everything(.stranger, ids, in: world) == strangers)
            #expect(try await everything(.person(free), ids, in: world) == outsiders)
            let told = try await everything(.person(pro), ids, in: world)
            #expect(told != members && told.contains { $0.hasPrefix("quokka: ") && $0.contains("quokkatrue") })
            let found = try await world.desk.search("quokka", .english, by: .person(pro), in: world.snapshot)
            #expect(Set(found.map(\.line.id)) == Set(ids.prefix(3)))
            try await world.desk.saveAudience(
                pros.id, AudienceDraft(name: "Pros", rule: "plan = \"gold\""), in: world.snapshot)
            #expect(try await everything(.person(try await world.known(.jane)), ids, in: world) == members)
        }
    }
}
