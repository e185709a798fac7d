import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Signing in to the desk")
struct SignInTests {
    @Test("The owner signs in with email and password, whatever the email's case and the spaces around it")
    func signsIn() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let signedIn = try await world.desk.signInAgent(
                email: " Grace@Acme.test ", password: World.password, from: "10.0.0.1", in: snapshot)
            let known = try await world.desk.agent(showing: signedIn.credential, in: snapshot)
            #expect(known?.agent == world.acme.owner)
        }
    }

    @Test("A wrong password, an unknown email and another workspace's agent get the same answer")
    func answersAlike() async throws {
        try await withWorld { world in
            let attempts = [
                ("grace@acme.test", "correct horse batterz"), ("nobody@acme.test", World.password),
                ("hank@globex.test", World.password), ("", ""), ("grace@acme.test", String(repeating: "a", count: 300)),
            ]
            for (email, password) in attempts {
                await #expect(throws: Problem(.unauthenticated, "wrong_login")) {
                    try await world.desk.signInAgent(
                        email: email, password: password, from: "10.0.0.1", in: world.snapshot(world.acme))
                }
            }
        }
    }

    @Test("After five attempts within a quarter of an hour even the right password waits, but only from that address")
    func limitsAttempts() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            func attempt(_ password: String, from address: String) async throws {
                _ = try await world.desk.signInAgent(
                    email: "grace@acme.test", password: password, from: address, in: snapshot)
            }
            for _ in 1...5 {
                await #expect(throws: Problem(.unauthenticated, "wrong_login")) {
                    try await attempt("x", from: "10.0.0.1")
                }
            }
            let refused = await #expect(throws: Problem.self) { try await attempt(World.password, from: "10.0.0.1") }
            #expect(refused?.kind == .rateLimited)
            try await attempt(World.password, from: "10.0.0.2")
            world.clock.turn(by: .minutes(15))
            try await attempt(World.password, from: "10.0.0.1")
        }
    }

    @Test("An unknown email costs the same work as a known one, so that waiting tells nothing")
    func takesAsLong() async throws {
        let passwords = Passwords(cost: PasswordCost(rounds: 16))
        let stored = try await passwords.hash(World.password, randomness: SystemRandomness())
        #expect(passwords.derivations == 1)
        #expect(try await !passwords.matches("wrong password", stored))
        #expect(passwords.derivations == 2)
        #expect(try await !passwords.matches("wrong password", nil))
        #expect(passwords.derivations == 3)
    }

    @Test("A password's hash holds the salt and the parameters, no two are equal, and another cost still matches")
    func hashes() async throws {
        let passwords = Passwords(cost: PasswordCost(rounds: 32))
        let first = try await passwords.hash(World.password, randomness: SystemRandomness())
        let second = try await passwords.hash(World.password, randomness: SystemRandomness())
        #expect(first.hasPrefix("scrypt$32$8$1$") && first != second)
        let later = Passwords(cost: PasswordCost(rounds: 64))
        #expect(try await later.matches(World.password, first))
        #expect(try await !later.matches(World.password + " ", first))
    }

    @Test(
        "A stored hash that is damaged lets nobody in",
        arguments: [
            "", "scrypt", "scrypt$1$1$1$$", "scrypt$x$8$1$AAAA$AAAA", "plain$32768$8$1$AAAA$correct horse battery",
        ])
    func damagedHash(_ stored: String) async throws {
        let matches = try? await Passwords(cost: PasswordCost(rounds: 16)).matches(World.password, stored)
        #expect(matches != true)
    }
}

@Suite("An agent's session")
struct AgentSessionTests {
    @Test("It ends after twelve idle hours, and after seven days however busy")
    func expires() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let signedIn = try await world.signIn()
            world.clock.turn(by: .hours(11))
            #expect(try await world.desk.agent(showing: signedIn.credential, in: snapshot) != nil)
            for _ in 1...14 {
                world.clock.turn(by: .hours(11))
                #expect(try await world.desk.agent(showing: signedIn.credential, in: snapshot) != nil)
            }
            world.clock.turn(by: .hours(4))
            #expect(try await world.desk.agent(showing: signedIn.credential, in: snapshot) == nil)
            let second = try await world.signIn()
            world.clock.turn(by: .hours(12))
            #expect(try await world.desk.agent(showing: second.credential, in: snapshot) == nil)
        }
    }

    @Test("A page that refreshes itself keeps nobody signed in")
    func refreshIsNotWork() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let signedIn = try await world.signIn()
            for _ in 1...3 {
                world.clock.turn(by: .hours(4))
                _ = try await world.desk.agent(showing: signedIn.credential, isWorking: false, in: snapshot)
            }
            #expect(try await world.desk.agent(showing: signedIn.credential, in: snapshot) == nil)
        }
    }

    @Test("Signing out ends it on the server, and signing in ends the one before")
    func ends() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let first = try await world.signIn()
            let second = try await world.desk.signInAgent(
                email: "grace@acme.test", password: World.password, from: "10.0.0.1", former: first.credential,
                in: snapshot)
            #expect(try await world.desk.agent(showing: first.credential, in: snapshot) == nil)
            let known = try #require(try await world.desk.agent(showing: second.credential, in: snapshot))
            try await world.desk.signOut(known, in: snapshot)
            #expect(try await world.desk.agent(showing: second.credential, in: snapshot) == nil)
        }
    }

    @Test("It opens nothing with another secret, at another workspace, or as another kind of credential")
    func isBound() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let credential = try await world.signIn().credential
            let other = try await world.signIn().credential
            let mixed = Credential("usher_a_\(credential.id)_\(other.secret)", kind: .agent)
            #expect(try await world.desk.agent(showing: mixed, in: snapshot) == nil)
            #expect(try await world.desk.agent(showing: credential, in: world.snapshot(world.globex)) == nil)
            let contact = Credential("usher_s_\(credential.id)_\(credential.secret)", kind: .session)
            #expect(try await world.desk.agent(showing: contact, in: snapshot) == nil)
            #expect(try await world.desk.person(showing: contact, in: snapshot) == nil)
        }
    }
}

extension World {
    func signIn() async throws -> AgentSignedIn {
        try await desk.signInAgent(
            email: "grace@acme.test", password: Self.password, from: "10.0.0.9", in: snapshot(acme))
    }
}
