extension StringProtocol {
    /// The beginning, counted in Unicode scalars: one character may have thousands of accents on it.
    package func prefix(ofScalars count: Int) -> String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
    }
}

extension Substring {
    /// Without white space at both ends.
    package var trimmed: String {
        if let first = utf8.first, let last = utf8.last, Self.isPrinted(first), Self.isPrinted(last) {
            return String(self)
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// ASCII that shows: what begins and ends with it has nothing to trim, and is what most requests hold.
    private static func isPrinted(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}

extension String {
    /// Without white space at both ends.
    package var trimmed: String { self[...].trimmed }

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
