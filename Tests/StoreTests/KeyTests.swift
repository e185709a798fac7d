import Domain
import Store
import TestSupport
import Testing

@Suite("What is stored about keys and their sessions")
struct KeyTests {
    private let noon = Timestamp(milliseconds: 1_795_176_000_000)

    @Test("Each kind of key comes back as it went in", arguments: Engine.all)
    func kinds(_ engine: Engine) async throws {
        try await withKeys(engine) { store in
            let address = try #require(WebAddress("https://app.acme.test/jwks.json?v=1"))
            let kinds: [SigningKey.Kind] = [.secret, .publicKey(#"{"kty":"OKP"}"#), .keySet(address)]
            for (number, kind) in kinds.enumerated() {
                let key = SigningKey(id: "key\(number)", name: "Key", kind: kind, madeAt: noon)
                try await store.write("acme") { store in
                    try store.insert(SealedKey(key: key, sealedSecret: kind == .secret ? [1, 2, 3] : []))
                }
            }
            let keys = try await store.read("acme") { try $0.sealedKeys() }
            #expect(keys.map(\.key.kind) == kinds)
            #expect(keys.map(\.sealedSecret) == [[1, 2, 3], [], []])
            #expect(try await store.read("globex") { try $0.sealedKeys() }.isEmpty)
        }
    }

    @Test("A retiring key's uses are told by origin, those from before it retired not", arguments: Engine.all)
    func retiring(_ engine: Engine) async throws {
        try await withKeys(engine) { store in
            try await store.write("acme") { store in
                try store.insert(SealedKey(key: SigningKey(id: "k", name: "K", madeAt: noon), sealedSecret: [1]))
                try store.countUses(5, ofKey: "k", origin: "https://old.test", lastAt: noon + .hours(1))
                #expect(try store.setState(.retiring, ofKey: "k", at: noon + .hours(2)))
                #expect(try store.usesOfRetiringKeys().isEmpty)
                try store.countUses(1, ofKey: "k", origin: "https://new.test", lastAt: noon + .hours(3))
                try store.countUses(2, ofKey: "k", origin: "https://new.test", lastAt: noon + .hours(4))
            }
            let uses = try await store.read("acme") { try $0.usesOfRetiringKeys() }
            #expect(uses.map(\.origin) == ["https://new.test"] && uses.first?.uses == 3)
            #expect(uses.first?.lastUsedAt == noon + .hours(4))
            let key = try await store.read("acme") { try $0.sealedKeys() }.first?.key
            #expect(key?.uses == 8 && key?.retiredAt == noon + .hours(2))
            try await store.write("acme") { store in _ = try store.setState(.active, ofKey: "k", at: noon + .hours(5)) }
            #expect(try await store.read("acme") { try $0.usesOfRetiringKeys() }.isEmpty)
        }
    }

    @Test("A key set that fails keeps the last good one; a good one forgets the failure", arguments: Engine.all)
    func keySets(_ engine: Engine) async throws {
        try await withKeys(engine) { store in
            let revision = { try await store.revisions()["acme"] ?? 0 }
            try await store.write("acme") { try $0.saveKeySet("{1}", ofKey: "k", at: noon) }
            let first = try await revision()
            try await store.write("acme") { try $0.noteKeySet(.tooSlow, ofKey: "k", at: noon + .hours(1)) }
            let failed = try await store.read("acme") { try $0.keySets()["k"] }
            #expect(failed?.document == "{1}" && failed?.failure == .tooSlow && failed?.failedAt == noon + .hours(1))
            try await store.write("acme") { try $0.saveKeySet("{1}", ofKey: "k", at: noon + .hours(2)) }
            let again = try await store.read("acme") { try $0.keySets()["k"] }
            #expect(again?.failure == nil && again?.fetchedAt == noon + .hours(2))
            #expect(try await revision() == first, "the same keys make no server learn anew")
            try await store.write("acme") { try $0.saveKeySet("{2}", ofKey: "k", at: noon + .hours(3)) }
            #expect(try await revision() == first + 1)
        }
    }

    @Test("Sessions are counted with their people, ended by person, and seen forwards only", arguments: Engine.all)
    func sessions(_ engine: Engine) async throws {
        try await withKeys(engine) { store in
            try await store.write("acme") { store in
                for (number, contact) in ["jane", "jane", "omar"].enumerated() {
                    let session = Session(
                        id: Identifier.make(at: noon, random: Array(repeating: UInt8(number), count: 10)),
                        contactID: contact, keyID: "k", origin: "https://a.test", startedAt: noon,
                        expiresAt: noon + .hours(24))
                    try store.insert(session, secretHash: [UInt8(number)])
                }
            }
            let live = { try await store.read("acme") { try $0.liveSessions(at: noon + .hours(1)) } }
            #expect(try await live() == ["k": KeySessions(sessions: 3, people: 2)])
            let first = Identifier.make(at: noon, random: Array(repeating: 0, count: 10))
            try await store.write("acme") { store in
                try store.markSeen(session: first, at: noon + .hours(2))
                try store.markSeen(session: first, at: noon + .hours(1))
                #expect(try store.endSessions(ofContact: "omar", at: noon + .hours(3)) == 1)
                #expect(try store.endSessions(ofContact: "omar", at: noon + .hours(4)) == 0)
            }
            let jane = try await store.read("acme") { try $0.sessions(ofContact: "jane", limit: 9) }
            #expect(jane.map(\.seenAt) == [noon, noon + .hours(2)] && jane.allSatisfy { $0.endedAt == nil })
            #expect(try await live() == ["k": KeySessions(sessions: 2, people: 1)])
        }
    }
}

private func withKeys(_ engine: Engine, _ body: (Store) async throws -> Void) async throws {
    try await withDatabase(engine) { database in
        let store = Store(database)
        try await store.migrate()
        for name in ["acme", "globex"] {
            try await store.write(name) {
                try $0.insert(Workspace(id: name, name: name), at: Timestamp(milliseconds: 0))
            }
        }
        try await body(store)
    }
}
