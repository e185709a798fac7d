package import Domain
import Store

extension Desk {
    /// A file that nothing names is removed after so long: what was put into a text and taken out again may come back.
    package static let unusedFileKept = Span.days(30)
    /// So many rows go at once: few enough that nobody who writes waits for them.
    static let cleaningBatch = 500

    /// Removes what is over: one round of `CleaningWatch`. Doing so again, or twice at once, removes nothing more.
    /// - Parameter rest: called between two batches.
    package func clean(rest: () async throws -> Void = {}) async throws {
        for snapshot in directory.all {
            let kept = clock.now - .days(snapshot.settings.keepDays)
            for leftover in Leftover.allCases {
                try await remove(leftover, before: kept, in: snapshot, rest)
            }
            try await removeUnusedFiles(in: snapshot, rest)
        }
    }

    private func remove(
        _ leftover: Leftover, before kept: Timestamp, in snapshot: WorkspaceSnapshot, _ rest: () async throws -> Void
    ) async throws {
        let now = clock.now
        var removed = Self.cleaningBatch
        while removed == Self.cleaningBatch {
            removed = try await store.write(snapshot.id) {
                try $0.remove(leftover, before: kept, at: now, limit: Self.cleaningBatch)
            }
            if removed > 0 { try await rest() }
        }
    }

    /// One file at a time: a large one is many rows.
    private func removeUnusedFiles(in snapshot: WorkspaceSnapshot, _ rest: () async throws -> Void) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { try $0.markUnnamedFiles(at: now) }
        let unused = try await store.read(snapshot.id) {
            try $0.unnamedFiles(since: now - Self.unusedFileKept, limit: Self.cleaningBatch)
        }
        for id in unused {
            _ = try await store.write(snapshot.id) { try $0.deleteUnnamedFile(id) }
            try await rest()
        }
    }
}
