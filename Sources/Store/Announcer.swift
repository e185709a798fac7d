package import Domain
package import SQL

/// Brings what a transaction has changed to those who listen. Which of the two moments counts is the database's nature:
/// where one process owns the file, the changes go to its listeners once they are on disk; a database that many nodes
/// share carries them itself, from within the transaction.
package protocol Announcer: Sendable {
    func announce(_ change: Change, in transaction: any Transaction) throws
    func committed(_ changes: [Change])
}

extension Announcer {
    package func announce(_ change: Change, in transaction: any Transaction) throws {}
    package func committed(_ changes: [Change]) {}
}

/// Nobody listens: the command line, and tests of queries.
package struct NoAnnouncer: Announcer {
    package init() {}
}

/// What one run of a transaction's closure has announced; a run that is repeated begins with none.
final class Announcements {
    private let announcer: any Announcer
    private(set) var changes: [Change] = []

    init(_ announcer: any Announcer) {
        self.announcer = announcer
    }

    func add(_ change: Change, in transaction: any Transaction) throws {
        guard !changes.contains(change) else { return }
        changes.append(change)
        try announcer.announce(change, in: transaction)
    }
}
