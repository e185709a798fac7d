extension String {
    /// Whether both texts are the same bytes.
    ///
    /// Swift's own `==` takes canonically equivalent texts for one another ("é" in one or two code points, the Kelvin
    /// sign and "K"). An identifier that is compared that way lets one person in as another (Unicode TR 36), and a
    /// name in a JSON object is a sequence of code points (RFC 8259, section 8.3).
    @inlinable
    public func isExactly(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let left = utf8.span
        let right = other.utf8.span
        for index in left.indices where left[index] != right[index] { return false }
        return true
    }
}

/// A text that equals only the same bytes, for sets and dictionaries.
struct ExactText: Hashable {
    let text: String

    static func == (left: Self, right: Self) -> Bool {
        left.text.isExactly(right.text)
    }

    func hash(into hasher: inout Hasher) {
        // Equal bytes have equal hashes; that equivalent texts share one too costs nothing but a comparison.
        hasher.combine(text)
    }
}
