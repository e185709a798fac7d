import Desk
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JSON
import NIOCore
import SQL
import Store
import TestSupport
import Testing
import Tokens
import Web

@Suite("POST /widget/v1/identify")
struct IdentifyRouteTests {
    private let path = "/widget/v1/identify"

    private func headers(_ origin: String? = "https://localhost", type: String? = "application/json") -> HTTPFields {
        var headers: HTTPFields = [:]
        headers[.origin] = origin
        headers[.contentType] = type
        return headers
    }

    private func body(_ world: World, token: JSONValue) -> ByteBuffer {
        let object: JSONValue = ["widgetId": .string(world.acme.widget.id), "token": token]
        return ByteBuffer(string: object.serialized())
    }

    private func goodToken(_ world: World) throws -> JSONValue {
        .string(try world.token(for: .jane, by: world.acme))
    }

    /// Runs a client against all routes of a world's server.
    private func withClient(
        _ body: @escaping @Sendable (World, any TestClientProtocol) async throws -> Void
    ) async throws {
        let world = try await World()
        let application = Application(router: Routes.router(try Site(desk: world.desk)))
        try await application.test(.router) { client in try await body(world, client) }
    }

    private func sessions(_ world: World) async throws -> Int {
        try await world.desk.store.database.read { try $0.rows("select id from session").count }
    }

