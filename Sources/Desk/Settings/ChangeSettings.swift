package import Domain
import Store

extension Desk {
    /// Changes settings and makes every request that comes after it know them.
    package func changeSettings(
        in snapshot: WorkspaceSnapshot, _ change: @escaping @Sendable (inout WorkspaceSettings) -> Void
    ) async throws {
        try await store.write(snapshot.id) { store in
            guard var settings = try store.settings() else { throw Problem.notFound }
            change(&settings)
            try store.save(settings)
        }
        try await refresh(snapshot.id)
    }

    package func change(enforcement text: String, in snapshot: WorkspaceSnapshot) async throws {
        guard let enforcement = Enforcement(rawValue: text) else {
            throw FormProblems("enforcement", "enforcementUnknown")
        }
        try await changeSettings(in: snapshot) { $0.enforcement = enforcement }
    }
}
