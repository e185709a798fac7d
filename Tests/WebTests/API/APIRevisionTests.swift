import Desk
import Domain
import HTTPTypes
import JSON
import TestSupport
import Testing
import Web

@Suite("Revisions and schedules by the API")
struct APIRevisionTests {
    /// An article that was published as "One" and has the draft "Two"; its texts' address.
    private func article(_ world: World, _ program: Program) async throws -> String {
        let shelf = try await world.collection("First").id
        let id = try #require(try await program.write("One", "First text.", in: shelf).id)
        world.clock.turn(by: .minutes(20))
        let draft: JSONValue = ["title": "Two", "body": "Second text."]
        _ = try await program.change(.put, "/articles/\(id)/translations/en", draft, ifMatch: "*")
        return "/articles/\(id)/translations/en"
    }

    @Test("What was saved and published is listed with who did it, the newest first, and read whole")
    func list() async throws {
        try await withProgram { world, program in
            let path = try await article(world, program)
            let list = try await program.get(path + "/revisions")
            let items = try #require(list.json["data"]?.array)
            #expect(items.map { $0["title"]?.string } == ["Two", "One"])
            #expect(items.map { $0["deed"]?.string } == ["saved", "published"])
            #expect(items.allSatisfy { $0["author"]?["kind"]?.string == "integration" && $0["body"] == nil })
            #expect(items.allSatisfy { $0["author"]?["name"]?.string?.hasPrefix("Build") == true })
            let first = try await program.get("\(path)/revisions/\(list.ids[1])")
            #expect(first.json["body"]?.string == "First text." && first.tag != nil)
            let again = try await program.get("\(path)/revisions/\(list.ids[1])", headers: [.ifNoneMatch: first.tag!])
            #expect(again.status == 304)
            let german = path.replacing("/en", with: "/de")
            #expect(try await program.get(german + "/revisions").ids.isEmpty)
            #expect(try await program.get("\(german)/revisions/\(list.ids[1])").status == 404)
        }
    }

    @Test("A long history comes in parts, and what is written meanwhile neither hides nor repeats anything")
    func parts() async throws {
        try await withProgram { world, program in
            let path = try await article(world, program)
            for number in 3...6 {
                world.clock.turn(by: .minutes(20))
                let draft: JSONValue = ["title": .string("Text \(number)"), "body": "Text."]
                _ = try await program.change(.put, path, draft, ifMatch: "*")
            }
            var seen: [String] = []
            var next: String? = path + "/revisions?limit=2"
            while let part = next {
                let list = try await program.get(part)
                seen += list.ids
                next = list.json["next"]?.string
                world.clock.turn(by: .minutes(20))
                let draft: JSONValue = ["title": .string("Between \(seen.count)"), "body": "Text."]
                _ = try await program.change(.put, path, draft, ifMatch: "*")
            }
            #expect(seen.count == 6 && Set(seen).count == 6 && seen == seen.sorted(by: >))
            #expect(try await program.get(path + "/revisions?after=x").status == 400)
        }
    }

    @Test("An older text comes back as the draft; readers keep what they have, and what was written since stays")
    func restore() async throws {
        try await withProgram { world, program in
            let path = try await article(world, program)
            _ = try await program.change(
                .put, path, ["title": "Three", "body": "Third.", "publish": true], ifMatch: "*")
            let current = try await program.get(path)
            let ids = try await program.get(path + "/revisions").ids
            let restoring = "\(path)/revisions/\(ids[1])/restore"
            #expect(try await program.send(.post, restoring).status == 428)
            let stale = try await program.change(.post, restoring, ifMatch: "\"stale\"")
            #expect(stale.status == 412 && stale.code == "precondition_failed")
            let restored = try await program.change(.post, restoring, ifMatch: current.tag)
            #expect(restored.status == 200 && restored.json["title"]?.string == "Two")
            let read = try await program.get(path)
            #expect(restored.json["isPublished"]?.bool == false && restored.tag == read.tag)
            #expect(try await program.change(.post, restoring, ifMatch: current.tag).status == 412)
            let newest = try await program.get(path + "/revisions").json["data"]?.array?.first
            #expect(newest?["deed"]?.string == "restored" && newest?["restoredFrom"]?.string == ids[1])
            #expect(try await program.get("/search?q=third").json["data"]?.array?.count == 1)
            let other = path.replacing("/en", with: "/de") + "/revisions/\(ids[1])/restore"
            #expect(try await program.change(.post, other, ifMatch: "*").status == 404)
        }
    }

