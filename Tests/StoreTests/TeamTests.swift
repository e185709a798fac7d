import Domain
import SQL
import Store
import TestSupport
import Testing

@Suite("What is stored for the team")
struct TeamTests {
    private let noon = Timestamp(milliseconds: 1_795_176_000_000)

    @Test("An agent is found by email in their own workspace only", arguments: Engine.all)
    func agents(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let grace = Agent(id: "g", email: "grace@acme.test", name: "Grace", role: .owner)
            try await store.write("acme") { try $0.insert(grace, passwordHash: "scrypt$…", at: noon) }
            let found = try await store.read("acme") { try $0.agent(email: "grace@acme.test") }
            #expect(found?.agent == grace && found?.passwordHash == "scrypt$…")
            let elsewhere = try await store.read("globex") { try ($0.agent(email: "grace@acme.test"), $0.agent("g")) }
            #expect(elsewhere.0 == nil && elsewhere.1 == nil)
            let team = try await store.read("acme") { try $0.agents() }
            #expect(team == [grace])
        }
    }

    @Test("An agent's session is touched forwards only and ended once", arguments: Engine.all)
    func sessions(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let grace = Agent(id: "g", email: "grace@acme.test", name: "Grace", role: .owner)
            let session = AgentSession.begin(id: "s", agentID: "g", at: noon)
            try await store.write("acme") { store in
                try store.insert(grace, passwordHash: "x", at: noon)
                try store.insert(session, secretHash: [1, 2, 3])
                try store.touchAgentSession("s", at: noon + .hours(2))
                try store.touchAgentSession("s", at: noon + .hours(1))
            }
            let record = try #require(try await store.read("acme") { try $0.agentSession("s") })
            #expect(record.agent == grace && record.secretHash == [1, 2, 3])
            #expect(record.session.seenAt == noon + .hours(2) && record.session.isLive(at: noon + .hours(13)))
            try await store.write("acme") { store in
                try store.endAgentSession("s", at: noon + .hours(3))
                try store.endAgentSession("s", at: noon + .hours(4))
            }
            let ended = try await store.read("acme") { try $0.agentSession("s")?.session.endedAt }
            #expect(ended == noon + .hours(3))
        }
    }

    @Test("The inbox pages by moment and id, newest first, each conversation once", arguments: Engine.all)
    func pages(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let moments = [0, 5, 5, 5, 9].map { noon + .seconds($0) }
            try await store.write("acme") { store in
                try store.insertStranger(id: "c", email: nil, name: "Sam", searchText: "sam", at: noon)
                for (number, moment) in moments.enumerated() {
                    try store.insertConversation("k\(number)", of: "c", at: moment)
                }
            }
            var ids: [String] = []
            var filter = InboxFilter(state: .open, limit: 2)
            while true {
                let wanted = filter
                let entries = try await store.read("acme") { try $0.inbox(wanted) }
                guard let last = entries.last else { break }
                ids += entries.map(\.conversation.id)
                filter.before = last.place
            }
            #expect(ids == ["k4", "k3", "k2", "k1", "k0"])
        }
    }

    @Test("The last message of the list is the last that the person can see", arguments: Engine.all)
    func lastMessage(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.write("acme") { store in
                try store.insertStranger(id: "c", email: nil, name: "Sam", searchText: "sam", at: noon)
                try store.insertConversation("k", of: "c", at: noon)
                for (number, author) in [Message.Author.contact, .agent, .note].enumerated() {
                    try store.insert(
                        Message(
                            sequence: number + 1, author: author, authorID: "x", body: "\(author)", createdAt: noon),
                        conversation: "k", clientID: nil)
                }
            }
            let entry = try await store.read("acme") { try $0.inbox(InboxFilter(state: .open)).first }
            #expect(entry?.lastMessage?.body == "agent" && entry?.isWaiting == false)
        }
    }

    @Test("People are searched by every word, and signs mean themselves", arguments: Engine.all)
    func people(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.write("acme") { store in
                for (id, text) in [("a", "ada 100%"), ("b", "ada_b 1000"), ("c", "ähre!")] {
                    _ = try store.upsertContact(
                        newID: id, identity: "id:\(id)", userId: id, email: nil, name: text, attributes: "{}",
                        searchText: text, at: noon)
                }
            }
            let expectations: [([String], [String])] = [
                ([], ["c", "b", "a"]), (["ada"], ["b", "a"]), (["ada", "100%"], ["a"]), (["a_b"], ["b"]),
                (["!"], ["c"]),
                (["ähre"], ["c"]), (["ada", "ähre"], []), (["%"], ["a"]),
            ]
            for (words, ids) in expectations {
                let found = try await store.read("acme") { try $0.people(words: words, before: nil, limit: 10) }
                #expect(found.map(\.id) == ids, "\(words)")
            }
            let theirs = try await store.read("globex") { try $0.people(words: [], before: nil, limit: 10) }
            #expect(theirs.isEmpty)
        }
    }
}

extension WorkspaceStore {
    fileprivate func insertConversation(_ id: String, of contact: String, at moment: Timestamp) throws {
        let conversation = Conversation(
            id: id, contactID: contact, subject: id, isVerified: false, openedAt: moment, updatedAt: moment,
            lastSequence: 1)
        _ = try insert(conversation, clientID: id, searchText: id)
    }
}

private func withStore(_ engine: Engine, _ body: (Store) async throws -> Void) async throws {
    try await withDatabase(engine) { database in
        let store = Store(database)
        try await store.migrate()
        try await body(store)
    }
}
