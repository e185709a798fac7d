import Desk
import Domain
import HTTPTypes
import JSON
import TestSupport
import Testing
import Web

@Suite("The API's door")
struct APIDoorTests {
    @Test("A key counts in one Authorization header and nowhere else: no address, no cookie, no session opens")
    func bearerOnly() async throws {
        try await withProgram { world, program in
            let browser = program.browser
            #expect(try await program.get("/articles").status == 200)
            try await browser.signIn()
            let session = try await world.credential(of: .jane, at: world.acme).text
            browser.cookies["usher_api"] = program.key
            browser.cookies["__Host-usher"] = program.key
            var twice: HTTPFields = [.authorization: "Bearer " + program.key]
            twice.append(HTTPField(name: .authorization, value: "Bearer " + program.key))
            let wrong: [HTTPFields] = [
                [:], twice, [.authorization: program.key], [.authorization: "Basic " + program.key],
                [.authorization: "Bearer"], [.authorization: "Bearer " + session],
                [.authorization: "Bearer " + program.key.dropLast()],
            ]
            for headers in wrong {
                for path in ["/api/v1/articles", "/api/v1/search?q=x"] {
                    let page = try await browser.get(path, headers: headers)
                    #expect(page.status == 401)
                    #expect(page.headers[.wwwAuthenticate] == "Bearer realm=\"Usher API\"")
                }
            }
            for name in ["key", "api_key", "access_token", "token"] {
                let page = try await program.get("/articles?\(name)=\(program.key)")
                #expect(page.status == 400 && page.code == "parameter_unknown" && !page.text.contains(program.key))
                #expect(try await browser.get("/api/v1/articles?\(name)=\(program.key)").status == 401)
            }
        }
    }

    @Test("A parameter that a route doesn't know is refused before anything happens, whatever the method")
    func unknownParameters() async throws {
        try await withProgram { world, program in
            let article = try await world.article("Quokka", "A quokka.", in: try await world.collection("Quokkas"))
            let document = try APIDescription(await program.get("/openapi.json").json)
            for operation in document.operations where operation.path != "/openapi.json" {
                let path = operation.path.replacing("{id}", with: article.id).replacing("{language}", with: "en")
                    .replacing("{revision}", with: article.id)
                let answer = try await program.change(operation.method, path + "?state=published", ifMatch: "*")
                let knows = operation.path == "/articles" && operation.method == .get
                #expect((answer.code == "parameter_unknown") != knows, "\(operation)")
            }
            #expect(try await program.get("/articles/\(article.id)").status == 200)
        }
    }

    @Test("Each route asks for its scope and for no other", arguments: APIKey.Scope.allCases)
    func scopes(_ scope: APIKey.Scope) async throws {
        try await withProgram(scopes: [scope]) { world, program in
            let shelf = try await world.collection("Quokkas")
            let article = try await world.article("Quokka", german: "Quokkas", "A quokka.", in: shelf)
            let document = try APIDescription(await program.get("/openapi.json").json)
            for operation in document.operations where operation.path != "/openapi.json" {
                let id = operation.path.hasPrefix("/collections") ? shelf.id : article.id
                let path = operation.path.replacing("{id}", with: id).replacing("{language}", with: "en")
                    .replacing("{revision}", with: id)
                let body: JSONValue? = ["POST", "PUT", "PATCH"].contains(operation.method.rawValue) ? [:] : nil
                let answer = try await program.send(operation.method, path, body)
                if operation.scope == scope.rawValue {
                    #expect(![401, 403].contains(answer.status), "\(operation)")
                } else {
                    #expect(answer.status == 403 && answer.code == "scope_missing", "\(operation)")
                    #expect(!answer.text.lowercased().contains("quokka"), "\(operation)")
                }
            }
        }
    }

    @Test("No word of what strangers may not read comes out by search alone, whoever it says it asks for")
    func searchAlone() async throws {
        try await withProgram(scopes: [.searchRead]) { world, program in
            _ = try await world.known(.jane)
            let open = try await world.collection("Open")
            try await world.article("Zebra", "A zebra.", in: open)
            try await world.article("Quokka", "A zebra and a quokka.", in: open, audience: .signedIn)
            try await world.article("Quokka draft", "A zebra.", in: open, state: .draft)
            let stranger = try await program.get("/search?q=zebra")
            #expect(stranger.json["data"]?.array?.count == 1 && !stranger.text.lowercased().contains("quokka"))
            #expect(try await program.get("/search?q=quokka").json["data"]?.array?.isEmpty == true)
            for reader in ["team", "contact:u_1", "contact:nobody"] {
                let answer = try await program.get("/search?q=zebra&reader=\(reader)")
                #expect(answer.status == 403 && !answer.text.lowercased().contains("quokka"))
            }
        }
    }

