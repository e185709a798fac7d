import Desk
import Domain
import HTTPTypes
import JSON
import Store
import TestSupport
import Testing
import Web

@Suite("Articles by the API")
struct APIArticleTests {
    @Test("An article is written, read, changed, translated, published, found and deleted")
    func life() async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let second = try await world.collection("Second").id
            let made = try await program.write("Zebra", "About zebras.", in: shelf, state: "draft")
            let id = try #require(made.id)
            #expect(made.status == 201 && made.headers[.location] == "/api/v1/articles/\(id)")
            let path = "/articles/\(id)"
            #expect(try await program.get(path).text == made.text)
            #expect(try await program.get("/search?q=zebra").json["data"]?.array?.isEmpty == true)
            let change: JSONValue = ["state": "published", "collectionId": .string(second), "audience": "signed_in"]
            let published = try await program.change(.patch, path, change, ifMatch: made.tag)
            #expect(published.status == 200 && published.tag != made.tag)
            #expect(published.json["collectionId"]?.string == second)
            let german: JSONValue = ["title": "Streifen", "body": "Über Zebras.", "publish": true]
            let put = try await program.send(
                .put, path + "/translations/de", german, headers: [.ifNoneMatch: "*"])
            #expect(put.status == 201 && put.headers[.location] == "/api/v1\(path)/translations/de")
            let found = try await program.get("/search?q=zebras&language=de&reader=contact:u-1")
            #expect(found.status == 404, "nobody of this id was ever identified")
            _ = try await world.identify(.jane, at: world.acme)
            let known = try await program.get("/search?q=zebras&language=de&reader=contact:u-1")
            #expect(known.json["data"]?.array?.first?["title"]?.string == "Streifen")
            let address = try #require(put.json["url"]?.string)
            #expect(address == "https://localhost/de/articles/streifen-\(id)")
            #expect(try await program.get("\(path)/translations").json["data"]?.array?.count == 2)
            let gone = try await program.change(.delete, path + "/translations/en", ifMatch: "*")
            #expect(gone.status == 204)
            let last = try await program.change(.delete, path + "/translations/de", ifMatch: "*")
            #expect(last.status == 409 && last.code == "last_translation")
            let current = try await program.get(path).tag
            #expect(try await program.change(.delete, path, ifMatch: current).status == 204)
            #expect(try await program.get(path).status == 404)
        }
    }

    @Test("Where a text opens is where it says that it opens")
    func address() async throws {
        try await withProgram { world, program in
            let made = try await program.write("Größe & Preis", in: try await world.collection("First").id)
            let url = try #require(made.json["translations"]?["en"]?["url"]?.string)
            let path = try #require(url.split(separator: "https://localhost").first)
            let page = try await program.browser.get(String(path))
            #expect(page.status == 200 && page.text.contains("Größe &amp; Preis"))
        }
    }

    @Test("Any language of the help centre is written and read; one that it doesn't have is not there")
    func languages() async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let made = try await program.write("Zebra", "About zebras.", in: shelf)
            let path = "/articles/\(try #require(made.id))/translations/pt-BR"
            let text: JSONValue = ["title": "Zebra", "body": "Sobre zebras.", "publish": true]
            let early = try await program.send(.put, path, text, headers: [.ifNoneMatch: "*"])
            #expect(early.status == 404)
            try await world.speak(.brazilian)
            let put = try await program.send(.put, path, text, headers: [.ifNoneMatch: "*"])
            #expect(put.status == 201 && put.json["language"]?.string == "pt-BR")
            #expect(put.json["url"]?.string?.hasPrefix("https://localhost/pt-BR/articles/zebra-") == true)
            let found = try await program.get("/search?q=zebras&language=pt-BR")
            #expect(found.json["data"]?.array?.first?["language"]?.string == "pt-BR")
            #expect(try await program.get("/search?q=zebras&language=haw").status == 200)
            #expect(try await program.get("/search?q=zebras&language=PT-br").status == 400)
            #expect(try await program.get(path.replacing("pt-BR", with: "pt-br")).status == 404)
            let wrong: JSONValue = ["translations": ["fr": ["title": "Débuts"]]]
            let refused = try await program.send(.post, "/collections", wrong)
            #expect(refused.status == 422 && refused.faults == ["translations.fr": "language_unknown"])
            #expect(refused.text.contains("en, de, pt-BR"))
        }
    }

    @Test("A translation says when its original has changed since; putting it again says that it is right")
    func outOfDate() async throws {
        try await withProgram { world, program in
            let made = try await program.write("Zebra", "About zebras.", in: try await world.collection("First").id)
            let path = "/articles/\(try #require(made.id))/translations"
            let german: JSONValue = ["title": "Zebra", "body": "Über Zebras.", "publish": true]
            let put = try await program.send(.put, path + "/de", german, headers: [.ifNoneMatch: "*"])
            #expect(put.json["isOutOfDate"]?.bool == false)
            let english: JSONValue = ["title": "Zebra", "body": "More about zebras.", "publish": true]
            #expect(try await program.change(.put, path + "/en", english, ifMatch: "*").status == 200)
            let late = try await program.get(path + "/de")
            #expect(late.json["isOutOfDate"]?.bool == true && late.tag != put.tag)
            #expect(try await program.get(path + "/en").json["isOutOfDate"]?.bool == false)
            let again = try await program.change(.put, path + "/de", german, ifMatch: late.tag)
            #expect(again.status == 200 && again.json["isOutOfDate"]?.bool == false)
        }
    }

    @Test("\"Still right\" is said of a text that was seen: no word of it changes, and it is out of date no longer")
    func confirm() async throws {
        try await withProgram { world, program in
            let made = try await program.write("Zebra", "About zebras.", in: try await world.collection("First").id)
            let path = "/articles/\(try #require(made.id))/translations"
            let german: JSONValue = ["title": "Zebra", "body": "Über Zebras.", "publish": true]
            let put = try await program.send(.put, path + "/de", german, headers: [.ifNoneMatch: "*"])
            let english: JSONValue = ["title": "Zebra", "body": "All about zebras.", "publish": true]
            _ = try await program.change(.put, path + "/en", english, ifMatch: "*")
            let late = try await program.get(path + "/de")
            #expect(late.json["isOutOfDate"]?.bool == true)
            let confirming = path + "/de/confirm"
            #expect(try await program.send(.post, confirming).status == 428)
            #expect(try await program.change(.post, confirming, ifMatch: put.tag).code == "precondition_failed")
            let confirmed = try await program.change(.post, confirming, ifMatch: late.tag)
            #expect(confirmed.status == 200 && confirmed.text == put.text, "as it was before the original changed")
            let again = try await program.change(.post, confirming, ifMatch: confirmed.tag)
            #expect(again.status == 200 && again.text == confirmed.text)
            #expect(try await program.get(path + "/de/revisions").ids.count == 1, "nothing was written")
            for nothing in ["/fr/confirm", "/xx/confirm"] {
                #expect(try await program.change(.post, path + nothing, ifMatch: "*").status == 404, "\(nothing)")
            }
        }
    }

    @Test("\"Still right\" can name the original that it was compared with, and isn't taken for another one")
    func confirmComparing() async throws {
        try await withProgram { world, program in
            let made = try await program.write("Zebra", "About zebras.", in: try await world.collection("First").id)
            let path = "/articles/\(try #require(made.id))/translations"
            let german: JSONValue = ["title": "Zebra", "body": "Über Zebras.", "publish": true]
            _ = try await program.send(.put, path + "/de", german, headers: [.ifNoneMatch: "*"])
            func original(_ body: String) async throws -> String {
                let english: JSONValue = ["title": "Zebra", "body": .string(body), "publish": true]
                let put = try await program.change(.put, path + "/en", english, ifMatch: "*")
                return try #require(put.tag)
            }
            let seen = try await original("All about zebras.")
            let late = try await program.get(path + "/de").tag
            let newer = try await original("All about zebras and quaggas.")
            let confirming = path + "/de/confirm"
            let refused = try await program.change(.post, confirming, ["original": .string(seen)], ifMatch: late)
            #expect(refused.status == 412 && refused.code == "original_changed")
            #expect(try await program.get(path + "/de").json["isOutOfDate"]?.bool == true, "nothing was noted")
            let taken = try await program.change(.post, confirming, ["original": .string(newer)], ifMatch: late)
            #expect(taken.status == 200 && taken.json["isOutOfDate"]?.bool == false)
            #expect(try await program.change(.post, confirming, [:], ifMatch: "*").status == 200)
            #expect(
                try await program.change(.post, path + "/en/confirm", ["original": .string(newer)], ifMatch: "*").status
                    == 200)
            let odd: [JSONValue] = [
                "", "*", "xx", .string(String(repeating: "x", count: 20_000)), "\u{0}", .string("W/" + newer),
            ]
            for tag in odd {
                #expect(try await program.change(.post, confirming, ["original": tag], ifMatch: "*").status == 412)
            }
            for value in [1, .null, ["en": "x"]] as [JSONValue] {
                let wrong = try await program.change(.post, confirming, ["original": value], ifMatch: "*")
                #expect(wrong.status == 422 && wrong.faults["original"] != nil)
            }
            let unknown = try await program.change(.post, confirming, ["orginal": "x"], ifMatch: "*")
            #expect(unknown.status == 422 && unknown.faults["orginal"] != nil)
            let headers: HTTPFields = [.ifMatch: "*"]
            #expect(try await program.send(.post, confirming, bytes: Array("{".utf8), headers: headers).status == 400)
        }
    }

    @Test("\"Still right\" may have been compared with the original as readers get it, or as the team drafts it")
    func confirmComparingWithEither() async throws {
        try await withProgram { world, program in
            let made = try await program.write("Zebra", "About zebras.", in: try await world.collection("First").id)
            let path = "/articles/\(try #require(made.id))/translations"
            let german: JSONValue = ["title": "Zebra", "body": "Über Zebras.", "publish": true]
            _ = try await program.send(.put, path + "/de", german, headers: [.ifNoneMatch: "*"])
            let drafted: JSONValue = ["title": "Zebra", "body": "All about zebras."]
            _ = try await program.change(.put, path + "/en", drafted, ifMatch: "*")
            for address in [path + "/en", path + "/en?reader=team"] {
                let tag = try #require(try await program.get(address).tag)
                let answer = try await program.change(
                    .post, path + "/de/confirm", ["original": .string(tag)], ifMatch: "*")
                #expect(answer.status == 200, "\(address)")
            }
        }
    }

    @Test("Of two changes by one tag the second is told to look again, whatever the desk or another program changed")
    func races() async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let made = try await program.write("Zebra", in: shelf)
            let path = "/articles/\(try #require(made.id))"
            let text = path + "/translations/en"
            let tag = try await program.get(text).tag
            let body: JSONValue = ["title": "Quagga", "body": "Text.", "publish": true]
            let id = try #require(made.id)
            let draft = ArticleDraft(language: .english, title: "Quagga", body: "Text.")
            let seen = Precondition.tags([try #require(tag)])
            @Sendable func put() async -> Int {
                do {
                    _ = try await world.desk.apiPut(
                        draft, publishing: true, ofArticle: id, if: seen, by: .unknown, in: world.snapshot)
                    return 200
                } catch {
                    return (error as? Problem)?.kind.rawValue ?? 500
                }
            }
            async let first = put()
            async let second = put()
            #expect(await [first, second].sorted() == [200, 412])
            #expect(try await program.change(.put, text, body, ifMatch: tag).status == 412)
            #expect(try await program.change(.patch, path, ["position": 1], ifMatch: made.tag).status == 412)
            #expect(try await program.change(.delete, path, ifMatch: made.tag).status == 412)
            #expect(try await program.change(.delete, text, ifMatch: "W/" + (tag ?? "")).status == 412)
            let again = try await program.send(.put, text, body, headers: [.ifNoneMatch: "*"])
            #expect(again.status == 412 && again.code == "precondition_failed")
            #expect(try await program.get(path).json["translations"]?["en"]?["title"]?.string == "Quagga")
        }
    }

    @Test("Nothing is changed without saying what was seen", arguments: ["PATCH", "PUT", "DELETE"])
    func unseen(_ method: String) async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let made = try await program.write("Zebra", in: shelf)
            let article = "/articles/\(try #require(made.id))"
            let bodies: [String: JSONValue] = ["PATCH": ["position": 1], "PUT": ["title": "X", "body": "Y"]]
            let paths = [
                "PATCH": [article, "/collections/\(shelf)"], "PUT": [article + "/translations/en"],
                "DELETE": [article, article + "/translations/en", "/collections/\(shelf)"],
            ]
            for path in try #require(paths[method]) {
                let method = try #require(HTTPRequest.Method(method))
                let answer = try await program.change(method, path, bodies[method.rawValue], ifMatch: nil)
                #expect(answer.status == 428 && answer.code == "precondition_required")
            }
            #expect(try await program.get(article).text == made.text)
        }
    }

    @Test("Nothing can be new and there already: who says both changes nothing")
    func contradiction() async throws {
        try await withProgram { world, program in
            let made = try await program.write("Zebra", in: try await world.collection("First").id)
            let path = "/articles/\(try #require(made.id))/translations/en"
            let headers: HTTPFields = [.ifMatch: "*", .ifNoneMatch: "*"]
            let answer = try await program.send(.put, path, ["title": "X", "body": "Y"], headers: headers)
            #expect(answer.status == 412 && answer.code == "precondition_failed")
        }
    }

    @Test("What a program has already isn't sent again")
    func notModified() async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let made = try await program.write("Zebra", in: shelf)
            let id = try #require(made.id)
            let paths = [
                "/articles", "/articles/\(id)", "/articles/\(id)/translations", "/articles/\(id)/translations/en",
                "/collections", "/collections/\(shelf)", "/search?q=zebra", "/openapi.json",
            ]
            for path in paths {
                let first = try await program.get(path)
                let tag = try #require(first.tag)
                #expect(first.status == 200 && first.headers[.cacheControl] == "private, no-cache", "\(path)")
                let second = try await program.get(path, headers: [.ifNoneMatch: "\"other\", \(tag)"])
                #expect(second.status == 304 && second.text.isEmpty && second.tag == tag, "\(path)")
            }
        }
    }

    @Test(
        "Paging meets everything once that was there, while articles are written, moved and renamed", arguments: 1...4)
    func paging(_ limit: Int) async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let other = try await world.collection("Second").id
            var before: [String] = []
            for number in 0..<7 {
                world.clock.turn(by: .milliseconds(1))
                before.append(try #require(try await program.write("Article \(number)", in: shelf).id))
            }
            var seen: [String] = []
            var next: String? = "/articles?limit=\(limit)"
            while let path = next {
                let page = try await program.get(path)
                seen += page.ids
                next = page.json["next"]?.string
                #expect(page.headers[HTTPField.Name("Link")!] == next.map { "<\($0)>; rel=\"next\"" })
                guard next != nil else { break }
                world.clock.turn(by: .milliseconds(1))
                _ = try await program.write("Later", in: other)
                let moved: JSONValue = ["collectionId": .string(other), "position": 1]
                _ = try await program.change(.patch, "/articles/\(before[0])", moved, ifMatch: "*")
                _ = try await program.change(
                    .put, "/articles/\(before[6])/translations/en", ["title": "A", "body": "B", "publish": true],
                    ifMatch: "*")
            }
            #expect(Set(seen).count == seen.count)
            #expect(seen.filter(before.contains) == before)
        }
    }

    @Test("Lists hold what is published unless they are asked for more, and no bodies")
    func filters() async throws {
        try await withProgram { world, program in
            let first = try await world.collection("First").id
            let second = try await world.collection("Second", audience: .signedIn).id
            let published = try #require(try await program.write("One", "Zebra.", in: first).id)
            let draft = try #require(try await program.write("Two", "Zebra.", in: second, state: "draft").id)
            let usual = try await program.get("/articles")
            #expect(usual.ids == [published] && !usual.text.contains("Zebra."))
            #expect(try await program.get("/articles?state=draft").ids == [draft])
            #expect(Set(try await program.get("/articles?state=all").ids) == [published, draft])
            #expect(try await program.get("/articles?state=all&collection=\(first)").ids == [published])
        }
    }

    @Test("The same request under one Idempotency-Key is made once and answered alike, for a day, for one key alone")
    func idempotency() async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let name = try #require(HTTPField.Name("Idempotency-Key"))
            let body: JSONValue = [
                "collectionId": .string(shelf), "language": "en", "title": "Zebra", "body": "Text.",
                "state": "published",
            ]
            func post(_ body: JSONValue, _ program: Program) async throws -> Program.Answer {
                try await program.send(.post, "/articles", body, headers: [name: "same"])
            }
            let first = try await post(body, program)
            let path = "/articles/\(try #require(first.id))"
            _ = try await program.change(.patch, path, ["state": "draft"], ifMatch: "*")
            let repeated = try await post(body, program)
            #expect(repeated.status == 201 && repeated.text == first.text && repeated.tag == first.tag)
            let other = try await post(["title": "Other"], program)
            #expect(other.status == 422, "a body that can't be taken is told so first")
            let changed: JSONValue = [
                "collectionId": .string(shelf), "language": "en", "title": "Other", "body": "Text.",
            ]
            #expect(try await post(changed, program).code == "idempotency_key_reused")
            let colleague = Program(browser: program.browser, key: try await world.key([.articlesWrite]))
            #expect(try await post(body, colleague).id != first.id)
            #expect(try await program.get("/articles?state=all").ids.count == 2)
            world.clock.turn(by: .hours(24))
            #expect(try await post(body, program).id != first.id)
            for name in ["", String(repeating: "x", count: 256), "two words", "ä"] {
                let headers: HTTPFields = [HTTPField.Name("Idempotency-Key")!: name]
                let answer = try await program.send(.post, "/articles", body, headers: headers)
                #expect(answer.code == "idempotency_key_invalid", "\(name)")
            }
        }
    }

    @Test("Two requests at once under one Idempotency-Key make one article")
    func idempotencyAtOnce() async throws {
        try await withWorld { world in
            let shelf = try await world.collection("First").id
            let key = APIKey(id: world.desk.newID(), name: "Build", scopes: [], madeAt: world.clock.now)
            let request = RepeatableRequest(by: key, idempotencyKey: "same", content: "body")
            let draft = ArticleDraft(language: .english, title: "Zebra", body: "Text.", collectionID: shelf)
            @Sendable func make() async throws -> APIResource {
                try await world.desk.apiCreateArticle(draft, .draft, by: .unknown, request, in: world.snapshot)
            }
            async let first = make()
            async let second = make()
            #expect(try await first == second)
            #expect(try await world.desk.articles(in: world.snapshot).count == 1)
        }
    }

    @Test("A draft stands beside what readers get until it is published, and a revision names the program")
    func drafts() async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let made = try await program.write("Zebra", "Zebra.", in: shelf)
            let id = try #require(made.id)
            let (path, text) = ("/articles/\(id)", "/articles/\(id)/translations/en")
            let draft: JSONValue = ["title": "Quagga", "body": "Quagga."]
            let put = try await program.change(.put, text, draft, ifMatch: "*")
            #expect(put.status == 200 && put.json["isPublished"]?.bool == false)
            #expect(try await program.get("/search?q=zebra").json["data"]?.array?.count == 1)
            #expect(try await program.get("/search?q=quagga").json["data"]?.array?.isEmpty == true)
            let open: JSONValue = ["title": "Quagga", "body": "Quagga.", "publish": true]
            let published = try await program.change(.put, text, open, ifMatch: put.tag)
            #expect(published.json["isPublished"]?.bool == true)
            #expect(try await program.get("/search?q=quagga").json["data"]?.array?.count == 1)
            let unlisted = try await program.change(.patch, path, ["state": "unlisted"], ifMatch: "*")
            #expect(unlisted.json["state"]?.string == "unlisted")
            #expect(try await program.get("/search?q=quagga&reader=team").json["data"]?.array?.isEmpty == true)
            let key = try #require(try await world.desk.apiKeys(in: world.snapshot).first)
            let revisions = try await world.desk.store.read(world.snapshot.id) {
                try $0.revisions(ofArticle: id, in: .english, limit: 9)
            }
            #expect(revisions.count == 3 && revisions.allSatisfy { $0.author == .integration(key.name) })
        }
    }

    @Test("An article is published with all its drafts; one without a text is not")
    func publishing() async throws {
        try await withProgram { world, program in
            let shelf = try await world.collection("First").id
            let empty = try await program.write("Zebra", "", in: shelf, state: "draft")
            let path = "/articles/\(try #require(empty.id))"
            let refused = try await program.change(.patch, path, ["state": "published"], ifMatch: "*")
            #expect(refused.faults == ["state": "body_required"])
            #expect(try await program.write("Zebra", "", in: shelf).faults == ["body": "body_required"])
            for (language, body) in [("en", "Zebra."), ("de", "Zebras.")] {
                let text: JSONValue = ["title": "Zebra", "body": .string(body)]
                let headers: HTTPFields = language == "en" ? [.ifMatch: "*"] : [.ifNoneMatch: "*"]
                let put = try await program.send(.put, path + "/translations/\(language)", text, headers: headers)
                #expect(put.json["isPublished"]?.bool == false)
            }
            let open = try await program.change(.patch, path, ["state": "published"], ifMatch: "*")
            for language in ["en", "de"] {
                #expect(open.json["translations"]?[language]?["isPublished"]?.bool == true)
            }
            #expect(try await program.get("/articles").ids.count == 1)
        }
    }
}
