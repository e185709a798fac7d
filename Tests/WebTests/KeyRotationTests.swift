import Desk
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JSON
import NIOCore
import Store
import Synchronization
import TestSupport
import Testing
import Tokens
import Web

/// A page of Acme's application before the whole server, as many at once as one likes.
private struct Page: Sendable {
    let client: any TestClientProtocol
    let world: World

    /// - Returns: the session's bearer, or nothing where identify was refused.
    func identify(
        _ userId: String, secret: String, keyID: String? = nil, lasting: Domain.Span = .hours(1), bearer: String? = nil
    ) async throws -> (status: Int, bearer: String?) {
        let now = Int(world.clock.now.seconds)
        let token = try TokenSigner(secret: secret, keyID: keyID).sign([
            "userId": .string(userId), "email": .string("\(userId)@example.com"), "name": "Zuse",
            "iat": JSONValue(now), "exp": JSONValue(now + lasting.inSeconds),
        ])
        let body: JSONValue = ["widgetId": .string(world.acme.widget.id), "token": .string(token)]
        var headers: HTTPFields = [.origin: "https://localhost", .contentType: "application/json"]
        headers[.authorization] = bearer.map { "Bearer " + $0 }
        let response = try await client.execute(
            uri: "/widget/v1/identify", method: .post, headers: headers, body: ByteBuffer(string: body.serialized()))
        let answer = try JSONValue.parse(Array(buffer: response.body))
        return (response.status.code, answer["session"]?["token"]?.string)
    }

    /// Whether the widget's API and the help centre know the session.
    func knows(_ bearer: String) async throws -> (widget: Bool, helpCenter: Bool) {
        let home = try await client.execute(
            uri: "/widget/v1/conversations", method: .get, headers: [.authorization: "Bearer " + bearer])
        let cookie = CookieName.session(isSecure: true) + "=" + bearer
        let page = try await client.execute(uri: "/en", method: .get, headers: [.cookie: cookie])
        return (home.status == .ok, String(buffer: page.body).contains("Zuse"))
    }
}

private func withPage(_ body: @escaping @Sendable (World, Page) async throws -> Void) async throws {
    try await withWorld(limits: Limits(identifyPerMinute: 0)) { world in
        let application = Application(router: Routes.router(try Site(desk: world.desk)))
        try await application.test(.router) { client in
            try await body(world, Page(client: client, world: world))
        }
    }
}

@Suite("Keys that change while people come")
struct KeyRotationTests {
    /// What backends sign with just now, as a deployment changes it.
    private final class Deployed: Sendable {
        private let secret: Mutex<String>
        private let state = Mutex(false)

        init(_ secret: String) { self.secret = Mutex(secret) }

        /// Nobody comes any more.
        var isOver: Bool { state.withLock { $0 } }

        func end() { state.withLock { $0 = true } }

        var now: String { secret.withLock { $0 } }

        func deploy(_ next: String) { secret.withLock { $0 = next } }
    }

    @Test("Lesson 6: a rotation under constant load refuses not one person whose key is valid")
    func rotation() async throws {
        try await withPage { world, page in
            let workspace = world.acme.workspace.id
            let deployed = Deployed(world.acme.key.secret)
            let refused = try await withThrowingTaskGroup(of: [Int].self) { group in
                for person in 0..<8 {
                    group.addTask {
                        var statuses: [Int] = []
                        var bearer: String?
                        while !deployed.isOver {
                            let answer = try await page.identify("u-\(person)", secret: deployed.now, bearer: bearer)
                            bearer = answer.bearer
                            statuses.append(answer.status)
                        }
                        return statuses
                    }
                }
                var old = world.acme.key
                for round in 1...3 {
                    let next = try await world.desk.addKey(named: "round \(round)", in: workspace)
                    try await settle(page, deployed)
                    deployed.deploy(next.secret)
                    try await world.desk.retireKey(old.key.id, in: workspace)
                    // Everybody who had begun with the old secret is answered before it is revoked.
                    for _ in 0..<3 { try await settle(page, deployed) }
                    _ = try await world.desk.revokeKey(old.key.id, in: workspace)
                    try await settle(page, deployed)
                    old = next
                }
                deployed.end()
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(refused.count > 50 && refused.allSatisfy { $0 == 200 })
            #expect(world.snapshot.keys.count { $0.state != .revoked } == 1)
        }
    }

    /// Lets a good many identifies go by.
    private func settle(_ page: Page, _ deployed: Deployed) async throws {
        for _ in 0..<10 { #expect(try await page.identify("settling", secret: deployed.now).status == 200) }
    }

    @Test(
        "Revoking a key ends what it opened, in the widget and in the help centre, and nothing else",
        arguments: [false, true])
    func revoked(fromCommandLine: Bool) async throws {
        try await withPage { world, page in
            let next = try await world.desk.addKey(named: "next", in: world.acme.workspace.id)
            let byOld = try #require(try await page.identify("u-1", secret: world.acme.key.secret).bearer)
            let byNew = try #require(try await page.identify("u-1", secret: next.secret).bearer)
            #expect(try await page.knows(byOld) == (true, true))
            if fromCommandLine {
                // Another process: this one's directory hears nothing of it.
                let now = world.clock.now
                try await world.desk.store.write(world.acme.workspace.id) { store in
                    _ = try store.setState(.revoked, ofKey: world.acme.key.key.id, at: now)
                    _ = try store.endSessions(openedByKey: world.acme.key.key.id, at: now)
                }
            } else {
                _ = try await world.desk.revokeKey(world.acme.key.key.id, in: world.acme.workspace.id)
            }
            #expect(try await page.knows(byOld) == (false, false))
            #expect(try await page.knows(byNew) == (true, true))
            #expect(try await page.identify("u-1", secret: world.acme.key.secret).status == 401)
        }
    }

    @Test("A day of renewals: the session goes on with every new token, and ends when the tokens end")
    func day() async throws {
        try await withPage { world, page in
            try await world.set { $0.strictSessions = true }
            var bearer: String?
            for round in 0..<29 {
                let former = bearer
                let answer = try await page.identify("u-1", secret: world.acme.key.secret, bearer: bearer)
                #expect(answer.status == 200, "round \(round)")
                bearer = answer.bearer
                if let former { #expect(try await page.knows(former) == (false, false), "round \(round)") }
                world.clock.turn(by: .minutes(50))
                #expect(try await page.knows(try #require(bearer)) == (true, true), "round \(round)")
            }
            // More than 24 hours have passed, and it is one person with one live session all the while.
            let people = try await world.desk.people(in: world.snapshot).people
            #expect(people.count == 1)
            let profile = try await world.desk.profile(people[0].id, language: .english, in: world.snapshot)
            #expect(profile.sessions.count { $0.isLive(at: world.clock.now) } == 1)
            world.clock.turn(by: .minutes(10))
            #expect(try await page.knows(try #require(bearer)) == (false, false), "an hour after the last token")
        }
    }

    @Test("Without renewal a session ends after its 24 hours, in widget and help centre alike")
    func dayWithoutRenewal() async throws {
        try await withPage { world, page in
            let bearer = try #require(try await page.identify("u-1", secret: world.acme.key.secret).bearer)
            world.clock.turn(by: .seconds(24 * 3_600 - 1))
            #expect(try await page.knows(bearer) == (true, true))
            world.clock.turn(by: .seconds(1))
            #expect(try await page.knows(bearer) == (false, false))
        }
    }
}
