/// What of a source didn't come along as it is, where it stands, why, and what to do about it.
package struct Remark: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A whole article or collection was left out.
        case leftOut = "left_out"
        /// An article stays as it is in the help centre, since somebody has changed it there.
        case kept
        /// Something within an article or beside it: an image, a link, an element.
        case part
    }

    package let kind: Kind
    /// A path within the source, or what else names the place.
    package let place: String
    package let line: Int?
    package let reason: String
    package let advice: String

    package init(_ kind: Kind, _ place: String, line: Int? = nil, _ reason: String, _ advice: String = "") {
        self.kind = kind
        self.place = place
        self.line = line
        self.reason = reason
        self.advice = advice
    }
}
