import Desk
import Domain
import JSON
import Store
import TestSupport
import Testing
import Tokens

@Suite("Signing keys in settings")
struct NamedKeysTests {
    @Test("A name that is taken is refused, so that a reloaded form makes no second key; a revoked key's name is free")
    func names() async throws {
        try await withWorld { world in
            let key = try await world.desk.addNamedKey("Spring", in: world.here)
            await #expect(throws: FormProblems("name", "keyNameTaken")) {
                try await world.desk.addNamedKey(" Spring ", in: world.here)
            }
            _ = try await world.desk.revokeKey(key.key.id, in: world.here.id)
            _ = try await world.desk.addNamedKey("Spring", in: world.here)
        }
    }

    @Test("A key needs a name", arguments: ["", "  ", "\n", .long(65)])
    func nameless(name: String) async throws {
        try await withWorld { world in
            await #expect(throws: FormProblems("name", "keyNameRequired")) {
                try await world.desk.addNamedKey(name, in: world.here)
            }
            #expect(world.here.keys.count == 1)
        }
    }

    @Test("More than ten keys in use are refused with the limit")
    func limit() async throws {
        try await withWorld { world in
            for number in 2...10 { _ = try await world.desk.addNamedKey("Key \(number)", in: world.here) }
            for secret in [nil, String.long(40)] {
                let problems = await #expect(throws: FormProblems.self) {
                    guard let secret else { return _ = try await world.desk.addNamedKey("One more", in: world.here) }
                    _ = try await world.desk.importKey(named: "One more", secret: secret, in: world.here)
                }
                #expect(problems?.faults["name"]?.code == "keyLimit")
            }
        }
    }

    @Test("A secret that is in use is refused under a second name: revoking the first would leave the second open")
    func twins() async throws {
        try await withWorld { world in
            let secret = String.long(40)
            let key = try await world.desk.importKey(named: "First name", secret: secret, in: world.here)
            await #expect(throws: FormProblems("secret", "keyKnown")) {
                try await world.desk.importKey(named: "Second name", secret: secret, in: world.here)
            }
            _ = try await world.desk.retireKey(key.id, in: world.here.id)
            await #expect(throws: FormProblems("secret", "keyKnown")) {
                try await world.desk.importKey(named: "Second name", secret: secret, in: world.here)
            }
            _ = try await world.desk.revokeKey(key.id, in: world.here.id)
            _ = try await world.desk.importKey(named: "Second name", secret: secret, in: world.here)
        }
    }

    @Test("An imported secret is taken byte for byte and signs at once")
    func imported() async throws {
        try await withWorld { world in
            let secret = " a secret with space around, 32 bytes and more "
            let key = try await world.desk.importKey(named: "From elsewhere", secret: secret, in: world.here)
            let now = Int(world.clock.now.seconds)
            let token = try TokenSigner(secret: secret).sign([
                "userId": "u-9", "email": "nina@example.com", "exp": JSONValue(now + 60),
            ])
            #expect(try world.here.verifier.verify(token, at: world.clock.now.seconds).keyID == key.id)
        }
    }

    @Test(
        "What can't be a shared secret is refused",
        arguments: [
            (String.long(31), "secretTooShort"), (.long(1_025), "secretTooLong"),
            (
                "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----",
                "secretKeyMaterial"
            ),
        ])
    func refused(secret: String, code: String) async throws {
        try await withWorld { world in
            await #expect(throws: FormProblems("secret", code)) {
                try await world.desk.importKey(named: "Import", secret: secret, in: world.here)
            }
            #expect(world.here.keys.count == 1)
        }
    }

    @Test("The page knows a key's uses and the sessions that revoking it would end")
    func uses() async throws {
        try await withWorld { world in
            for somebody in [Somebody.jane, .omar] { _ = try await world.identify(somebody, at: world.acme) }
            _ = try await world.identify(.jane, at: world.globex)
            await world.desk.tracker.flush()
            let overview = try await world.desk.accessOverview(in: world.here)
            #expect(overview.keys.map(\.uses) == [2])
            #expect(overview.liveSessions == [world.acme.key.key.id: KeySessions(sessions: 2, people: 2)])
            #expect(overview.readiness.all.percent == 100 && overview.attempts.attempts.isEmpty)
            world.clock.turn(by: .hours(25))
            #expect(try await world.desk.accessOverview(in: world.here).liveSessions.isEmpty)
        }
    }
}
