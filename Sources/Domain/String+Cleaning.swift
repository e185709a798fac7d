extension StringProtocol {
    /// The beginning, counted in Unicode scalars: one character may have thousands of accents on it.
    package func prefix(ofScalars count: Int) -> String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
    }

    /// Without white space at both ends.
    package var trimmed: String {
        let scalars = unicodeScalars
        if let first = scalars.first, let last = scalars.last, Self.isPrinted(first), Self.isPrinted(last) {
            return String(self)
        }
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }

    /// ASCII that shows: what begins and ends with it has nothing to trim, and is what most requests hold.
    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool { ("!"..."~").contains(scalar) }
}

extension String {
    /// Line ends as `\n`, and no other control characters: they carry nothing that people type, and bidi or NUL tricks
    /// that they don't.
    package var withoutControls: String {
        let lines = replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        var kept = String.UnicodeScalarView()
        for scalar in lines.unicodeScalars
        where scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control {
            kept.append(scalar)
        }
        return String(kept)
    }
}
