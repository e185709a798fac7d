import Desk
import Domain
import JSON
import Store
import TestSupport
import Testing
import Tokens

@Suite("Keys that an application publishes at an address")
struct KeySetTests {
    private let address = "https://app.example.com/.well-known/jwks.json"

    private func withKeySet(
        _ keys: [(PublishedKeys, String?)] = [(.p256, "2026")],
        _ body: (World, TurnableFetcher, SigningKey) async throws -> Void
    ) async throws {
        let fetcher = TurnableFetcher()
        fetcher.answer(with: PublishedKeys.set(keys))
        try await withWorld(fetcher: fetcher) { world in
            let key = try await world.desk.addKeySet(named: "Provider", at: address, in: world.here)
            try await body(world, fetcher, key)
        }
    }

    private func identify(_ pair: PublishedKeys, keyID: String?, in world: World) async throws -> Identified {
        let token = try pair.token(
            ["userId": "u-9", "email": "nina@example.com", "exp": JSONValue(Int(world.clock.now.seconds) + 60)],
            keyID: keyID)
        let request = IdentifyRequest(
            widgetID: world.acme.widget.id, token: token, origin: world.here.originRule.helpCenter)
        return try await world.desk.identify(request, in: world.here)
    }

    private func record(_ key: SigningKey, in world: World) async throws -> KeySetRecord? {
        try await world.desk.accessOverview(in: world.here).keySets[key.id]
    }

    @Test("It is fetched when it is added, and its tokens count as that one key's")
    func added() async throws {
        try await withKeySet { world, fetcher, key in
            #expect(fetcher.asked == [address])
            let identified = try await identify(.p256, keyID: "2026", in: world)
            #expect(identified.session.keyID == key.id)
            #expect(try await world.desk.revokeKey(key.id, in: world.here.id) == 1)
            #expect(try await world.desk.person(showing: identified.credential, in: world.here) == nil)
        }
    }

    @Test("An address that gives no usable keys isn't kept", arguments: FetchFailure.allCases)
    func notKept(failure: FetchFailure) async throws {
        let fetcher = TurnableFetcher()
        fetcher.fail(with: failure)
        try await withWorld(fetcher: fetcher) { world in
            await #expect(throws: FormProblems("address", "keySet_\(failure.rawValue)")) {
                try await world.desk.addKeySet(named: "Provider", at: address, in: world.here)
            }
            #expect(world.here.keys.count == 1)
        }
    }

    @Test(
        "What is no set of usable keys isn't kept",
        arguments: [
            ("[]", FetchFailure.malformed), ("{", .malformed), (#"{"keys":{}}"#, .malformed),
            (#"{"keys":[]}"#, .noUsableKey), (#"{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}"#, .noUsableKey),
            (#"{"keys":[{"kty":"EC","crv":"P-256","use":"enc"}]}"#, .noUsableKey),
        ])
    func unusable(document: String, failure: FetchFailure) async throws {
        let fetcher = TurnableFetcher()
        fetcher.answer(with: document)
        try await withWorld(fetcher: fetcher) { world in
            await #expect(throws: FormProblems("address", "keySet_\(failure.rawValue)")) {
                try await world.desk.addKeySet(named: "Provider", at: address, in: world.here)
            }
            #expect(world.here.keys.count == 1)
        }
    }

    @Test("New keys are learned within the interval, and old ones are gone with it")
    func rotation() async throws {
        try await withKeySet { world, fetcher, key in
            await world.desk.fetchDueKeySets()
            fetcher.answer(with: PublishedKeys.set([(.p256, "2026"), (.ed25519, "2027")]))
            world.clock.turn(by: .minutes(13))
            await world.desk.fetchDueKeySets()
            for (pair, keyID) in [(PublishedKeys.p256, "2026"), (.ed25519, "2027")] {
                let identified = try await identify(pair, keyID: keyID, in: world)
                #expect(identified.session.keyID == key.id)
            }
            fetcher.answer(with: PublishedKeys.set([(.ed25519, "2027")]))
            world.clock.turn(by: .minutes(13))
            await world.desk.fetchDueKeySets()
            let problem = await #expect(throws: Problem.self) { try await identify(.p256, keyID: "2026", in: world) }
            #expect(problem?.code == "invalid_token")
        }
    }

    @Test("While the address fails the last good keys stay in force, and the failure shows with its time")
    func failing() async throws {
        try await withKeySet { world, fetcher, key in
            fetcher.fail(with: .tooSlow)
            world.clock.turn(by: .minutes(13))
            await world.desk.fetchDueKeySets()
            let failed = try await record(key, in: world)
            #expect(failed?.failure == .tooSlow && failed?.failedAt == world.clock.now)
            _ = try await identify(.p256, keyID: "2026", in: world)
            fetcher.answer(with: #"{"keys":[]}"#)
            world.clock.turn(by: .minutes(2))
            await world.desk.fetchDueKeySets()
            #expect(try await record(key, in: world)?.failure == .noUsableKey)
            _ = try await identify(.p256, keyID: "2026", in: world)
            fetcher.answer(with: PublishedKeys.set([(.p256, "2026")]))
            world.clock.turn(by: .minutes(5))
            await world.desk.fetchDueKeySets()
            #expect(try await record(key, in: world)?.failure == nil)
        }
    }

    @Test("A token of a key that nobody knows makes us look, at most once a minute, however many there are")
    func unknownKeys() async throws {
        try await withKeySet { world, fetcher, _ in
            await world.desk.fetchDueKeySets()
            let before = fetcher.asked.count
            fetcher.answer(with: PublishedKeys.set([(.p256, "2026"), (.ed25519, "2027")]))
            for second in 0..<120 {
                for number in 0..<20 {
                    _ = try? await identify(.ed25519, keyID: "random-\(second)-\(number)", in: world)
                }
                await world.desk.fetchDueKeySets()
                world.clock.turn(by: .seconds(1))
            }
            #expect(fetcher.asked.count == before + 1, "the second token after the first look is a known key's")
            _ = try await identify(.ed25519, keyID: "2027", in: world)
        }
    }

    @Test("An owner may look now, and not twice within a minute")
    func byHand() async throws {
        try await withKeySet { world, fetcher, key in
            try await world.desk.fetchKeySet(ofKey: key.id, in: world.here)
            await #expect(throws: Problem.rateLimited(retryAfter: 60)) {
                try await world.desk.fetchKeySet(ofKey: key.id, in: world.here)
            }
            world.clock.turn(by: .minutes(1))
            try await world.desk.fetchKeySet(ofKey: key.id, in: world.here)
            #expect(fetcher.asked.count == 3)
            await #expect(throws: Problem.notFound) {
                try await world.desk.fetchKeySet(ofKey: world.acme.key.key.id, in: world.here)
            }
        }
    }

    @Test("Nobody asks for a revoked key's set, nor another workspace's")
    func revoked() async throws {
        try await withKeySet { world, fetcher, key in
            _ = try await world.desk.revokeKey(key.id, in: world.here.id)
            world.clock.turn(by: .hours(1))
            await world.desk.fetchDueKeySets()
            #expect(fetcher.asked.count == 1)
            await #expect(throws: Problem.notFound) {
                try await world.desk.fetchKeySet(ofKey: key.id, in: world.snapshot(world.globex))
            }
        }
    }
}
