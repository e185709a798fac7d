/// What decides which articles, and which parts of them, a reader gets: readers of one admission get the same, but for the
/// words that a text says to each of them.
package struct Admission: Sendable, Hashable {
    let isKnown: Bool
    let audiences: Set<Audience>
}

extension Reader {
    package var admission: Admission { Admission(isKnown: isKnown, audiences: audiences) }
}
