import Desk
import Domain
import HTTPTypes
import JSON
import TestSupport
import Testing
import Web

@Suite("Collections by the API")
struct APICollectionTests {
    private func make(_ title: String, in parent: String? = nil, _ program: Program) async throws -> Program.Answer {
        try await program.send(
            .post, "/collections", ["translations": ["en": ["title": .string(title)]], "parentId": JSONValue(parent)])
    }

    @Test("A collection is made, changed in parts, put in order, moved into another one and deleted when it is empty")
    func life() async throws {
        try await withProgram { _, program in
            let first = try await make("First", program)
            let second = try await make("Second", program)
            #expect(first.status == 201 && second.json["position"]?.integer == 2)
            let path = "/collections/\(try #require(second.id))"
            #expect(second.headers[.location] == "/api/v1" + path)
            let change: JSONValue = ["icon": "key", "audience": "signed_in", "position": 1]
            let changed = try await program.change(.patch, path, change, ifMatch: second.tag)
            #expect(changed.status == 200 && changed.json["position"]?.integer == 1)
            #expect(changed.json["translations"]?["en"]?["title"]?.string == "Second")
            #expect(try await program.change(.patch, path, ["icon": "book"], ifMatch: second.tag).status == 412)
            let moved = try await program.change(
                .patch, path, ["parentId": JSONValue(first.id)], ifMatch: changed.tag)
            #expect(moved.json["parentId"]?.string == first.id)
            let holding = try await program.change(
                .delete, "/collections/\(try #require(first.id))", ifMatch: "*")
            #expect(holding.status == 409 && holding.code == "collection_not_empty")
            let kept = try await program.change(.patch, path, ["icon": "lamp"], ifMatch: moved.tag)
            #expect(kept.json["parentId"]?.string == first.id, "what is left out stays")
            let top = try await program.change(.patch, path, ["parentId": nil], ifMatch: kept.tag)
            #expect(top.json["parentId"]?.isNull == true)
            let made = try await program.write("Zebra", in: try #require(second.id))
            #expect(try await program.change(.delete, path, ifMatch: "*").status == 409)
            _ = try await program.change(.delete, "/articles/\(try #require(made.id))", ifMatch: "*")
            #expect(try await program.change(.delete, path, ifMatch: kept.tag).status == 412)
            #expect(try await program.change(.delete, path, ifMatch: top.tag).status == 204)
            #expect(try await program.get("/collections").ids == [try #require(first.id)])
        }
    }

    @Test("Two levels, and no more")
    func levels() async throws {
        try await withProgram { _, program in
            let top = try await make("Top", program)
            let inner = try await make("Inner", in: top.id, program)
            #expect(try await make("Too deep", in: inner.id, program).faults == ["parentId": "parent_too_deep"])
            #expect(try await make("Nowhere", in: "x", program).faults == ["parentId": "parent_unknown"])
            let loop = try await program.change(
                .patch, "/collections/\(try #require(top.id))", ["parentId": JSONValue(top.id)], ifMatch: "*")
            #expect(loop.faults == ["parentId": "parent_unknown"])
        }
    }

    @Test("Whom a collection is for decides in search at once")
    func audience() async throws {
        try await withProgram { _, program in
            let shelf = try await make("First", program)
            _ = try await program.write("Zebra", in: try #require(shelf.id))
            #expect(try await program.get("/search?q=zebra").json["data"]?.array?.count == 1)
            let path = "/collections/\(try #require(shelf.id))"
            _ = try await program.change(.patch, path, ["audience": "signed_in"], ifMatch: "*")
            #expect(try await program.get("/search?q=zebra").json["data"]?.array?.isEmpty == true)
        }
    }

    @Test("They come in parts, each once", arguments: [1, 2, 3, 100])
    func paging(_ limit: Int) async throws {
        try await withProgram { _, program in
            var made: Set<String> = []
            for number in 0..<5 { made.insert(try #require(try await make("C \(number)", program).id)) }
            var seen: [String] = []
            var next: String? = "/collections?limit=\(limit)"
            while let path = next {
                let page = try await program.get(path)
                seen += page.ids
                next = page.json["next"]?.string
            }
            #expect(seen.count == 5 && Set(seen) == made)
        }
    }
}
