import Desk
import Domain
import HTTPTypes
import JSON
import TestSupport
import Testing
import Web

@Suite("What programs send")
struct APIBodyTests {
    @Test("All that is wrong with a body is told together, by the names that the body has")
    func together() async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let kinds = try await program.send(
                .post, "/articles",
                ["title": 1, "body": nil, "audience": ["x"], "state": "archived!", "language": "xx", "Title": "x"])
            #expect(kinds.status == 422 && kinds.code == "invalid_fields")
            #expect(
                kinds.faults == [
                    "title": "text_expected", "body": "text_expected", "audience": "text_expected",
                    "state": "state_unknown", "language": "language_unknown", "collectionId": "field_required",
                    "Title": "field_unknown",
                ])
            let values = try await program.send(
                .post, "/articles",
                [
                    "collectionId": .string(shelf), "language": "en", "title": " ", "audience": "audience:x",
                    "body": .string(String(repeating: "x", count: ArticleDraft.longestBody + 1)),
                    "description": .string(String(repeating: "x", count: 301)),
                ])
            #expect(
                values.faults == [
                    "title": "title_required", "audience": "audience_unknown", "body": "body_too_long",
                    "description": "description_too_long",
                ])
            let collection = try await program.send(
                .post, "/collections",
                ["icon": "rocket", "translations": ["de": ["title": ""], "xx": [:], "en": [:]], "position": 0])
            #expect(
                collection.faults == [
                    "translations.en.title": "field_required", "translations.xx": "language_unknown",
                    "position": "number_expected",
                ])
            let wrong = try await program.send(
                .post, "/collections", ["icon": "rocket", "translations": ["de": ["title": ""]]])
            #expect(wrong.faults == ["icon": "icon_unknown", "translations.de.title": "name_required"])
            #expect(try await program.send(.post, "/collections", ["translations": [:]]).status == 422)
            #expect(try await program.get("/articles?state=all").ids.isEmpty)
        }
    }

    @Test("Each fault has a sentence, in both languages", arguments: ["en", "de"])
    func sentences(_ language: String) async throws {
        try await withProgram { world, program in
            program.browser.language = language
            let shelf = try await world.collection("First").id
            for body: JSONValue in [
                [:], ["collectionId": "x", "language": "en", "title": "x", "body": "y"],
                ["collectionId": .string(shelf), "language": "en", "title": "", "body": "", "state": "published"],
                ["state": "x", "language": "x", "nothing": 1, "title": []],
            ] {
                let answer = try await program.send(.post, "/articles", body)
                let errors = try #require(answer.json["errors"]?.array)
                for error in errors {
                    let detail = try #require(error["detail"]?.string)
                    #expect(detail.contains(" ") && detail.hasSuffix("."), "\(error)")
                    #expect(!detail.contains("{"), "\(error)")
                }
                #expect(!errors.isEmpty && answer.json["title"]?.string?.hasPrefix("problems.") == false)
            }
        }
    }

    @Test(
        "What is no JSON object of ours is refused, and never a mistake of ours",
        arguments: [
            ("", 400), ("{", 400), ("[]", 400), ("null", 400), ("\"x\"", 400),
            ("{\"title\":\"a\",\"title\":\"b\"}", 400),
            ("{\"title\":\"\\ud800\"}", 400), ("\u{FEFF}{}", 400), ("{\"title\":1e999}", 422),
            (String(repeating: "[", count: 5000), 400), ("{\"a\":" + String(repeating: "[", count: 5000), 400),
            ("{\"title\":\"\(String(repeating: "x", count: 400_000))\"}", 413), ("{\"__proto__\":{}}", 422),
        ])
    func hostile(_ text: String, _ status: Int) async throws {
        try await withProgram { world, program in
            let made = try await program.write("Zebra", in: try await world.collection("First").id)
            let article = "/articles/\(try #require(made.id))"
            for (method, path) in [
                (HTTPRequest.Method.post, "/articles"), (.post, "/collections"), (.patch, article),
                (.put, article + "/translations/en"),
            ] {
                let headers: HTTPFields = [.ifMatch: "*"]
                let answer = try await program.send(method, path, bytes: Array(text.utf8), headers: headers)
                #expect(answer.status == status, "\(method) \(path) \(text.prefix(20))")
                let form = try await program.send(
                    method, path, bytes: Array(text.utf8), type: "text/plain", headers: headers)
                #expect(form.status == 415)
            }
            #expect(try await program.get(article).text == made.text)
        }
    }

    @Test("Control characters and bidi tricks of a program are cleaned as the desk's are; markup stays data")
    func cleaned() async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let made = try await program.write("A\u{0}\u{1B}B", "Text\u{0} <script>alert(1)</script>", in: shelf)
            #expect(made.status == 201)
            let text = made.json["translations"]?["en"]
            #expect(text?["title"]?.string == "AB")
            #expect(text?["body"]?.string == "Text <script>alert(1)</script>")
            let page = try await program.browser.get("/en/articles/\(try #require(made.id))")
            #expect(!page.text.contains("<script>alert(1)"))
        }
    }

    @Test(
        "A parameter that can't be taken is named",
        arguments: [
            ("/articles?limit=0", "limit"), ("/articles?limit=101", "limit"), ("/articles?limit=", "limit"),
            ("/articles?limit=5&limit=6", "limit"), ("/articles?after=x", "after"), ("/articles?state=gone", "state"),
            ("/articles?collection=x", "collection"), ("/collections?after='--", "after"), ("/search", "q"),
            ("/search?q=", "q"), ("/search?q=x&reader=everybody", "reader"), ("/search?q=x&reader=contact:", "reader"),
            ("/search?q=x&language=xxxx", "language"), ("/search?q=x&limit=51", "limit"), ("/articles?page=2", "page"),
        ])
    func parameters(_ path: String, _ field: String) async throws {
        try await withProgram { _, program in
            let answer = try await program.get(path)
            #expect(answer.status == 400 && answer.json["field"]?.string == field)
        }
    }

    @Test(
        "Ids that are none are nothing's",
        arguments: [
            "x", "%00", "..%2f..%2fetc", "01kahq3vqd8h2m4n6p8r0s2t4V", String(repeating: "0", count: 27), "%ff",
            "'or'1",
        ])
    func ids(_ id: String) async throws {
        try await withProgram { _, program in
            for path in ["/articles/\(id)", "/collections/\(id)", "/articles/\(id)/translations/en"] {
                let (read, deleted) = (
                    try await program.get(path), try await program.change(.delete, path, ifMatch: "*")
                )
                #expect(read.status == 404 && deleted.status == 404)
            }
        }
    }
}