    @Test("A valid token gives a session, the contact, and a host-only cookie that scripts can't read")
    func valid() async throws {
        try await withClient { world, client in
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers(), body: body(world, token: try goodToken(world)))
            #expect(answer.status == .ok)
            let object = try JSONValue.parse(Array(answer.body.readableBytesView))
            #expect(object["contact"]?["userId"] == "u-1")
            #expect(object["session"]?["token"]?.string?.hasPrefix("usher_s_") == true)
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-usher=usher_s_"))
            for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=86400"] {
                #expect(cookie.contains(part))
            }
            #expect(!cookie.contains("Domain"))
            #expect(answer.headers[.accessControlAllowOrigin] == "https://localhost")
            #expect(answer.headers[.accessControlAllowCredentials] == "true")
            #expect(answer.headers[.vary] == "Origin")
        }
    }

    @Test("How long the session lasts is said without a clock, since a browser's may be wrong")
    func duration() async throws {
        try await withClient { world, client in
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers(), body: body(world, token: try goodToken(world)))
            let object = try JSONValue.parse(Array(answer.body.readableBytesView))
            #expect(object["session"]?["expiresIn"]?.integer == 86_400_000)
        }
    }

    @Test("What this browser asked on the help centre's pages as a stranger is the person's, once")
    func visitorCookie() async throws {
        try await withClient { world, client in
            let visitor = try #require(try await world.askAsStranger("Before I signed in", at: world.acme).visitor)
            for (somebody, count) in [(Somebody.jane, 1), (.omar, 0)] {
                var headers = headers()
                headers[.cookie] = "__Host-usher-visitor=\(visitor.text)"
                let token = JSONValue.string(try world.token(for: somebody, by: world.acme))
                let answer = try await client.execute(
                    uri: path, method: .post, headers: headers, body: body(world, token: token))
                #expect(answer.status == .ok)
                let cookies = answer.headers[values: .setCookie]
                #expect(cookies.contains { $0.hasPrefix("__Host-usher-visitor=;") && $0.contains("Max-Age=0") })
                let person = try await world.identify(somebody, at: world.acme)
                #expect(try await world.desk.conversations(of: person.contact, in: world.snapshot).count == count)
            }
        }
    }

    @Test("A refused token takes nothing over and leaves the stranger's cookie alone")
    func visitorCookieOfRefused() async throws {
        try await withClient { world, client in
            let visitor = try #require(try await world.askAsStranger("Hello", at: world.acme).visitor)
            var headers = headers()
            headers[.cookie] = "__Host-usher-visitor=\(visitor.text)"
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers, body: body(world, token: "x"))
            #expect(answer.status == .unauthorized && answer.headers[values: .setCookie].isEmpty)
            #expect(try await world.desk.asker(showing: visitor, in: world.snapshot).contact != nil)
        }
    }

    @Test(
        "A foreign, missing or null origin gets 403, no cookie, no row, and no leave to read the answer",
        arguments: ["https://evil.example", "null", "https://localhost.evil.example", nil, "https://LOCALHOST"])
    func foreignOrigin(_ origin: String?) async throws {
        try await withClient { world, client in
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers(origin), body: body(world, token: try goodToken(world)))
            #expect(answer.status == .forbidden)
            #expect(answer.headers[.setCookie] == nil)
            #expect(answer.headers[.accessControlAllowOrigin] == nil)
            #expect(try await sessions(world) == 0)
        }
    }

    @Test(
        "Only application/json is taken, so that a form of another site can't send it",
        arguments: ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", nil])
    func mediaType(_ type: String?) async throws {
        try await withClient { world, client in
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers(type: type), body: body(world, token: try goodToken(world)))
            #expect(answer.status == .unsupportedMediaType)
            #expect(try await sessions(world) == 0)
        }
    }

    @Test("The browser's word for another site counts, whatever the origin")
    func crossSite() async throws {
        try await withClient { world, client in
            var headers = headers()
            headers[HTTPField.Name("Sec-Fetch-Site")!] = "cross-site"
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers, body: body(world, token: try goodToken(world)))
            #expect(answer.status == .forbidden)
        }
    }

    @Test("Two Origin headers are none")
    func twoOrigins() async throws {
        try await withClient { world, client in
            var headers = headers()
            headers.append(HTTPField(name: .origin, value: "https://localhost"))
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers, body: body(world, token: try goodToken(world)))
            #expect(answer.status == .forbidden)
        }
    }

    @Test("A preflight admits POST with two headers, for ten minutes at most")
    func preflight() async throws {
        try await withClient { _, client in
            let answer = try await client.execute(uri: path, method: .options, headers: headers())
            #expect(answer.status == .noContent)
            #expect(answer.headers[.accessControlAllowMethods] == "POST")
            #expect(answer.headers[.accessControlMaxAge] == "600")
            let foreign = try await client.execute(
                uri: path, method: .options, headers: headers("https://evil.example"))
            #expect(foreign.status == .forbidden)
            #expect(foreign.headers[.accessControlAllowOrigin] == nil)
        }
    }

    @Test(
        "No token, an empty one, or something that isn't text: token_required",
        arguments: [JSONValue.null, "", 1, [], [:], true] as [JSONValue])
    func noToken(_ token: JSONValue) async throws {
        try await withClient { world, client in
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers(), body: body(world, token: token))
            #expect(answer.status == .badRequest)
            #expect(try JSONValue.parse(Array(answer.body.readableBytesView))["code"] == "token_required")
        }
    }

    @Test("A refused token says its reason, in the reader's language, and is noted without the token")
    func refused() async throws {
        try await withClient { world, client in
            let token = try TokenSigner.sign(claims: .jane, secret: String(repeating: "x", count: 40))
            var headers = headers()
            headers[.acceptLanguage] = "de"
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers, body: body(world, token: .string(token)))
            #expect(answer.status == .unauthorized)
            #expect(answer.headers[.contentType] == "application/problem+json")
            let problem = try JSONValue.parse(Array(answer.body.readableBytesView))
            #expect(problem["code"] == "invalid_token")
            #expect(problem["reason"] == "signature_mismatch")
            #expect(problem["detail"]?.string?.hasPrefix("Die Signatur passt") == true)
            await world.desk.tracker.flush()
            let rows = try await world.desk.store.database.read { try $0.rows("select * from identify_attempt") }
            #expect(rows.count == 1)
            #expect(rows.first?.text("reason") == "signature_mismatch")
            #expect(rows.first?.text("origin") == "https://localhost")
        }
    }

    @Test(
        "A body that isn't a JSON object with the right members is a 4xx problem",
        arguments: [
            "", "{", "[]", "null", "\"x\"", "{\"widgetId\":1}", "{\"token\":\"x\"}", "{\"a\":1,\"a\":2}",
            "{\"widgetId\":\"x\",\"token\":\"x\",}", "\u{FEFF}{}", String(repeating: "[", count: 10_000),
            "{\"widgetId\":\"unknown\",\"token\":\"x\"}",
        ])
    func badBody(_ text: String) async throws {
        try await withClient { _, client in
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers(), body: ByteBuffer(string: text))
            #expect((400..<500).contains(answer.status.code))
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    @Test("A body that is too large is 413")
    func tooLarge() async throws {
        try await withClient { _, client in
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers(),
                body: ByteBuffer(string: String(repeating: " ", count: 200_000)))
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test("The twenty-first identify of a minute gets 429 and when to come back")
    func limited() async throws {
        try await withClient { world, client in
            for _ in 1...20 {
                _ = try await client.execute(
                    uri: path, method: .post, headers: headers(), body: body(world, token: "x"))
            }
            var forged = headers()
            forged[HTTPField.Name("X-Forwarded-For")!] = "203.0.113.9"
            let answer = try await client.execute(
                uri: path, method: .post, headers: forged, body: body(world, token: try goodToken(world)))
            #expect(answer.status == .tooManyRequests)
            #expect(answer.headers[.retryAfter] != nil)
        }
    }
}
