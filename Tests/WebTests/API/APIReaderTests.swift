import Desk
import Domain
import HTTPTypes
import JSON
import SQL
import Store
import TestSupport
import Testing
import Web

@Suite("Reading by the API as somebody")
struct APIReaderTests {
    /// Jane is a pro customer, Max isn't.
    private struct Shelves {
        let ids: [String: String]
        let collections: [String: String]

        init(_ world: World) async throws {
            _ = try await world.known(.jane)
            _ = try await world.known(.max)
            let draft = AudienceDraft(name: "Pros", rule: "plan = \"pro\"")
            try await world.desk.saveAudience(nil, draft, in: world.snapshot)
            let pros = Audience.named(id: try #require(world.snapshot.audiences.first).id)
            let open = try await world.collection("Open")
            let house = try await world.collection("House", audience: .signedIn)
            let room = try await world.collection("Room", in: house)
            let empty = try await world.collection("Empty")
            let part = "Open text.\n\n:::audience \(pros.text)\nA quokka.\n:::\n\nHello {{ name | you }}."
            var ids: [String: String] = [:]
            ids["Everyone"] = try await world.article("Everyone", part, in: open).id
            ids["Known"] = try await world.article("Known", in: open, audience: .signedIn).id
            ids["Pros"] = try await world.article("Pros", in: open, audience: pros).id
            ids["Room"] = try await world.article("Room", in: room).id
            ids["Unlisted"] = try await world.article("Unlisted", in: open, state: .unlisted).id
            ids["Draft"] = try await world.article("Draft", in: open, state: .draft).id
            ids["Archived"] = try await world.article("Archived", in: open, state: .archived).id
            self.ids = ids
            collections = ["Open": open.id, "House": house.id, "Room": room.id, "Empty": empty.id]
        }
    }

    private func names(_ ids: [String], _ known: [String: String]) -> Set<String> {
        Set(known.filter { ids.contains($0.value) }.keys)
    }

    static let readers: [(String, articles: Set<String>, collections: Set<String>)] = [
        ("stranger", ["Everyone"], ["Open"]),
        ("contact:u_2", ["Everyone", "Known", "Room"], ["Open", "House", "Room"]),
        ("contact:u_1", ["Everyone", "Known", "Pros", "Room"], ["Open", "House", "Room"]),
        ("team", ["Everyone", "Known", "Pros", "Room"], ["Open", "House", "Room"]),
    ]

    @Test("A reader's lists hold what that reader finds, and each thing opens as it does for them", arguments: readers)
    func lists(_ reader: String, _ articles: Set<String>, _ collections: Set<String>) async throws {
        try await withProgram { world, program in
            let shelves = try await Shelves(world)
            let list = try await program.get("/articles?reader=\(reader)")
            #expect(names(list.ids, shelves.ids) == articles)
            let shelf = try #require(shelves.collections["Open"])
            let inOpen = try await program.get("/articles?reader=\(reader)&collection=\(shelf)")
            #expect(names(inOpen.ids, shelves.ids) == articles.subtracting(["Room"]))
            for (name, id) in shelves.ids {
                let answer = try await program.get("/articles/\(id)?reader=\(reader)")
                #expect(answer.status == (articles.contains(name) || name == "Unlisted" ? 200 : 404), "\(name)")
            }
            let found = try await program.get("/collections?reader=\(reader)")
            #expect(names(found.ids, shelves.collections) == collections)
            for (name, id) in shelves.collections {
                let answer = try await program.get("/collections/\(id)?reader=\(reader)")
                #expect(answer.status == (collections.contains(name) ? 200 : 404), "\(name)")
            }
        }
    }

