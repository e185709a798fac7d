package import Domain
import Search
import Store

/// What people sought in vain: what the team reads to learn which articles are missing.
package struct SearchReport: Sendable {
    package let days: Int
    /// Nothing was found.
    package let vain: [SearchTally]
    /// Something was found, and nobody opened it.
    package let unopened: [SearchTally]
}

extension Desk {
    private static let listedSearches = 100

    package func searches(ofDays days: Int, in snapshot: WorkspaceSnapshot) async throws -> SearchReport {
        let today = clock.now.day
        let first = today - days + 1
        return try await store.read(snapshot.id) { store in
            SearchReport(
                days: days,
                vain: try store.vainSearches(from: first, through: today, limit: Self.listedSearches),
                unopened: try store.unopenedSearches(from: first, through: today, limit: Self.listedSearches))
        }
    }

    /// Notes that somebody opened what a question had found.
    package func countOpened(_ query: String, _ language: Language, in snapshot: WorkspaceSnapshot) {
        guard var tally = Self.tally(query, language) else { return }
        tally.opened = 1
        tracker.count(tally, workspace: snapshot.id)
    }

    /// Notes a question that somebody asked.
    /// - Parameter isWatched: whether it will be seen if one of the answers is opened.
    func countSearch(
        _ query: String, _ language: Language, found: Bool, isWatched: Bool = false, session: String? = nil,
        contact: String?, in snapshot: WorkspaceSnapshot
    ) {
        tracker.track(
            found ? .searched : .searchedInVain, workspace: snapshot.id, session: session, contact: contact,
            subject: MaskedWords.of(query))
        guard var tally = Self.tally(query, language) else { return }
        tally.asked = 1
        tally.vain = found ? 0 : 1
        tally.watched = found && isWatched ? 1 : 0
        tracker.count(tally, workspace: snapshot.id)
    }

    private static func tally(_ query: String, _ language: Language) -> SearchTally? {
        let words = MaskedWords.of(query.prefix(ofScalars: longestQuery))
        let folded = CountedWords.of(words, locale: language.rawValue)
        return folded.isEmpty ? nil : SearchTally(language: language, folded: folded, words: words)
    }
}