    @Test("A time is set, read, moved and taken back, each by the tag of what was seen; then it publishes")
    func schedule() async throws {
        try await withProgram { world, program in
            let path = try await article(world, program) + "/schedule"
            #expect(try await program.get(path).status == 404)
            let (first, second) = (world.clock.now + .hours(1), world.clock.now + .hours(2))
            let body: JSONValue = ["publishAt": .string(first.iso)]
            #expect(try await program.send(.put, path, body).status == 428)
            let made = try await program.send(.put, path, body, headers: [.ifNoneMatch: "*"])
            #expect(made.status == 201 && made.headers[.location] == "/api/v1" + path)
            #expect(made.json["publishAt"]?.string == first.iso)
            #expect(made.json["author"]?["kind"]?.string == "integration")
            #expect(try await program.send(.put, path, body, headers: [.ifNoneMatch: "*"]).status == 412)
            let later: JSONValue = ["publishAt": .string(second.iso)]
            let moved = try await program.change(.put, path, later, ifMatch: made.tag)
            #expect(moved.status == 200 && moved.headers[.location] == nil)
            #expect(try await program.change(.delete, path, ifMatch: made.tag).status == 412)
            #expect(try await program.change(.delete, path, ifMatch: moved.tag).status == 204)
            #expect(try await program.change(.delete, path, ifMatch: "*").status == 404)
            _ = try await program.send(.put, path, body, headers: [.ifNoneMatch: "*"])
            world.clock.turn(by: .hours(1))
            try await world.desk.publishDue()
            #expect(try await program.get("/search?q=second").json["data"]?.array?.count == 1)
            #expect(try await program.get(path).status == 404)
        }
    }

    @Test("A time that has passed, is too far, or is none, is told; so is a text that readers have already")
    func refusedTimes() async throws {
        try await withProgram { world, program in
            let path = try await article(world, program)
            func put(_ body: JSONValue) async throws -> Program.Answer {
                try await program.send(.put, path + "/schedule", body, headers: [.ifNoneMatch: "*"])
            }
            let past = try await put(["publishAt": "2001-01-01T00:00:00Z"])
            #expect(past.status == 422 && past.faults == ["publishAt": "schedule_in_past"])
            #expect(past.json["errors"]?.array?.first?["detail"]?.string?.contains("passed") == true)
            #expect(try await put(["publishAt": "2999-01-01T00:00:00Z"]).faults == ["publishAt": "schedule_too_far"])
            for wrong: JSONValue in ["tomorrow", "2027-02-30T00:00:00Z", "2027-01-01", 5, nil] {
                #expect(try await put(["publishAt": wrong]).faults == ["publishAt": "moment_expected"])
            }
            #expect(try await put([:]).faults == ["publishAt": "field_required"])
            let unknown = try await put(["publishAt": .string((world.clock.now + .hours(1)).iso), "x": 1])
            #expect(unknown.faults == ["x": "field_unknown"])
            _ = try await program.change(.put, path, ["title": "Two", "body": "Text.", "publish": true], ifMatch: "*")
            let nothing = try await put(["publishAt": .string((world.clock.now + .hours(1)).iso)])
            #expect(nothing.status == 409 && nothing.code == "nothing_to_publish")
        }
    }
}
