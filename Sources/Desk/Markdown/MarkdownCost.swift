/// What a text would cost whose author means it to cost much. libcmark-gfm fills every row of a table up to as many cells
/// as its first one has, so that 40 KB become gigabytes, and looks through a word anew at each `www.` in it.
struct MarkdownCost {
    private static let mostCells = 200_000
    private static let mostHosts = 100

    /// At most so many cells can the text's tables get, however they are written.
    private let cells: Int
    /// So many times `www.` stands in one word.
    private let hosts: Int

    init(_ source: UnsafeBufferPointer<UInt8>) {
        let lines = source.split(whereSeparator: Self.isLineEnd)
        let columns = lines.lazy.filter(Self.canRuleTable).map(Self.columns).max() ?? 0
        cells = columns * lines.count
        hosts = source.split(whereSeparator: Self.isSpace).lazy.map(Self.hosts).max() ?? 0
    }

    /// An extension that would cost too much isn't used: its marks are read as the text that they are.
    func admits(_ name: String) -> Bool {
        switch name {
        case "table": cells <= Self.mostCells
        case "autolink": hosts <= Self.mostHosts
        default: true
        }
    }

    /// The line under a table's first row, which says how many columns there are, also within quotations and lists.
    private static func canRuleTable(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        line.allSatisfy { ruling.contains($0) }
    }

    private static func columns(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        line.count { $0 == UInt8(ascii: "|") } + 1
    }

    private static func hosts(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        word.indices.count { word[$0] == UInt8(ascii: "w") && word[$0...].starts(with: "www.".utf8) }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static let ruling = Set("|-: \t\u{0B}\u{0C}>*+.)0123456789".utf8)
}
