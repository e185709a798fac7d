/// What is escaped beyond what JSON itself demands.
public enum JSONEscaping: Sendable, Hashable {
    /// Quotes, backslashes and control characters only.
    case minimal
    /// Also `<`, `>`, `&`, U+2028 and U+2029: the text can stand inside `<script type="application/json">` and no
    /// `</script>` or `<!--` in anybody's name ends it.
    case html
}

extension JSONValue {
    /// The value as compact JSON text, members in their order.
    public func serialized(escaping: JSONEscaping = .minimal) -> String {
        var writer = JSONWriter(escaping: escaping)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

private struct JSONWriter {
    let escaping: JSONEscaping
    var bytes: [UInt8] = []

    init(escaping: JSONEscaping) {
        self.escaping = escaping
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let number): bytes += number.text.utf8
        case .string(let text): write(text)
        case .array(let elements):
            write(elements, between: "[", "]") { writer, element in writer.write(element) }
        case .object(let object):
            write(object.members, between: "{", "}") { writer, member in
                writer.write(member.name)
                writer.bytes.append(UInt8(ascii: ":"))
                writer.write(member.value)
            }
        }
    }

    private mutating func write<Element>(
        _ elements: [Element], between open: Unicode.Scalar, _ close: Unicode.Scalar,
        each: (inout JSONWriter, Element) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            each(&self, element)
        }
        bytes.append(UInt8(ascii: close))
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.contains(where: mayNeedEscape) { writeEscaped(text) } else { bytes += text.utf8 }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscaped(_ text: String) {
        for scalar in text.unicodeScalars {
            if let escape = escape(for: scalar) {
                bytes += escape.utf8
            } else {
                bytes += UTF8.encode(scalar) ?? .init()
            }
        }
    }

    /// Most texts hold none of these and are copied whole. U+2028 and U+2029 begin with the byte E2.
    private func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0xE2: escaping == .html
        default: false
        }
    }

    private func escape(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\0"..<" ": unicodeEscape(scalar)
        case "<", ">", "&", "\u{2028}", "\u{2029}": escaping == .html ? unicodeEscape(scalar) : nil
        default: nil
        }
    }

    private func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
