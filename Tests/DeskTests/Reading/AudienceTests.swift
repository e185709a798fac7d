import Desk
import Domain
import JSON
import TestSupport
import Testing

@Suite("Named audiences")
struct AudienceTests {
    private func audience(
        _ rule: String, named name: String = "Pro customers", in world: World
    ) async throws -> NamedAudience {
        try await world.desk.saveAudience(nil, AudienceDraft(name: name, rule: rule), in: world.snapshot)
        return try #require(world.snapshot.audiences.first { $0.name == name })
    }

    @Test("Whom the rule matches reads it in every place; for everyone else it doesn't exist")
    func reading() async throws {
        try await withWorld { world in
            let pro = try await audience("plan = \"pro\"", in: world)
            let shelf = try await world.collection("Shelf")
            let open = try await world.article("Open quokka", in: shelf)
            let secret = try await world.article("Secret quokka", in: shelf, audience: .named(id: pro.id))
            let (jane, max) = (try await world.known(.jane), try await world.known(.max))
            let snapshot = world.snapshot
            for (asker, titles) in [
                (Asker.person(jane), ["Open quokka", "Secret quokka"]), (.person(max), ["Open quokka"]),
                (.stranger, ["Open quokka"]),
            ] {
                let reader = asker.reader(in: snapshot)
                let found = try await world.desk.search("quokka", .english, by: asker, in: snapshot)
                #expect(found.map(\.line.title).sorted() == titles)
                let lines = try await world.desk.collection(shelf.id, .english, for: reader, in: snapshot).articles
                #expect(lines.map(\.title) == titles)
                #expect(
                    try await world.desk.home(.english, for: reader, in: snapshot).shelves.map(\.count) == [
                        titles.count
                    ])
                let next = try await world.desk.article(open.id, .english, by: asker, in: snapshot).next
                #expect(next?.title == titles.first { $0 != "Open quokka" })
            }
            #expect(
                try await world.desk.article(secret.id, .english, by: .person(jane), in: snapshot).title
                    == "Secret quokka")
            await #expect(throws: Problem.notFound) {
                _ = try await world.desk.article(secret.id, .english, by: .person(max), in: snapshot)
            }
            await #expect(throws: Problem.sessionRequired) {
                _ = try await world.desk.article(secret.id, .english, by: .stranger, in: snapshot)
            }
            #expect(try await world.desk.publicArticles(in: snapshot).map(\.title) == ["Open quokka"])
        }
    }

    @Test("A collection's audience and its article's narrow each other")
    func narrowing() async throws {
        try await withWorld { world in
            let pro = try await audience("plan = \"pro\"", in: world)
            let german = try await audience("country = \"DE\"", named: "Germany", in: world)
            let shelf = try await world.collection("Shelf", audience: .named(id: german.id))
            let both = try await world.article("Both", in: shelf, audience: .named(id: pro.id))
            var jane = JSONObject.jane
            let proOnly = try await world.known(jane)
            jane["customAttributes"] = ["plan": "pro", "country": "DE"]
            let proInGermany = try await world.known(jane)
            await #expect(throws: Problem.notFound) {
                _ = try await world.desk.article(both.id, .english, by: .person(proOnly), in: world.snapshot)
            }
            let read = try await world.desk.article(both.id, .english, by: .person(proInGermany), in: world.snapshot)
            #expect(read.title == "Both")
        }
    }

    @Test("A changed rule and a changed token decide at once; what the browser says decides nothing")
    func changing() async throws {
        try await withWorld { world in
            let audience = try await audience("plan = \"pro\"", in: world)
            let shelf = try await world.collection("Shelf")
            try await world.article("Quokka", in: shelf, audience: .named(id: audience.id))
            let max = try await world.known(.max)
            let change = try AttributeChange(["plan": "pro"])
            try await world.desk.update(unsigned: change, of: max, in: world.snapshot)
            func sees(_ claims: JSONObject) async throws -> Bool {
                let person = Asker.person(try await world.known(claims))
                return try await !world.desk.search("quokka", .english, by: person, in: world.snapshot).isEmpty
            }
            #expect(try await !sees(.max))
            #expect(try await sees(.jane))
            var lapsed = JSONObject.jane
            lapsed["customAttributes"] = ["plan": "free"]
            #expect(try await !sees(lapsed))
            let wider = AudienceDraft(name: "All", rule: "email contains \"@\"")
            try await world.desk.saveAudience(audience.id, wider, in: world.snapshot)
            #expect(try await sees(.max))
        }
    }

    @Test("A closed help centre shows strangers nothing, and others what they may read")
    func centre() async throws {
        try await withWorld { world in
            let pro = try await audience("plan = \"pro\"", in: world)
            let shelf = try await world.collection("Shelf")
            let open = try await world.article("Open quokka", in: shelf)
            try await world.desk.change(centreAudience: "audience:\(pro.id)", in: world.snapshot)
            let snapshot = world.snapshot
            let (jane, max) = (try await world.known(.jane), try await world.known(.max))
            #expect(try await world.desk.search("quokka", .english, by: .person(jane), in: snapshot).count == 1)
            #expect(try await world.desk.search("quokka", .english, by: .person(max), in: snapshot).isEmpty)
            #expect(try await world.desk.search("quokka", .english, by: .stranger, in: snapshot).isEmpty)
            #expect(try await world.desk.publicArticles(in: snapshot).isEmpty)
            await #expect(throws: Problem.sessionRequired) {
                _ = try await world.desk.article(open.id, .english, by: .stranger, in: snapshot)
            }
            #expect(!snapshot.stranger.mayEnter && !max.reader.mayEnter && jane.reader.mayEnter)
        }
    }

    @Test("An audience that decides something stays; one that decides nothing can go")
    func deleting() async throws {
        try await withWorld { world in
            let audience = try await audience("plan = \"pro\"", in: world)
            let id = audience.id
            func delete() async throws { try await world.desk.deleteAudience(id, in: world.snapshot) }
            let shelf = try await world.collection("Shelf", audience: .named(id: id))
            await #expect(throws: Problem(.conflict, "audience_in_use")) { try await delete() }
            try await world.desk.saveCollection(
                shelf.id, CollectionDraft(texts: [.init(language: .english, name: "Shelf")]), in: world.snapshot)
            try await world.desk.change(centreAudience: "audience:\(id)", in: world.snapshot)
            await #expect(throws: Problem(.conflict, "audience_in_use")) { try await delete() }
            try await world.desk.change(centreAudience: "everyone", in: world.snapshot)
            try await delete()
            #expect(world.snapshot.audiences.isEmpty)
            await #expect(throws: Problem.notFound) { try await delete() }
        }
    }

    @Test("Another workspace's audience can be given to nothing here, and admits nobody")
    func otherWorkspace() async throws {
        try await withWorld { world in
            let globex = world.snapshot(world.globex)
            try await world.desk.saveAudience(nil, AudienceDraft(name: "Theirs", rule: "plan exists"), in: globex)
            let theirs = try #require(world.snapshot(world.globex).audiences.first)
            let stolen = "audience:\(theirs.id)"
            await #expect(throws: FormProblems.self) {
                try await world.desk.saveCollection(
                    nil, CollectionDraft(texts: [.init(language: .english, name: "X")], audience: stolen),
                    in: world.snapshot)
            }
            await #expect(throws: FormProblems.self) {
                try await world.desk.change(centreAudience: stolen, in: world.snapshot)
            }
            await #expect(throws: Problem.notFound) {
                let draft = AudienceDraft(name: "Mine", rule: "plan exists")
                try await world.desk.saveAudience(theirs.id, draft, in: world.snapshot)
            }
            await #expect(throws: Problem.notFound) {
                try await world.desk.deleteAudience(theirs.id, in: world.snapshot)
            }
            let shelf = try await world.collection("Shelf", audience: .named(id: theirs.id))
            let jane = try await world.known(.jane)
            await #expect(throws: Problem.notFound) {
                _ = try await world.desk.collection(shelf.id, .english, for: jane.reader, in: world.snapshot)
            }
        }
    }

    @Test("A preview names some of those whom a rule matches, and counts them all")
    func preview() async throws {
        try await withWorld { world in
            for number in 0..<7 {
                _ = try await world.identify([
                    "userId": .string("p\(number)"), "email": "p@example.com",
                    "customAttributes": ["n": JSONValue(number)],
                ])
            }
            let matches = try await world.desk.preview(rule: "n >= 1", in: world.snapshot)
            #expect(matches.count == 6 && matches.examined == 7 && matches.people.count == 5)
            let attributes = try await world.desk.signedAttributes(in: world.snapshot)
            #expect(attributes.map(\.name) == ["n"] && attributes[0].examples.count == 3)
            await #expect(throws: FormProblems.self) {
                _ = try await world.desk.preview(rule: "n >=", in: world.snapshot)
            }
        }
    }
}
