/// Articles of ordinary length whose words are as unevenly common as in life. The same on every run.
struct Prose {
    private var state: UInt64 = 1815

    private static let common = [
        "the", "a", "to", "your", "you", "and", "in", "is", "of", "for", "it", "on", "with", "can", "then", "if",
        "that",
    ]
    private static let words = [
        "invoice", "account", "password", "export", "import", "report", "team", "member", "invite", "billing",
        "payment",
        "card", "refund", "trial", "plan", "upgrade", "cancel", "workspace", "project", "task", "calendar", "reminder",
        "notification", "email", "address", "phone", "language", "timezone", "profile", "picture", "file", "upload",
        "download", "folder", "share", "link", "permission", "role", "owner", "administrator", "security", "token",
        "integration", "webhook", "developer", "limit", "storage", "backup", "restore", "delete", "archive", "search",
        "filter", "sort", "column", "table", "chart", "dashboard", "widget", "template", "field", "form", "customer",
        "order", "delivery", "tracking", "return", "discount", "coupon", "tax", "receipt", "currency", "subscription",
        "unpaid", "overdue", "monthly", "yearly", "draft", "publish", "preview", "mobile", "browser", "printer",
    ]

    mutating func title() -> String {
        "How to \(pick(Self.words)) the \(pick(Self.words)) of a \(pick(Self.words)) \(pick(Self.words))"
    }

    mutating func body() -> String {
        (1...4).map { number in
            "## Step \(number): \(pick(Self.words))\n\n\(paragraph())\n\n- \(sentence())\n- \(sentence())"
        }
        .joined(separator: "\n\n")
    }

    private mutating func paragraph() -> String { (0..<5).map { _ in sentence() }.joined(separator: " ") }

    private mutating func sentence() -> String {
        (0..<12).map { $0.isMultiple(of: 2) ? pick(Self.common) : pick(Self.words) }.joined(separator: " ") + "."
    }

    /// Early words of a list come more often than late ones.
    private mutating func pick(_ words: [String]) -> String {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let fraction = Double(state >> 11) / Double(UInt64(1) << 53)
        return words[Int(fraction * fraction * Double(words.count))]
    }
}
