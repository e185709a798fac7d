import Desk
import Domain
import SQL
import SQLiteDatabase
import Store
import TestSupport
import Testing
import Tokens

@Suite("The master key")
struct MasterKeyTests {
    private func vault(_ byte: UInt8) throws -> Vault { try Vault(masterKey: [UInt8](repeating: byte, count: 32)) }

    private func desk(_ world: World, _ byte: UInt8) throws -> Desk {
        Desk(store: world.desk.store, vault: try vault(byte), clock: world.clock)
    }

    @Test("With another one the product doesn't start: every key would silently verify nothing")
    func wrong() async throws {
        try await withWorld { world in
            await #expect(throws: Vault.Failure.wrongMasterKey) { try await desk(world, 8).open() }
            try await desk(world, 7).open()
        }
    }

    @Test("A database from before there was a proof is proved by its secrets")
    func old() async throws {
        try await withWorld { world in
            let forget = { try await world.desk.store.database.write { try $0.run("delete from master_key_proof") } }
            _ = try await forget()
            await #expect(throws: Vault.Failure.wrongMasterKey) { try await desk(world, 8).open() }
            try await desk(world, 7).open()
            await #expect(throws: Vault.Failure.wrongMasterKey) { try await desk(world, 8).open() }
        }
    }

    @Test("Changing it seals every workspace's secrets anew: tokens verify with the new one, the old one opens nothing")
    func changed() async throws {
        try await withWorld { world in
            _ = try await world.desk.addKey(named: "second", in: world.acme.workspace.id)
            #expect(try await world.desk.changeMasterKey(to: vault(9)) == 3)
            await #expect(throws: Vault.Failure.wrongMasterKey) { try await desk(world, 7).open() }
            let next = try desk(world, 9)
            try await next.open()
            for founded in [world.acme, world.globex] {
                let snapshot = try #require(next.directory.snapshot(workspace: founded.workspace.id))
                let token = try world.token(for: .jane, by: founded)
                #expect(try snapshot.verifier.verify(token, at: world.clock.now.seconds).keyID == founded.key.key.id)
            }
        }
    }

    @Test("A secret that doesn't open stops the change, and nothing has changed")
    func allOrNothing() async throws {
        try await withWorld { world in
            let acme = world.acme.workspace.id
            try await world.desk.store.database.write { transaction in
                let other = try transaction.row("select sealed_secret from signing_key where workspace <> \(acme)")
                let swapped = other?.blob("sealed_secret") ?? []
                try transaction.run("update signing_key set sealed_secret = \(swapped) where workspace = \(acme)")
            }
            await #expect(throws: Vault.Failure.doesNotOpen) { try await world.desk.changeMasterKey(to: vault(9)) }
            let same = try desk(world, 7)
            try await same.open()
            let globex = try #require(same.directory.snapshot(workspace: world.globex.workspace.id))
            #expect(globex.verificationKeys.count == 1)
        }
    }
}
