import Domain

/// The desk's addresses, for routes' answers and pages' links alike.
enum DeskPath {
    static let inbox = "/desk/inbox"
    static let people = "/desk/people"
    static let stream = "/desk/stream"
    static let signedOut = "/desk/login?signed-out=yes"

    static func login(next: LocalPath?) -> String {
        "/desk/login" + Query([("next", next?.text)]).text
    }

    static func conversation(_ id: String) -> String { "\(inbox)/\(id)" }

    static func person(_ id: String) -> String { "\(people)/\(id)" }

    static func endSession(_ session: String, of contact: String) -> String {
        "\(people)/\(contact)/sessions/\(session)/end"
    }

    static func endSessions(of contact: String) -> String { "\(people)/\(contact)/sessions/end" }
}

/// The query of an address of ours.
struct Query: Sendable {
    private let pairs: [(name: String, value: String)]

    /// Leaves out what has no value.
    init(_ pairs: [(String, String?)]) {
        self.pairs = pairs.compactMap { name, value in value.map { (name, $0) } }
    }

    /// With its question mark; empty when there is nothing in it.
    var text: String {
        guard !pairs.isEmpty else { return "" }
        return "?" + pairs.map { "\($0.name)=\(Self.escape($0.value))" }.joined(separator: "&")
    }

    private static func escape(_ value: String) -> String {
        value.utf8.reduce(into: "") { text, byte in
            if byte.isLetterOrDigit || "-._~".utf8.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += byte < 16 ? "%0" : "%"
                text += String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