    @Test("Texts are as the reader gets them: what is published, without the parts for others, and nobody's own words")
    func texts() async throws {
        try await withProgram { world, program in
            let shelves = try await Shelves(world)
            let path = "/articles/\(try #require(shelves.ids["Everyone"]))"
            let draft: JSONValue = ["title": "Quokka draft", "body": "Quokka."]
            world.clock.turn(by: .hours(1))
            _ = try await program.change(.put, path + "/translations/en", draft, ifMatch: "*")
            func body(_ reader: String) async throws -> String {
                let answer = try await program.get("\(path)?reader=\(reader)")
                #expect(
                    !answer.text.contains("draft") && answer.json["translations"]?["en"]?["isPublished"]?.bool == true)
                return answer.json["translations"]?["en"]?["body"]?.string ?? ""
            }
            for reader in ["stranger", "contact:u_2"] {
                let text = try await body(reader)
                #expect(text.contains("Open text.") && !text.lowercased().contains("quokka") && !text.contains(":::"))
            }
            for reader in ["contact:u_1", "team"] {
                let text = try await body(reader)
                #expect(text.contains("A quokka.") && text.contains("{{ name | you }}") && !text.contains("Jane"))
            }
            let before = try await program.get("\(path)?reader=stranger")
            world.clock.turn(by: .hours(1))
            _ = try await program.change(.put, path + "/translations/en", ["title": "B", "body": "B"], ifMatch: "*")
            #expect(
                try await program.get("\(path)?reader=stranger").tag == before.tag,
                "a draft changes nothing for readers")
            #expect(try await program.get(path).json["translations"]?["en"]?["title"]?.string == "B")
        }
    }

    @Test("A reader's translations are those of the article that opens for them, and no draft among them")
    func translations() async throws {
        try await withProgram { world, program in
            let shelves = try await Shelves(world)
            for (name, id) in shelves.ids {
                let path = "/articles/\(id)/translations"
                for reader in ["stranger", "contact:u_2", "contact:u_1", "team"] {
                    let whole = try await program.get("/articles/\(id)?reader=\(reader)")
                    let list = try await program.get("\(path)?reader=\(reader)")
                    let text = try await program.get("\(path)/en?reader=\(reader)")
                    #expect(list.status == whole.status && text.status == whole.status, "\(name) \(reader)")
                    #expect(whole.status == 404 || text.json == whole.json["translations"]?["en"], "\(name) \(reader)")
                    #expect(whole.status == 404 || list.json["data"]?.array == [text.json], "\(name) \(reader)")
                }
            }
            let open = "/articles/\(try #require(shelves.ids["Everyone"]))/translations"
            let german: JSONValue = ["title": "Entwurf", "body": "Entwurf."]
            _ = try await program.send(.put, open + "/de", german, headers: [.ifNoneMatch: "*"])
            #expect(try await program.get(open + "/de").status == 200)
            #expect(try await program.get(open + "/de?reader=team").status == 404, "nobody reads a draft")
            #expect(try await program.get(open + "?reader=stranger").json["data"]?.array?.count == 1)
        }
    }

    @Test("Pages of a reader's list lead on with the reader; who is unknown is told, and drafts are nobody's")
    func parts() async throws {
        try await withProgram { world, program in
            let shelves = try await Shelves(world)
            var seen: [String] = []
            var next: String? = "/articles?reader=contact:u_1&limit=1"
            while let part = next {
                let list = try await program.get(part)
                seen += list.ids
                next = list.json["next"]?.string
            }
            #expect(names(seen, shelves.ids) == ["Everyone", "Known", "Pros", "Room"] && seen.count == 4)
            for path in [
                "/articles", "/articles/\(seen[0])", "/collections", "/collections/\(shelves.collections["Open"]!)",
                "/articles/\(seen[0])/translations", "/articles/\(seen[0])/translations/en",
            ] {
                #expect(try await program.get("\(path)?reader=contact:nobody").code == "reader_unknown", "\(path)")
                #expect(try await program.get("\(path)?reader=everyone").code == "parameter_invalid", "\(path)")
            }
            for state in ["draft", "unlisted", "archived"] {
                #expect(try await program.get("/articles?reader=team&state=\(state)").ids.isEmpty, "\(state)")
            }
            for state in ["published", "all"] {
                #expect(try await program.get("/articles?reader=stranger&state=\(state)").ids.count == 1, "\(state)")
            }
        }
    }

    @Test("Where the whole help centre is closed, a stranger finds nothing in it")
    func closed() async throws {
        try await withProgram { world, program in
            let shelves = try await Shelves(world)
            try await world.desk.change(centreAudience: Audience.signedIn.text, in: world.snapshot)
            #expect(try await program.get("/articles?reader=stranger").ids.isEmpty)
            #expect(try await program.get("/collections?reader=stranger").ids.isEmpty)
            #expect(try await program.get("/articles/\(shelves.ids["Everyone"]!)?reader=stranger").status == 404)
            #expect(try await program.get("/articles?reader=contact:u_2").ids.count == 3)
        }
    }

    @Test("A program's search counts only where it says that somebody asked, and then as that person's")
    func counting() async throws {
        try await withProgram { world, program in
            _ = try await Shelves(world)
            for query in ["q=everyone", "q=everyone&count=false", "q=nothinghere&reader=contact:u_1"] {
                _ = try await program.get("/search?" + query)
            }
            #expect(try await program.get("/search?q=everyone&reader=team&count=true").status == 200)
            #expect(try await program.get("/search?q=x&count=1").code == "parameter_invalid")
            func events() async throws -> [String] {
                await world.desk.tracker.flush()
                return try await world.desk.store.database.read { transaction in
                    try transaction.rows(
                        "select kind, subject, contact from event where kind like 'search%' order by id"
                    ).map {
                        "\($0.text("kind")) \($0.text("subject")) \($0.optionalText("contact") == nil ? "nobody" : "jane")"
                    }
                }
            }
            #expect(try await events().isEmpty)
            _ = try await program.get("/search?q=everyone&count=true")
            _ = try await program.get("/search?q=nothinghere&count=true&reader=contact:u_1")
            let counted = try await events()
            #expect(counted.sorted() == ["searched everyone nobody", "searched_in_vain nothinghere jane"])
            let report = try await world.desk.searches(ofDays: 1, in: world.snapshot)
            #expect(report.vain.map(\.words) == ["nothinghere"])
        }
    }
}
