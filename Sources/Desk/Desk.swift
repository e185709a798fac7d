package import Domain
package import Logging
package import Store

/// What the product does. Each use case is a method in a file of its own; this is what they all share.
package final class Desk: Sendable {
    package let store: Store
    package let clock: any Clock
    package let randomness: any Randomness
    package let directory: Directory
    package let tracker: Tracker
    package let limits: Limits
    /// Whoever hears at once that something has changed.
    package let live: LiveHub
    package let passwords: Passwords
    package let logger: Logger
    let articleIndex = ArticleIndex()
    let contentVersions = ContentVersions()
    let pictures = PictureQueue()
    let keySetSchedule = KeySetSchedule()
    let vault: Vault
    let fetcher: any DocumentFetcher
    let jobBell = JobBell()
    /// Nil where this server sends no mail.
    package let postOffice: PostOffice?

    package init(
        store: Store, vault: Vault, fetcher: any DocumentFetcher = NoFetcher(), postOffice: PostOffice? = nil,
        isDevelopment: Bool = false, limits: Limits = Limits(),
        passwords: Passwords = Passwords(), clock: any Clock = SystemClock(),
        randomness: any Randomness = SystemRandomness(), logger: Logger = Logger(label: "usher")
    ) {
        live = LiveHub(limits.streams)
        self.store = store.announcing(to: NodeAnnouncer(hub: live))
        self.vault = vault
        self.fetcher = fetcher
        self.postOffice = postOffice
        self.clock = clock
        self.randomness = randomness
        self.limits = limits
        self.passwords = passwords
        self.logger = logger
        directory = Directory(vault: vault, isDevelopment: isDevelopment)
        tracker = Tracker(store: store, clock: clock, randomness: randomness, logger: logger)
    }

    /// Brings the schema up to date and learns which workspaces there are.
    package func open() async throws {
        try await store.migrate()
        try await proveMasterKey()
        directory.replaceAll(with: try await store.workspaces())
    }

    /// Learns a workspace anew after its settings or keys have changed.
    package func refresh(_ workspace: String) async throws {
        guard let record = try await store.read(workspace, { try $0.record() }) else { return }
        directory.replace(with: record)
        contentVersions.changed(workspace)
    }

    package func newID() -> String {
        Identifier.make(at: clock.now, randomness: randomness)
    }
}

extension Desk {
    /// Writes what is buffered and lets go of the database.
    package func close() async throws {
        await tracker.flush()
        try await store.close()
    }
}
