import CMarkdown
package import Domain

/// The parts of an article's text that only an audience sees:
///
///     :::audience "Pro customers"
///     Your limit is 10,000 requests a minute.
///     :::
///
/// They are taken out before anything else reads the text, so that the words of a block are in no page, Markdown copy,
/// index, heading or tag of anybody whom it isn't for. A block that is wrong in any way is for nobody.
package struct AudienceBlocks: Sendable {
    /// What is wrong with a block, for whoever writes it.
    package enum Fault: String, Sendable, CaseIterable {
        case unclosed, unknownAudience, unknownBlock, tooDeep, notAlone, strayEnd
    }

    package struct Mistake: Sendable, Hashable {
        package let fault: Fault
        /// Counted from 1.
        package let line: Int
        /// What was written.
        package let words: String
    }

    struct Block {
        /// Nil is nobody.
        var audience: Audience?
        let parent: Int?
        let depth: Int
        let line: Int
        /// One of another tool's, that is left as it stands.
        let isOther: Bool
    }

    struct Line {
        let text: Substring
        /// The innermost block that it stands in; nil outside of all.
        let block: Int?
        /// It begins or ends one, and so is no part of the text.
        var isFence = false
        /// The block that begins with it.
        var begins: Int?
    }

    static let deepest = 3

    private(set) var lines: [Line] = []
    private(set) var blocks: [Block] = []
    package private(set) var mistakes: [Mistake] = []
    private var open: [Int] = []

    /// - Parameter audiences: those that there are, where a text is written: they may be called by their names. Nil where
    ///   it is read: names mean nothing there, so that a new audience never takes over the blocks of an old one.
    package init(_ source: String, among audiences: [NamedAudience]? = nil) {
        guard !Array(source.utf8).places(behind: ":::").isEmpty else {
            lines = [Line(text: source[...], block: nil)]
            return
        }
        let code = MarkdownDocument(source).fencedCodeLines
        for (index, text) in Self.split(source).enumerated() {
            if !code.contains(index + 1), let fence = AudienceFence(text) {
                take(fence, of: text, at: index + 1, among: audiences)
            } else {
                lines.append(Line(text: text, block: open.last))
            }
        }
        for index in open where !blocks[index].isOther { forbid(index, .unclosed, "") }
        mistakes.sort { $0.line < $1.line }
    }

    private mutating func take(
        _ fence: AudienceFence, of text: Substring, at line: Int, among audiences: [NamedAudience]?
    ) {
        if case .end = fence.meaning {
            guard let index = open.popLast() else { return stray(text, at: line) }
            return lines.append(Line(text: text, block: blocks[index].parent, isFence: !blocks[index].isOther))
        }
        let parent = open.last
        let depth = (parent.map { blocks[$0].depth } ?? 0) + 1
        var block = Block(audience: .everyone, parent: parent, depth: depth, line: line, isOther: false)
        var fault: (Fault, String)?
        switch fence.meaning {
        case .end: break
        case .other:
            block = Block(audience: .everyone, parent: parent, depth: depth - 1, line: line, isOther: true)
        case .wrong(let words): fault = (.unknownBlock, words)
        case .audience(let words):
            block.audience = audiences.map { Audience(written: words, among: $0) } ?? Audience(words)
            if !Self.isKnown(block.audience, among: audiences) {
                fault = (.unknownAudience, Quoted.text(words) ?? words)
            }
        }
        if depth > Self.deepest { fault = (.tooDeep, "") }
        if !fence.standsAlone, !block.isOther { fault = (.notAlone, "") }
        let index = blocks.count
        blocks.append(block)
        lines.append(Line(text: text, block: parent, isFence: !block.isOther, begins: block.isOther ? nil : index))
        open.append(index)
        if let fault { forbid(index, fault.0, fault.1) }
    }

    private static func isKnown(_ audience: Audience?, among audiences: [NamedAudience]?) -> Bool {
        guard case .named(let id) = audience, let audiences else { return audience != nil }
        return audiences.contains { $0.id == id }
    }

    /// An end of nothing stays the text that it is.
    private mutating func stray(_ text: Substring, at line: Int) {
        lines.append(Line(text: text, block: nil))
        mistakes.append(Mistake(fault: .strayEnd, line: line, words: ""))
    }

    private mutating func forbid(_ index: Int, _ fault: Fault, _ words: String) {
        blocks[index].audience = nil
        mistakes.append(Mistake(fault: fault, line: blocks[index].line, words: words))
    }

    /// At the line ends that Markdown knows, each kept with its line's successor: joined again it is the same text.
    private static func split(_ source: String) -> [Substring] {
        let scalars = source.unicodeScalars
        var lines: [Substring] = []
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            guard scalar == "\n" || scalar == "\r" else { continue }
            if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" { index = scalars.index(after: index) }
            lines.append(Substring(scalars[start..<index]))
            start = index
        }
        lines.append(Substring(scalars[start...]))
        return lines
    }
}

extension AudienceBlocks {
    package var isEmpty: Bool { blocks.isEmpty }

    /// The text as a reader gets it, fences taken out.
    package func source(for reader: Reader) -> String {
        source { $0.admits(reader) }
    }

    /// What everyone sees who may read the article at all: the text that search knows.
    var openSource: String { source { $0 == .everyone } }

    private func source(_ admits: (Audience) -> Bool) -> String {
        guard !blocks.isEmpty, lines.contains(where: \.isFence) else { return lines.map(\.text).joined() }
        let isShown = shown(admits)
        return lines.map { line -> Substring in
            if let block = line.block, !isShown[block] { return "" }
            // A line of its own, so that what stands before and after a block doesn't run together.
            return line.isFence ? "\n" : line.text
        }.joined()
    }

    /// Each block narrows the one around it.
    private func shown(_ admits: (Audience) -> Bool) -> [Bool] {
        blocks.reduce(into: []) { shown, block in
            shown.append((block.audience.map(admits) ?? false) && (block.parent.map { shown[$0] } ?? true))
        }
    }
}

extension MarkdownDocument {
    /// The lines of code that stands between fences, where `:::` is an example. As the parser itself sees it, so that
    /// there can be no two opinions. Indented code doesn't count: an indented block is a block that was meant.
    var fencedCodeLines: Set<Int> {
        var lines: Set<Int> = []
        walk { node, isEntering in
            guard isEntering, cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK else { return }
            var (length, offset, mark): (Int32, Int32, CChar) = (0, 0, 0)
            guard cmark_node_get_fenced(node, &length, &offset, &mark) != 0 else { return }
            let (first, last) = (Int(cmark_node_get_start_line(node)), Int(cmark_node_get_end_line(node)))
            if first <= last { lines.formUnion(first...last) }
        }
        return lines
    }
}
