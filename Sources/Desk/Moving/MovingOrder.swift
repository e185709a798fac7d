package import Domain

/// How a cargo is to be taken in.
package struct MovingOrder: Sendable {
    package enum Manner: Sendable {
        /// What is there stays: what the source no longer has, and what somebody has changed here.
        case add
        /// The source is the truth: what it no longer has is taken out of the help centre, and its text comes back.
        case mirror
    }

    /// What the source is called. Its keys belong to it, so that two sources never touch each other's articles.
    package var source: String
    package var manner: Manner
    /// Articles that somebody has changed here are overwritten too.
    package var overwrites: Bool
    /// Nothing is written: the report says what would be.
    package var isRehearsal: Bool
    /// Whether a mirror may take out all that its source has ever brought. Otherwise a folder in which nothing of that is
    /// known is taken for another one of the same name.
    package var mayTakeAllOut = false
    /// Whom the revisions name.
    package var author: Author

    package init(
        source: String, manner: Manner = .add, overwrites: Bool = false, isRehearsal: Bool = false,
        author: Author? = nil
    ) {
        self.source = source
        self.manner = manner
        self.overwrites = overwrites || manner == .mirror
        self.isRehearsal = isRehearsal
        self.author = author ?? .importer(manner == .mirror ? "sync" : "import")
    }
}

/// What became of a cargo.
package struct MovingReport: Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        case new, changed, unchanged
        /// Changed here since the last time, and left so.
        case kept
        /// Taken out of the help centre, since the source no longer has it.
        case archived
        case leftOut = "left_out"
    }

    package struct Line: Sendable, Hashable {
        package let outcome: Outcome
        package let place: String
        package let title: String
    }

    package var articles: [Line] = []
    package var newCollections = 0
    package var changedCollections = 0
    package var newRedirects = 0
    package var newAudiences = 0
    package var newFiles = 0
    package var remarks: [Remark] = []
    /// Somebody stopped it; what had come by then is whole.
    package var wasStopped = false

    package init() {}

    package func count(_ outcome: Outcome) -> Int { articles.count { $0.outcome == outcome } }

    /// Whether every article of the source is here as the source has it.
    package var isComplete: Bool {
        !wasStopped && count(.kept) == 0 && !remarks.contains { $0.kind == .leftOut || $0.kind == .kept }
    }
}