    @Test("With articles:read, search asks as a person or as the team; drafts are in neither")
    func searchAsSomebody() async throws {
        try await withProgram { world, program in
            _ = try await world.known(.jane)
            _ = try await world.known(.max)
            try await world.desk.saveAudience(
                nil, AudienceDraft(name: "Pros", rule: "plan = \"pro\""), in: world.snapshot)
            let pros = Audience.named(id: try #require(world.snapshot.audiences.first).id)
            let open = try await world.collection("Open")
            try await world.article("One", "A zebra.", in: open)
            try await world.article("Two", "A zebra.", in: open, audience: .signedIn)
            try await world.article("Three", "A zebra.", in: open, audience: pros)
            try await world.article("Four", "A zebra.", in: open, state: .draft)
            func found(_ reader: String) async throws -> Set<String> {
                let answer = try await program.get("/search?q=zebra&reader=\(reader)")
                return Set((answer.json["data"]?.array ?? []).compactMap { $0["title"]?.string })
            }
            #expect(try await found("stranger") == ["One"])
            #expect(try await found("contact:u_2") == ["One", "Two"])
            #expect(try await found("contact:u_1") == ["One", "Two", "Three"])
            #expect(try await found("team") == ["One", "Two", "Three"])
            #expect(try await program.get("/search?q=zebra&reader=contact:u_9").code == "reader_unknown")
            let joined = try await program.get("/search?q=zebra&reader=contact:%F0%9F%8F%BB%C2%91")
            #expect(joined.code == "reader_unknown", "an id that joins the colon before it is an id")
            try await world.desk.change(centreAudience: Audience.signedIn.text, in: world.snapshot)
            #expect(try await found("stranger").isEmpty)
            #expect(try await found("contact:u_2") == ["One", "Two"])
        }
    }

    @Test("A key has so many requests a minute, whoever has none still fewer, and both hear when to come again")
    func limits() async throws {
        let limits = Limits(apiPerMinute: 3, apiRefusalsPerMinute: 2)
        try await withProgram(limits: limits) { world, program in
            for _ in 0..<3 { #expect(try await program.get("/articles").status == 200) }
            let refused = try await program.get("/articles")
            #expect(refused.status == 429 && refused.headers[.retryAfter] == "20" && refused.code == "rate_limited")
            let other = Program(browser: program.browser, key: try await world.key([.articlesRead]))
            #expect(try await other.get("/articles").status == 200)
            let guess = Program(browser: program.browser, key: "usher_api_guess")
            #expect(try await guess.get("/articles").status == 401)
            #expect(try await guess.get("/articles").status == 401)
            #expect(try await guess.get("/articles").status == 429)
            #expect(try await other.get("/articles").status == 200, "who has a key isn't held up by who guesses")
        }
    }

    @Test("What is there in another way says which ways it knows; what isn't there says nothing")
    func methods() async throws {
        try await withProgram { _, program in
            let put = try await program.send(.put, "/articles", [:])
            #expect(put.status == 405 && put.code == "method_not_allowed" && put.headers[.allow] == "GET, POST")
            let preflight = try await program.send(.options, "/search")
            #expect(preflight.status == 405 && preflight.headers[.accessControlAllowOrigin] == nil)
            #expect(try await program.get("/nothing").status == 404)
            #expect(try await program.send(.post, "/api/v1", [:]).status == 404)
        }
    }

    @Test("For another workspace's key, or by another workspace's ids, there is nothing")
    func otherWorkspace() async throws {
        try await withProgram { world, program in
            let theirs = try await world.collection("Quokka shelf", at: world.globex)
            let article = try await world.article("Quokka", in: theirs, at: world.globex)
            let file = try await world.desk.keepFile(TestPicture.png, named: "a.png", in: world.snapshot(world.globex))
            let paths = [
                "/articles/\(article.id)", "/articles/\(article.id)/translations",
                "/articles/\(article.id)/translations/en", "/collections/\(theirs.id)",
                "/articles/\(article.id)/translations/en/revisions",
                "/articles/\(article.id)/translations/en/schedule", "/files/\(file.id)", "/files/\(file.id)/content",
                "/articles/\(article.id)?reader=team", "/collections/\(theirs.id)?reader=team",
            ]
            for path in paths {
                let answer = try await program.get(path)
                #expect(answer.status == 404 && answer.code == "not_found")
                let change = try await program.change(.delete, path, ifMatch: "*")
                let isReadOnly = ["translations", "revisions", "content"].contains { path.hasSuffix($0) }
                // A change takes no parameter, whatever the id.
                #expect(change.status == (path.contains("?") ? 400 : isReadOnly ? 405 : 404), "\(path)")
            }
            #expect(try await program.get("/articles?collection=\(theirs.id)").ids.isEmpty)
            #expect(try await program.get("/articles?collection=\(theirs.id)&reader=team").ids.isEmpty)
            #expect(try await program.get("/files").ids.isEmpty)
            #expect(try await program.write("Mine", in: theirs.id).faults == ["collectionId": "collection_unknown"])
            let stranger = Program(
                browser: program.browser, key: try await world.key(APIKey.Scope.allCases, at: world.globex))
            #expect(try await stranger.get("/articles").status == 401)
        }
    }
}
