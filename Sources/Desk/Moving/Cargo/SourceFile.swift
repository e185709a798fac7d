/// A file of a source folder.
package struct SourceFile: Sendable, Hashable {
    /// From the folder's root, with `/` between its parts.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Paths within a source, read as text: nothing here touches a disk.
enum SourcePath {
    /// Where `address`, written in `file`, leads: `../billing/invoice.md` in `start/first.md`. Nil where that is outside.
    static func resolved(_ address: some StringProtocol, in file: String) -> String? {
        var parts = address.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": break
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The way from one file to another.
    static func relative(from file: String, to other: String) -> String {
        let start = file.split(separator: "/").dropLast()
        let end = other.split(separator: "/")
        let common = zip(start, end.dropLast()).prefix { $0 == $1 }.count
        let ups = Array(repeating: "..", count: start.count - common)
        return (ups + end.dropFirst(common).map(String.init)).joined(separator: "/")
    }

    /// `02-first-steps` becomes `First steps`.
    static func words(_ name: some StringProtocol) -> String {
        let digits = name.prefix { $0.isNumber }
        let behind = name.dropFirst(digits.count)
        let plain = !digits.isEmpty && (behind.hasPrefix("-") || behind.hasPrefix("_")) ? behind.dropFirst() : name[...]
        let words = plain.map { $0 == "-" || $0 == "_" ? " " : $0 }
        return words.isEmpty ? String(name) : String(words[0]).uppercased() + String(words.dropFirst())
    }

    /// By name as people count: `2-b` before `10-a`.
    static func isOrdered(_ left: String, _ right: String) -> Bool {
        var left = Substring(left)
        var right = Substring(right)
        while let first = left.first, let second = right.first {
            if first.isASCII, second.isASCII, first.isNumber, second.isNumber {
                let (one, two) = (left.prefix { $0.isNumber }, right.prefix { $0.isNumber })
                let (oneValue, twoValue) = (one.drop { $0 == "0" }, two.drop { $0 == "0" })
                if oneValue != twoValue {
                    return (oneValue.count, String(oneValue)) < (twoValue.count, String(twoValue))
                }
                left = left.dropFirst(one.count)
                right = right.dropFirst(two.count)
            } else if first != second {
                return first < second
            } else {
                left.removeFirst()
                right.removeFirst()
            }
        }
        return left.isEmpty && !right.isEmpty
    }
}
