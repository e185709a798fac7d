/// Code as HTML: its text escaped, with spans around what helps the eye. The text itself never changes: without the spans
/// it is what was written, byte by byte.
struct CodeHTML {
    enum Kind: String {
        case comment, string, keyword, number, name
    }

    private var html: [UInt8] = []

    init(capacity: Int) {
        html.reserveCapacity(capacity * 2)
    }

    var text: String { String(decoding: html, as: UTF8.self) }

    mutating func add(_ bytes: ArraySlice<UInt8>, _ kind: Kind? = nil) {
        guard !bytes.isEmpty else { return }
        if let kind { html += "<span class=\"code-\(kind.rawValue)\">".utf8 }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): html += "&amp;".utf8
            case UInt8(ascii: "<"): html += "&lt;".utf8
            case UInt8(ascii: ">"): html += "&gt;".utf8
            case UInt8(ascii: "\""): html += "&quot;".utf8
            case UInt8(ascii: "'"): html += "&#39;".utf8
            default: html.append(byte)
            }
        }
        if kind != nil { html += "</span>".utf8 }
    }
}
