import Desk

extension APIReader {
    private static let prefix = "contact:"

    /// `stranger`, `team` or `contact:<userId>`.
    init?(_ text: String) {
        switch text {
        case "stranger": self = .stranger
        case "team": self = .team
        default:
            // By code points: an id that begins with a combining one makes a character of the colon and itself.
            let scalars = text.unicodeScalars
            let userID = scalars.dropFirst(Self.prefix.unicodeScalars.count)
            guard scalars.starts(with: Self.prefix.unicodeScalars), (1...255).contains(userID.count) else { return nil }
            self = .contact(userID: String(userID))
        }
    }
}
