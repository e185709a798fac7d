import Domain
import ServiceLifecycle
import Store
import TestSupport
import Testing

@testable import Desk

@Suite("What is tracked comes to the disk")
struct TrackerTests {
    @Test("Many events are written without waiting for more, and the few that are left when the server stops")
    func manyAndFew() async throws {
        try await withWorld { world in
            let tracker = Tracker(
                store: world.desk.store, clock: world.clock, randomness: SystemRandomness(),
                logger: world.desk.logger, pause: .seconds(86_400))
            let group = ServiceGroup(configuration: .init(services: [tracker], logger: world.desk.logger))
            async let running: Void = group.run()
            track(100, with: tracker, in: world)
            while try await searches(world) < 100 { await Task.yield() }
            track(3, with: tracker, in: world)
            await group.triggerGracefulShutdown()
            try await running
            #expect(try await searches(world) == 103)
        }
    }

    private func track(_ count: Int, with tracker: Tracker, in world: World) {
        for _ in 0..<count { tracker.track(.searched, workspace: world.here.id, subject: "invite") }
    }

    private func searches(_ world: World) async throws -> Int {
        try await world.desk.overview(ofDays: 1, in: world.here).total(.searches)
    }
}
