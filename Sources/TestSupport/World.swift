package import Desk
package import Domain
<<<<<<< HEAD
import JSON
import SQL
import SQLiteDatabase
import Store
import Tokens

/// Two companies on one server, with the people that tests speak of: `acme` answers at `https://localhost`, where the
/// test client knocks, `globex` at a host of its own.
package struct World: Sendable {
    package let desk: Desk
    package let clock: TurnableClock
    package let acme: Founded
    package let globex: Founded

    /// Every owner's.
    package static let password = "correct horse battery"

    package func snapshot(_ founded: Founded) -> WorkspaceSnapshot {
        desk.directory.snapshot(workspace: founded.workspace.id)!
    }

    fileprivate init(limits: Limits, clock: TurnableClock) async throws {
        self.clock = clock
        desk = Desk(
            store: Store(try SQLiteDatabase.inMemory()), vault: try Vault(masterKey: [UInt8](repeating: 7, count: 32)),
            limits: limits, passwords: Passwords(cost: PasswordCost(rounds: 16)), clock: clock)
        try await desk.open()
        acme = try await Self.found("Acme", at: "https://localhost", owner: "Grace", desk)
        globex = try await Self.found("Globex", at: "https://help.globex.test", owner: "Hank", desk)
    }

    private static func found(_ name: String, at origin: String, owner: String, _ desk: Desk) async throws -> Founded {
        try await desk.found(
            Charter(
                name: name, helpCenter: SiteOrigin(origin)!, ownerEmail: "\(owner)@\(name).test",
                ownerName: owner, ownerPassword: password))
    }
}

/// Gives `body` a world of its own, in memory.
package func withWorld<Result>(
    limits: Limits = Limits(), isolation: isolated (any Actor)? = #isolation,
    _ body: (World) async throws -> Result
) async throws -> Result {
    let world = try await World(limits: limits, clock: TurnableClock())
    do {
        let result = try await body(world)
        try await world.desk.store.database.close()
        return result
    } catch {
        try? await world.desk.store.database.close()
        throw error
    }
}

/// Somebody whom an application knows.
package struct Somebody: Sendable {
    package let userId: String
    package let email: String
    package let name: String
    package let plan: String

    package static let jane = Somebody(userId: "u-1", email: "jane@example.com", name: "Jane Doe", plan: "pro")
    package static let omar = Somebody(userId: "u-2", email: "omar@example.com", name: "Omar Sy", plan: "free")
}

extension World {
    package func token(for somebody: Somebody, by founded: Founded) throws -> String {
        let now = Int(clock.now.seconds)
        return try TokenSigner(secret: founded.key.secret).sign([
            "userId": .string(somebody.userId), "email": .string(somebody.email), "name": .string(somebody.name),
            "customAttributes": ["plan": .string(somebody.plan)], "iat": JSONValue(now), "exp": JSONValue(now + 3600),
        ])
    }

    package func identify(_ somebody: Somebody, at founded: Founded) async throws -> KnownPerson {
        let snapshot = snapshot(founded)
        let identified = try await desk.identify(
            IdentifyRequest(
                widgetID: founded.widget.id, token: try token(for: somebody, by: founded),
                origin: snapshot.originRule.helpCenter),
            in: snapshot)
        return try await desk.person(showing: identified.credential, in: snapshot)!
    }

    /// A request of somebody's, as the widget sends it.
    package func ask(
        _ message: String, subject: String? = nil, by somebody: Somebody, at founded: Founded
    ) async throws -> Conversation {
        let person = try await identify(somebody, at: founded)
        return try await desk.ask(
            Question(clientID: desk.newID(), subject: subject, message: message), by: .person(person),
            in: snapshot(founded)
        ).conversation
    }

    /// A request of a stranger's.
    package func askAsStranger(_ message: String, at founded: Founded) async throws -> Asked {
        try await desk.ask(
            Question(clientID: desk.newID(), subject: nil, message: message, email: "stranger@example.org"),
            by: .stranger, in: snapshot(founded))
    }
}
=======
package import JSON
package import SQL
import SQLiteDatabase
import Store
import Tokens
package import Web

