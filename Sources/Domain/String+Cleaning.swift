extension StringProtocol {
    /// The beginning, counted in Unicode scalars: one character may have thousands of accents on it.
    package func prefix(ofScalars count: Int) -> String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
    }

    /// Without white space at both ends.
    package var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
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
