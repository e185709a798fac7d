import Domain

/// What a file was called on its way here: a name for people, never a path, and nothing in it that isn't seen.
enum FileName {
    private static let longest = 120
    private static let longestEnding = 8

    static func clean(_ written: String) -> String {
        let last = written.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        var kept = String.UnicodeScalarView()
        for scalar in last.unicodeScalars where !isInvisible(scalar) { kept.append(scalar) }
        let name = String(String(kept).trimmed.drop { $0 == "." })
        guard name.unicodeScalars.count > longest else { return name.isEmpty ? "file" : name }
        let ending = ending(of: name)
        return name.prefix(ofScalars: longest - ending.count - 1) + (ending.isEmpty ? "" : "." + ending)
    }

    /// Behind the last dot, where that is short and plain.
    static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        let ending = name[name.index(after: dot)...].lowercased()
        let isPlain = ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isPlain && (1...longestEnding).contains(ending.utf8.count) ? ending : ""
    }

    /// A sign that turns the writing round makes `exe.fdp` of `pdf.exe`.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
        default: false
        }
    }
}