/// A small world for tests: a running product with the workspace Acme, on a real (in-memory) database and a clock that
/// can be turned.
package struct World: Sendable {
    package let desk: Desk
    package let clock: TestClock
    package let acme: Founded
    package let database: any Database

    package static let password = "correct horse battery staple"

    /// - Parameter limits: none by default, so that only tests about limits meet them.
    package init(
        helpCenter: String = "https://help.example.com", isDevelopment: Bool = false, limits: Limits = .none
    ) async throws {
        clock = TestClock()
        database = try SQLiteDatabase.inMemory()
        desk = Desk(
            store: Store(database), vault: try Vault(masterKey: [UInt8](repeating: 7, count: 32)),
            isDevelopment: isDevelopment, limits: limits, clock: clock)
        try await desk.open()
        acme = try await Self.found("Acme", at: helpCenter, owner: "ada@acme.test", with: desk)
    }

    /// Made once for all tests: scrypt is slow, as it should be.
    private static let passwordHash = Task { try await PasswordHash.make(password, randomness: SystemRandomness()) }

    package static func found(
        _ name: String, at helpCenter: String, owner: String, with desk: Desk
    ) async throws -> Founded {
        guard let origin = SiteOrigin(helpCenter) else { preconditionFailure("\(helpCenter) is no origin") }
        return try await desk.found(
            Charter(
                name: name, helpCenter: origin, ownerEmail: owner, ownerName: "Ada",
                ownerPasswordHash: try await passwordHash.value))
    }

    /// Acme as requests see it now, after the last change of its settings or keys.
    package var snapshot: WorkspaceSnapshot {
        guard let snapshot = desk.directory.snapshot(workspace: acme.workspace.id) else {
            preconditionFailure("Acme is gone")
        }
        return snapshot
    }

    package func site() throws -> Site {
        try Site(desk: desk)
    }

    /// Changes Acme's settings.
    package func set(_ change: @Sendable (inout WorkspaceSettings) -> Void) async throws {
        var settings = snapshot.settings
        change(&settings)
        let changed = settings
        try await desk.store.write(acme.workspace.id) { try $0.save(changed) }
        try await desk.refresh(acme.workspace.id)
    }

    /// Signs as Acme's backend does.
    package func token(_ person: Person, expiresIn span: Span = .hours(1)) throws -> String {
        var claims = person.claims
        claims["exp"] = JSONValue((clock.now + span).milliseconds / 1000)
        return try TokenSigner.sign(claims: claims, secret: acme.key.secret)
    }

    /// Identifies a person from the application's page.
    package func identify(
        _ person: Person, former: Credential? = nil, visitor: Credential? = nil
    ) async throws -> Identified {
        guard let origin = SiteOrigin("https://app.example.com") else { preconditionFailure("no origin") }
        return try await desk.identify(
            IdentifyRequest(
                widgetID: acme.widget.id, token: try token(person), former: former, visitor: visitor, origin: origin),
            in: snapshot)
    }

    /// A person with a live session.
    package func known(_ person: Person) async throws -> KnownPerson {
        let identified = try await identify(person)
        guard let known = try await desk.person(showing: identified.credential, in: snapshot) else {
            preconditionFailure("identified, but not known")
        }
        return known
    }
}

/// Somebody of Acme's application.
package struct Person: Sendable {
    package var claims: JSONObject

    package init(claims: JSONObject) {
        self.claims = claims
    }

    package static let jane = Person(claims: [
        "userId": "u_1", "email": "jane@example.com", "name": "Jane Doe", "customAttributes": ["plan": "pro"],
    ])
    package static let max = Person(claims: ["userId": "u_2", "email": "max@example.com", "name": "Max Müller"])
}

extension Limits {
    package static let none = Limits(
        identifyPerMinute: 0, messagesPerMinute: 0, searchPerMinute: 0, eventsPerMinute: 0, inspectorPerMinute: 0,
        loginsPerQuarterHour: 0)
}
>>>>>>> b36ed4c (Tests of the spine: who is known, what ends a session, who may ask and read)
