/// Finds where links, images and definitions of a Markdown text lead, and writes other addresses in their place. All
/// else stays byte for byte. Code is not looked into.
package enum MarkdownLinks {
    package struct Found: Sendable, Hashable {
        package let address: String
        package let isImage: Bool
        /// From 1, within the text.
        package let line: Int
    }

    package static func all(in text: String) -> [Found] {
        var found: [Found] = []
        _ = rewritten(text) { link in
            found.append(link)
            return nil
        }
        return found
    }

    /// - Parameter change: the address to write instead; nil leaves it as it is.
    package static func rewritten(_ text: String, _ change: (Found) -> String?) -> String {
        var result: [UInt8] = []
        var fence: [UInt8]?
        var number = 0
        for line in Array(text.utf8).split(separator: newline, omittingEmptySubsequences: false) {
            number += 1
            if number > 1 { result.append(newline) }
            if let open = fence {
                if closes(line, open) { fence = nil }
                result += line
            } else if let opened = opening(line) {
                fence = opened
                result += line
            } else {
                var scanner = MarkdownLineScanner(line: line, number: number)
                result += scanner.rewritten(change)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    static let newline = UInt8(ascii: "\n")

    /// The characters of a fence that opens at a line, behind list and quotation marks too.
    private static func opening(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        let rest = line.drop { " \t>-*+.0123456789)".utf8.contains($0) }
        guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let fence = Array(rest.prefix { $0 == mark })
        guard fence.count >= 3 else { return nil }
        // ```code``` on one line is no fence.
        if mark == UInt8(ascii: "`"), rest.dropFirst(fence.count).contains(mark) { return nil }
        return fence
    }

    private static func closes(_ line: ArraySlice<UInt8>, _ fence: [UInt8]) -> Bool {
        let rest = line.drop { " \t>".utf8.contains($0) }
        let marks = rest.prefix { $0 == fence[0] }
        return marks.count >= fence.count && rest.dropFirst(marks.count).allSatisfy { " \t\r".utf8.contains($0) }
    }
}

/// One line outside fenced code.
private struct MarkdownLineScanner {
    private let line: ArraySlice<UInt8>
    private let number: Int
    private var index: Int
    private var result: [UInt8] = []
    /// Where the link's words begin, and whether they are an image's; innermost last.
    private var brackets: [(start: Int, isImage: Bool)] = []

    init(line: ArraySlice<UInt8>, number: Int) {
        self.line = line
        self.number = number
        index = line.startIndex
    }

    mutating func rewritten(_ change: (MarkdownLinks.Found) -> String?) -> [UInt8] {
        while let byte = byte() {
            switch byte {
            case UInt8(ascii: "\\"): take(2)
            case UInt8(ascii: "`"): code()
            case UInt8(ascii: "["):
                brackets.append((index, index > line.startIndex && line[index - 1] == UInt8(ascii: "!")))
                take(1)
            case UInt8(ascii: "]"): closing(change)
            default: take(1)
            }
        }
        return result
    }

    private func byte(_ offset: Int = 0) -> UInt8? {
        index + offset < line.endIndex ? line[index + offset] : nil
    }

    private mutating func take(_ count: Int) {
        let end = min(index + count, line.endIndex)
        result += line[index..<end]
        index = end
    }

    /// A span of code, to as many backticks as opened it; without an end they are characters like others.
    private mutating func code() {
        let marks = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
        var place = index + marks
        while place < line.endIndex {
            let run = line[place...].prefix { $0 == UInt8(ascii: "`") }.count
            if run == marks { return take(place + run - index) }
            place += max(run, 1)
        }
        take(marks)
    }

    private mutating func closing(_ change: (MarkdownLinks.Found) -> String?) {
        let opened = brackets.popLast()
        take(1)
        guard let opened else { return }
        if byte() == UInt8(ascii: "(") {
            take(1)
            destination(isImage: opened.isImage, endsAtSpace: false, change)
        } else if byte() == UInt8(ascii: ":"), line[..<opened.start].allSatisfy({ $0 == UInt8(ascii: " ") }) {
            // A definition: [name]: address
            take(1)
            destination(isImage: false, endsAtSpace: true, change)
        }
    }

    private mutating func destination(
        isImage: Bool, endsAtSpace: Bool, _ change: (MarkdownLinks.Found) -> String?
    ) {
        while let byte = byte(), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { take(1) }
        let isAngled = byte() == UInt8(ascii: "<")
        let start = isAngled ? index + 1 : index
        guard let end = isAngled ? angledEnd(from: start) : plainEnd(from: start, endsAtSpace: endsAtSpace), end > start
        else { return }
        let address = String(decoding: line[start..<end], as: UTF8.self)
        if let changed = change(.init(address: address, isImage: isImage, line: number)) {
            result += Self.written(changed).utf8
        } else {
            result += line[index..<(isAngled ? end + 1 : end)]
        }
        index = isAngled ? end + 1 : end
    }

    /// Longer addresses are none; without a bound a line of brackets would be read once for each of them.
    private func window(from start: Int) -> ArraySlice<UInt8> { line[start..<min(start + 2_048, line.endIndex)] }

    private func angledEnd(from start: Int) -> Int? {
        window(from: start).firstIndex(of: UInt8(ascii: ">"))
    }

    /// Parentheses may stand in an address when they come in pairs.
    private func plainEnd(from start: Int, endsAtSpace: Bool) -> Int? {
        var depth = 0
        var place = start
        let limit = window(from: start).endIndex
        while place < limit {
            switch line[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0, !endsAtSpace { return place }
                depth -= 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return place
            default: break
            }
            place += 1
        }
        return endsAtSpace && limit == line.endIndex ? limit : nil
    }

    private static func written(_ address: String) -> String {
        let needsAngles = address.isEmpty || address.utf8.contains { " ()".utf8.contains($0) }
        return needsAngles ? "<\(address)>" : address
    }
}
