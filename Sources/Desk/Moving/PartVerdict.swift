/// What is to happen with one part of something that was brought before.
enum PartVerdict: Equatable {
    /// It is here as the source has it.
    case same
    case write
    /// The source has nothing new, and what is here stays.
    case leave
    /// Both have changed it.
    case keep

    /// - Parameters:
    ///   - wanted: the digest of what the source has.
    ///   - present: of what is here; nil for nothing.
    ///   - last: of what was brought last; nil for nothing.
    ///   - isKnown: whether anything of this article was brought before.
    init(wanted: String, present: String?, last: String?, isKnown: Bool, order: MovingOrder) {
        let isEdited = isKnown && present != last
        if wanted == present {
            self = .same
        } else if order.overwrites {
            self = .write
        } else if wanted == last {
            self = .leave
        } else {
            self = isEdited ? .keep : .write
        }
    }
}
