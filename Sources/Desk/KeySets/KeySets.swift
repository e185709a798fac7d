import Domain
import JSON
import Logging
import Store
import Tokens

extension Desk {
    /// Fetches the key sets that are due: one round of `KeySetWatch`.
    package func fetchDueKeySets() async {
        let addresses = keySetAddresses
        let due = keySetSchedule.takeDue(among: Array(addresses.keys), at: clock.now)
        await withTaskGroup { group in
            for name in due {
                guard let address = addresses[name] else { continue }
                group.addTask { await self.fetch(address, as: name) }
            }
        }
    }

    /// Fetches a key's set now, because an owner asks for it.
    /// - Throws: rate limited within a minute of the last time; not found for a key of another kind.
    package func fetchKeySet(ofKey id: String, in snapshot: WorkspaceSnapshot) async throws {
        let name = KeySetSchedule.Name(workspace: snapshot.id, key: id)
        guard let address = keySetAddresses[name] else { throw Problem.notFound }
        try keySetSchedule.takeByHand(name, at: clock.now)
        await fetch(address, as: name)
    }

    private var keySetAddresses: [KeySetSchedule.Name: WebAddress] {
        directory.all.reduce(into: [:]) { addresses, snapshot in
            for key in snapshot.keys where key.state != .revoked {
                guard let address = key.kind.address else { continue }
                addresses[KeySetSchedule.Name(workspace: snapshot.id, key: key.id)] = address
            }
        }
    }

    /// A set that can't be had leaves the last good one in force.
    private func fetch(_ address: WebAddress, as name: KeySetSchedule.Name) async {
        let result = await Result { () async throws(FetchFailure) in try await keySet(at: address) }
        let now = clock.now
        let isGood = (try? result.get()) != nil
        keySetSchedule.note(name, succeeded: isGood, at: now, jitter: randomness.bytes(1)[0])
        do {
            try await store.write(name.workspace) { store in
                switch result {
                case .success(let document): try store.saveKeySet(document, ofKey: name.key, at: now)
                case .failure(let failure): try store.noteKeySet(failure, ofKey: name.key, at: now)
                }
            }
            if isGood { try await refresh(name.workspace) }
        } catch {
            logger.error("a key set could not be kept", metadata: ["error": "\(type(of: error))"])
        }
    }

    /// The usable keys of an address as one text that is the same for the same keys.
    func keySet(at address: WebAddress) async throws(FetchFailure) -> String {
        let bytes = try await fetcher.fetch(address)
        let set: PublicKeySet
        do throws(KeyError) { set = try PublicKeySet.parse(bytes) } catch { throw .malformed }
        guard !set.keys.isEmpty else { throw .noUsableKey }
        return JSONValue.object(["keys": .array(set.keys.map(\.storedJWK))]).serialized()
    }
}

extension Result where Failure == FetchFailure {
    fileprivate init(_ body: () async throws(FetchFailure) -> Success) async {
        do throws(FetchFailure) {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}

extension PublicKey {
    /// With its `kid`, which tokens name.
    fileprivate var storedJWK: JSONValue {
        guard var jwk = (try? JSONValue.parse(canonicalJWK))?.object else { return .null }
        jwk["kid"] = keyID.map(JSONValue.string)
        return .object(jwk)
    }
}
