package import Domain

/// An HTML form's fields (application/x-www-form-urlencoded), strictly: bad escapes or bytes that aren't UTF-8 are
/// refused rather than guessed at.
package struct Form: Sendable {
    private let fields: [(name: String, value: String)]

    package init(_ bytes: [UInt8]) throws(Problem) {
        var fields: [(String, String)] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decode(parts[0]), let value = Self.decode(parts.count == 2 ? parts[1] : []) else {
                throw Problem(.badRequest, "form_malformed")
            }
            fields.append((name, value))
        }
        self.fields = fields
    }

    package static let empty = Form()

    private init() {
        fields = []
    }

    /// All fields in their order.
    package var pairs: [(name: String, value: String)] { fields }

    /// The first field of that name.
    package subscript(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    package func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// A field's text, empty where it is absent.
    package func text(_ name: String) -> String {
        self[name] ?? ""
    }

    package func isOn(_ name: String) -> Bool {
        self[name] == "on" || self[name] == "1"
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
        var decoded: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "+"): decoded.append(32)
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
                else { return nil }
                decoded.append(high << 4 | low)
                index += 2
            default: decoded.append(bytes[index])
            }
            index += 1
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
