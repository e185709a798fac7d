import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Who is writing an answer")
struct AnsweringTests {
    private static let ivy = Agent(
        id: String(repeating: "1", count: 26), email: "ivy@acme.test", name: "Ivy", role: .agent)

    private func withTeam(_ body: (World, Conversation) async throws -> Void) async throws {
        try await withWorld { world in
            let now = world.clock.now
            try await world.desk.store.write(world.acme.workspace.id) { store in
                try store.insert(Self.ivy, passwordHash: "x", at: now)
            }
            try await body(world, try await world.ask("Help", by: .jane, at: world.acme))
        }
    }

    @Test("The team sees who is writing until they send, give up, or have not been seen writing for forty seconds")
    func lifetime() async throws {
        try await withTeam { world, asked in
            func writing() async throws -> [String] {
                try await world.desk.teamThread(asked.id, in: world.snapshot).answering.map(\.name)
            }
            #expect(try await writing() == [])
            try await world.desk.noteAnswering(by: Self.ivy, in: asked.id, in: world.snapshot)
            try await world.desk.noteAnswering(by: world.acme.owner, in: asked.id, in: world.snapshot)
            #expect(try await writing() == ["Grace", "Ivy"])
            try await world.answer("Sent", to: asked)
            #expect(try await writing() == ["Ivy"])
            try await world.desk.noteAnswering(by: Self.ivy, in: asked.id, isLeaving: true, in: world.snapshot)
            #expect(try await writing() == [])
            try await world.desk.noteAnswering(by: Self.ivy, in: asked.id, in: world.snapshot)
            world.clock.turn(by: .seconds(40))
            #expect(try await writing() == ["Ivy"])
            world.clock.turn(by: .milliseconds(1))
            #expect(try await writing() == [])
        }
    }

    @Test("The team hears of it when it begins and when it ends, and the person hears nothing")
    func hints() async throws {
        try await withTeam { world, asked in
            let team = try world.desk.live.open(for: .agent("session", at: world.acme), at: world.clock.now)
            let jane = try world.listen(as: try await world.identify(.jane, at: world.acme), at: world.acme)
            func heard() async -> [Bool] {
                world.desk.live.beat()
                return [await team.hears(asked.id), await jane.hears(asked.id)]
            }
            try await world.desk.noteAnswering(by: Self.ivy, in: asked.id, in: world.snapshot)
            #expect(await heard() == [true, false])
            try await world.desk.noteAnswering(by: Self.ivy, in: asked.id, in: world.snapshot)
            #expect(await heard() == [false, false])
            try await world.desk.noteAnswering(by: Self.ivy, in: asked.id, isLeaving: true, in: world.snapshot)
            #expect(await heard() == [true, false])
        }
    }

    @Test("Nobody writes into another workspace's conversation, or into none")
    func elsewhere() async throws {
        try await withTeam { world, asked in
            for (id, snapshot) in [
                (asked.id, world.snapshot(world.globex)), (String(repeating: "0", count: 26), world.snapshot),
            ] {
                await #expect(throws: Problem.notFound) {
                    try await world.desk.noteAnswering(by: Self.ivy, in: id, in: snapshot)
                }
            }
        }
    }
}
