import Desk
import Domain
import HTTPTypes
import JSON
import TestSupport
import Testing
import Web

@Suite("Files by the API")
struct APIFileTests {
    private func upload(
        _ bytes: [UInt8], named name: String = "a.png", by program: Program, type: String = "application/octet-stream"
    ) async throws -> Program.Answer {
        try await program.send(
            .post, "/files", bytes: bytes, type: type,
            headers: [.contentDisposition: "attachment; filename*=UTF-8''\(name)"])
    }

    @Test("A picture is uploaded, listed, read, downloaded, shown by an article, and deleted when nothing names it")
    func life() async throws {
        try await withProgram { world, program in
            let made = try await upload(TestPicture.png, named: "waves%20%C3%BC.png", by: program)
            let id = try #require(made.id)
            #expect(made.status == 201 && made.headers[.location] == "/api/v1/files/\(id)")
            #expect(made.json["type"]?.string == "image/png" && made.json["name"]?.string == "waves ü.png")
            #expect(made.json["width"]?.integer == 600 && made.json["isUsed"]?.bool == false)
            #expect(try await upload(TestPicture.png, by: program).text == made.text, "the same content is kept once")
            #expect(try await program.get("/files").ids == [id])
            let content = try await program.browser.get(
                "/api/v1/files/\(id)/content", headers: [.authorization: "Bearer " + program.key])
            #expect(content.status == 200 && content.headers[.contentType] == "application/octet-stream")
            #expect(content.headers[.contentDisposition] == "attachment")
            #expect(content.headers[.contentLength] == made.json["size"]?.integer.map { String($0) })
            let path = try #require(made.json["path"]?.string)
            let shelf = try await world.collection("First").id
            let article = try await program.write("Waves", "![Waves](\(path))", in: shelf)
            #expect(try await program.browser.get(path).status == 200)
            let used = try await program.change(.delete, "/files/\(id)", ifMatch: "*")
            #expect(used.status == 409 && used.code == "file_in_use")
            #expect(try await program.change(.delete, "/files/\(id)", ifMatch: made.tag).status == 412)
            _ = try await program.change(.delete, "/articles/\(try #require(article.id))", ifMatch: "*")
            #expect(try await program.send(.delete, "/files/\(id)").status == 428)
            #expect(try await program.change(.delete, "/files/\(id)", ifMatch: made.tag).status == 204)
            #expect(try await program.get("/files/\(id)/content").status == 404)
            #expect(try await program.browser.get(path).status == 404)
            #expect(try await upload(TestPicture.png, by: program).id == id, "and can come again")
        }
    }

    @Test("A file that only a draft names is used")
    func draft() async throws {
        try await withProgram { world, program in
            let file = try await upload(Array("Price list".utf8), named: "prices.txt", by: program)
            let path = try #require(file.json["path"]?.string)
            let shelf = try await world.collection("First").id
            _ = try await program.write("Prices", "[Prices](\(path))", in: shelf, state: "draft")
            let id = try #require(file.id)
            #expect(try await program.get("/files/\(id)").json["isUsed"]?.bool == true)
            #expect(try await program.get("/files").json["data"]?.array?.first?["isUsed"]?.bool == true)
            #expect(try await program.change(.delete, "/files/\(id)", ifMatch: "*").status == 409)
        }
    }

    @Test("A file that only an earlier text names stays: that text can be restored with its picture")
    func revision() async throws {
        try await withProgram { world, program in
            let file = try await upload(TestPicture.png, by: program)
            let (id, path) = (try #require(file.id), try #require(file.json["path"]?.string))
            let shelf = try await world.collection("First").id
            let article = try await program.write("Waves", "![Waves](\(path))", in: shelf)
            world.clock.turn(by: .hours(1))
            let text = "/articles/\(try #require(article.id))/translations/en"
            let later: JSONValue = ["title": "Waves", "body": "No picture.", "publish": true]
            _ = try await program.change(.put, text, later, ifMatch: "*")
            let kept = try await program.change(.delete, "/files/\(id)", ifMatch: "*")
            #expect(kept.status == 409 && kept.code == "file_in_use")
            _ = try await program.change(.delete, "/articles/\(try #require(article.id))", ifMatch: "*")
            #expect(try await program.change(.delete, "/files/\(id)", ifMatch: "*").status == 204)
        }
    }

    @Test("What the desk refuses the API refuses, and says why in the language that was asked for")
    func refused() async throws {
        try await withProgram { world, program in
            let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".utf8)
            let refused = try await upload(svg, named: "a.svg", by: program)
            #expect(refused.status == 422 && refused.faults == ["file": "svg_refused"])
            #expect(refused.json["errors"]?.array?.first?["detail"]?.string?.contains("PNG") == true)
            #expect(
                try await upload(Array(TestPicture.png.prefix(200)), by: program).faults == ["file": "picture_unknown"])
            #expect(try await upload([], by: program).faults == ["file": "file_empty"])
            for name in ["a b.png", "ü.png", "%zz.png", "%f", "%+1.png", "a;b.png", "a\"b"] {
                let unnamed = try await upload(TestPicture.png, named: name, by: program)
                #expect(unnamed.status == 400 && unnamed.code == "file_name_invalid", "\(name)")
            }
            for type in ["image/png", "multipart/form-data; boundary=x", "text/plain", "application/json"] {
                let wrong = try await upload(TestPicture.png, by: program, type: type)
                #expect(wrong.status == 415 && wrong.code == "file_expected")
            }
            let large = try await upload([UInt8](repeating: 1, count: Desk.longestFile + 1), by: program)
            #expect(large.status == 413)
        }
    }

    @Test("Files come in parts, in an order that nothing changes; what is no id is nothing's")
    func parts() async throws {
        try await withProgram { world, program in
            var all: Set<String> = []
            for number in 0..<5 {
                all.insert(try #require(try await upload(Array("Text \(number)".utf8), named: "a.txt", by: program).id))
            }
            var seen: [String] = []
            var next: String? = "/files?limit=2"
            while let part = next {
                let list = try await program.get(part)
                seen += list.ids
                next = list.json["next"]?.string
            }
            #expect(seen == all.sorted())
            #expect(try await program.get("/files?after=01kahq3vqd8h2m4n6p8r0s2t4v").code == "parameter_invalid")
            for id in ["x", "01kahq3vqd8h2m4n6p8r0s2t4v", String(repeating: "0", count: 40), "\(seen[0])-480.webp"] {
                #expect(try await program.get("/files/\(id)").status == 404)
            }
        }
    }

    @Test("A program uploads so often a minute, and no more")
    func limit() async throws {
        try await withProgram(limits: Limits(uploadsPerMinute: 2)) { _, program in
            for status in [201, 201, 429] {
                let answer = try await upload(Array("x".utf8), named: "a.txt", by: program)
                #expect(answer.status == status)
            }
        }
    }
}
