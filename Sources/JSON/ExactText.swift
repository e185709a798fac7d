extension String {
    /// Whether both texts are the same bytes.
    ///
    /// Swift's own `==` takes canonically equivalent texts for one another ("é" in one or two code points, the Kelvin
    /// sign and "K"). An identifier that is compared that way lets one person in as another (Unicode TR 36), and a
    /// name in a JSON object is a sequence of code points (RFC 8259, section 8.3).
    @inlinable
    public func isExactly(_ other: String) -> Bool {
        // The first two comparisons are cheap and settle nearly every case.
        utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
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
