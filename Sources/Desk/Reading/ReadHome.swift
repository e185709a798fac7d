package import Domain
import Store

/// What the home page shows, in the layout that the workspace has chosen.
package struct HomeReading: Sendable {
    package let layout: HomeLayout
    package let shelves: [ShelfReading]
    package let popular: [ArticleLine]
}

extension Desk {
    private static let popularDays = 30
    private static let popularAtTheTop = 4

    package func home(
        _ language: Language, for reader: Reader, in snapshot: WorkspaceSnapshot
    ) async throws -> HomeReading {
        let since = clock.now.day - Self.popularDays
        let layout = snapshot.settings.homeLayout
        return try await store.read(snapshot.id) { store in
            let shelves = try ShelfReader(store, language, for: reader).shelves(for: layout)
            let popular = try store.popularArticles(
                since: since, for: reader, in: language, limit: layout == .popular ? .max : Self.popularAtTheTop)
            return HomeReading(
                layout: layout, shelves: layout == .popular ? shelves.map { $0.preferring(popular) } : shelves,
                popular: Array(popular.prefix(Self.popularAtTheTop)))
        }
    }

    /// What could help on a page of the application: what its address and its title speak of, then what is read most, then
    /// what stands first. Neither is counted, kept or logged.
    package func suggestions(
        _ language: Language, for reader: Reader, on page: HostPage = HostPage(), limit: Int = 4,
        in snapshot: WorkspaceSnapshot
    ) async throws -> [ArticleLine] {
        let since = clock.now.day - Self.popularDays
        let words = page.words(besides: snapshot.workspace.name)
        let fitting = try await found(words, language, for: reader, limit: limit, in: snapshot)
        let usual = try await store.read(snapshot.id) { store in
            let popular = try store.popularArticles(since: since, for: reader, in: language, limit: limit)
            guard popular.count < limit else { return popular }
            return popular + (try store.firstArticles(for: reader, in: language, limit: limit))
        }
        let own = fitting.filter { $0.line.language == language }.map(\.line)
        return Array((own + usual).uniqued(by: \.id).prefix(limit))
    }
}

extension Array {
    /// Each key once, at its first place.
    func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
