/// One language of an article as it was at a moment, and what happened then. A revision is never changed by another
/// person's work and never lost while its article exists.
package struct Revision: Sendable, Hashable {
    package enum Deed: String, Sendable, CaseIterable {
        /// Kept by the editor while somebody typed.
        case autosaved
        case saved
        case published
        /// Published when its time had come.
        case publishedOnTime
        /// Written by a program.
        case imported
        /// An older text was made the newest again.
        case restored
        /// A draft was dropped: the published text is the newest again.
        case discarded
        /// What was there before revisions were kept.
        case found
    }

    package let id: String
    package let articleID: String
    package var text: Article.Translation
    package var deed: Deed
    package var author: Author
    /// The older revision whose text came back.
    package var source: String?
    package var at: Timestamp

    package init(
        id: String, articleID: String, text: Article.Translation, deed: Deed, author: Author, source: String? = nil,
        at moment: Timestamp
    ) {
        self.id = id
        self.articleID = articleID
        self.text = text
        self.deed = deed
        self.author = author
        self.source = source
        at = moment
    }
}

extension Revision {
    /// What one person's typing within this time saves by itself is one revision.
    package static let folding = Span.minutes(10)

    /// Whether a later deed goes on with this one instead of standing beside it: who types on makes no new revision at
    /// each pause, and who publishes what was saved by itself a moment ago has published that.
    package func takes(_ later: Revision, begunAt began: Timestamp) -> Bool {
        guard deed == .autosaved, author == later.author, later.at < began + Self.folding else { return false }
        return later.deed == .autosaved || text.says(later.text)
    }
}

extension Article.Translation {
    /// Whether it says the same in all its words, whenever that was written.
    package func says(_ other: Self) -> Bool {
        title == other.title && description == other.description && body == other.body
    }
}
