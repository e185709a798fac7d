/// What the reader of tokens has to know of a language.
struct Grammar: Sendable {
    struct Quote: Sendable {
        let open: [UInt8]
        let close: [UInt8]
        var escape: UInt8? = UInt8(ascii: "\\")
        var spansLines = false

        init(_ open: String, _ close: String? = nil, escape: Character? = "\\", spansLines: Bool = false) {
            self.open = Array(open.utf8)
            self.close = Array((close ?? open).utf8)
            self.escape = escape?.asciiValue
            self.spansLines = spansLines
        }
    }

    /// What stands to the left of a colon, or before a bracket, and is worth a colour.
    enum Names: Sendable {
        case calls, keys, properties, none
    }

    var keywords: Set<String> = []
    var ignoresCase = false
    var lineComments: [[UInt8]] = []
    var blockComment: (open: [UInt8], close: [UInt8])?
    /// The longest first.
    var quotes: [Quote] = []
    var names = Names.calls
    /// `#` begins a comment only where a word could begin: `$#` and `a#b` are none.
    var commentsBeginWords = false
    /// `$name` and `${name}`.
    var hasDollarNames = false
    /// `@name`: an annotation, a rule, an instance's variable.
    var hasAtNames = false
    /// Signs that belong to words: CSS has `grid-gap`.
    var wordSigns: Set<UInt8> = [UInt8(ascii: "_")]
    /// `'a'` is a letter, `'a` a lifetime.
    var hasLetterQuotes = false

    init(_ keywords: String = "", lines: [String] = [], block: (String, String)? = nil, quotes: [Quote] = []) {
        self.keywords = Set(keywords.split(separator: " ").map(String.init))
        lineComments = lines.map { Array($0.utf8) }
        blockComment = block.map { (Array($0.0.utf8), Array($0.1.utf8)) }
        self.quotes = quotes
    }

    func with(_ change: (inout Grammar) -> Void) -> Grammar {
        var grammar = self
        change(&grammar)
        return grammar
    }
}
