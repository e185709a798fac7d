import Domain
import Synchronization

/// What was made once and serves many, kept for a while. A change made here is seen at once (`contentVersion`), one that
/// another process made when `DirectoryWatch` hears of it; what nobody announces (what is read most) when its time is over.
final class KeptCopies<Key: Hashable & Sendable, Copy: Sendable>: Sendable {
    private struct Entry {
        let copy: Copy
        let size: Int
        let version: Int
        let madeAt: Timestamp
    }

    private struct Entries {
        var byKey: [Key: Entry] = [:]
        var bytes = 0
    }

    /// In milliseconds.
    private let lifetime: Int
    /// In all, so that a walk over every address doesn't fill the memory.
    private let mostBytes: Int
    private let entries = Mutex(Entries())

    init(lifetime: Int, mostBytes: Int) {
        self.lifetime = lifetime
        self.mostBytes = mostBytes
    }

    func copy(_ key: Key, version: Int, at now: Timestamp) -> Copy? {
        guard let entry = entries.withLock({ $0.byKey[key] }), entry.version == version,
            (0..<lifetime).contains(now.milliseconds - entry.madeAt.milliseconds)
        else { return nil }
        return entry.copy
    }

    /// - Parameters:
    ///   - size: in bytes, about.
    ///   - version: as it was *before* the copy was made.
    func keep(_ copy: Copy, size: Int, for key: Key, version: Int, at now: Timestamp) {
        entries.withLock { entries in
            if entries.bytes + size > mostBytes { entries = Entries() }
            guard size < mostBytes else { return }
            entries.bytes += size - (entries.byKey[key]?.size ?? 0)
            entries.byKey[key] = Entry(copy: copy, size: size, version: version, madeAt: now)
        }
    }
}
