package import Desk
package import Domain
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
        guard let snapshot = desk.directory.snapshot(workspace: founded.workspace.id) else {
            preconditionFailure("\(founded.workspace.name) is not in the directory")
        }
        return snapshot
    }

    package init(
        limits: Limits = Limits(), clock: TurnableClock = TurnableClock(), fetcher: any DocumentFetcher = NoFetcher(),
        postbox: Postbox? = nil
    ) async throws {
        self.clock = clock
        desk = Desk(
            store: Store(try SQLiteDatabase.inMemory()), vault: try Vault(masterKey: [UInt8](repeating: 7, count: 32)),
            fetcher: fetcher, postOffice: postbox?.office, limits: limits,
            passwords: Passwords(cost: PasswordCost(rounds: 16)), clock: clock)
        try await desk.open()
        acme = try await Self.found("Acme", at: "https://localhost", owner: "Grace", desk)
        globex = try await Self.found("Globex", at: "https://help.globex.test", owner: "Hank", desk)
    }

    private static func found(_ name: String, at origin: String, owner: String, _ desk: Desk) async throws -> Founded {
        guard let helpCenter = SiteOrigin(origin) else { preconditionFailure("\(origin) is no origin") }
        return try await desk.found(
            Charter(
                name: name, helpCenter: helpCenter, ownerEmail: "\(owner)@\(name).test",
                ownerName: owner, ownerPassword: password))
    }
}

/// Gives `body` a world of its own, in memory.
package func withWorld<Result>(
    limits: Limits = Limits(), fetcher: any DocumentFetcher = NoFetcher(), postbox: Postbox? = nil,
    isolation: isolated (any Actor)? = #isolation, _ body: (World) async throws -> Result
) async throws -> Result {
    let world = try await World(limits: limits, clock: TurnableClock(), fetcher: fetcher, postbox: postbox)
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

    package init(userId: String, email: String, name: String, plan: String) {
        self.userId = userId
        self.email = email
        self.name = name
        self.plan = plan
    }

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
        guard let person = try await desk.person(showing: identified.credential, in: snapshot) else {
            preconditionFailure("\(somebody.name) was identified, but is not known")
        }
        return person
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

extension Reader {
    /// Somebody nobody knows, where the help centre is for everyone.
    package static var stranger: Reader { .stranger(in: .everyone) }
}
