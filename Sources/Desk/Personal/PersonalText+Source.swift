extension PersonalText {
    /// A Markdown source as strangers read it. Only the author's own fallbacks are put into a source, never what is known
    /// of a person, and not into code.
    static func strangersSource(_ source: String) -> String {
        guard source.contains("{{") else { return source }
        let code = MarkdownDocument(source).fencedCodeLines
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { index, line in
            code.contains(index + 1) ? String(line) : strangersLine(line)
        }.joined(separator: "\n")
    }

    /// What stands between backticks, as many before as behind, is code.
    private static func strangersLine(_ line: Substring) -> String {
        let runs = backticks(in: line)
        var out = ""
        var end = line.startIndex
        var index = 0
        while index < runs.count {
            out += strangersWords(line[end..<runs[index].lowerBound])
            let length = line.utf8[runs[index]].count
            let closing = runs[(index + 1)...].firstIndex { line.utf8[$0].count == length } ?? index
            end = runs[closing].upperBound
            out += line[runs[index].lowerBound..<end]
            index = closing + 1
        }
        return out + strangersWords(line[end...])
    }

    private static func backticks(in line: Substring) -> [Range<String.Index>] {
        let bytes = line.utf8
        let tick = UInt8(ascii: "`")
        var runs: [Range<String.Index>] = []
        var index = bytes.startIndex
        while let start = bytes[index...].firstIndex(of: tick) {
            index = bytes[start...].firstIndex { $0 != tick } ?? bytes.endIndex
            runs.append(start..<index)
        }
        return runs
    }

    private static func strangersWords(_ text: Substring) -> String {
        var personal = PersonalText.stranger
        return personal.words(String(text))
    }
}
