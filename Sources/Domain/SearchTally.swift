/// How often the same was sought, and what came of it.
package struct SearchTally: Sendable, Hashable {
    package let language: Language
    /// The words as they are compared.
    package let folded: String
    /// As somebody wrote them.
    package let words: String
    package var asked = 0
    /// Found nothing.
    package var vain = 0
    /// Of those that found something: how many would have told if an answer had been opened, and how many did.
    package var watched = 0
    package var opened = 0

    package init(language: Language, folded: String, words: String) {
        self.language = language
        self.folded = folded
        self.words = words
    }

    package var unopened: Int { max(0, watched - opened) }

    package mutating func add(_ other: SearchTally) {
        asked += other.asked
        vain += other.vain
        watched += other.watched
        opened += other.opened
    }
}
