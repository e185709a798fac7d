import Domain

/// A question that has been checked: every field is trimmed, bounded and, for strangers, complete.
struct ContactForm: Sendable {
    let clientID: String
    let subject: String
    let message: String
    let name: String?
    let email: String?
    let language: Language?
    let searchText: String

    static let longestMessage = 20_000
    static let longestLine = 255

    init(_ question: Question, asker: Asker) throws(Problem) {
        clientID = try Self.clientID(question.clientID)
        message = try Self.message(question.message)
        let isKnown = asker.contact != nil
        name = isKnown ? asker.contact?.name : try Self.line(question.name, field: "name")
        email = isKnown ? asker.contact?.email : try Self.email(question.email)
        language = question.language
        let typed = try Self.line(question.subject, field: "subject")
        subject = typed ?? Self.firstLine(of: message)
        searchText = SearchText.of([subject, name, email, asker.contact?.userId])
    }

    /// All that is wrong with a question, each field's first fault.
    static func problems(in question: Question, asker: Asker) -> [Problem] {
        let asked = [
            problem { _ = try clientID(question.clientID) },
            problem { _ = try line(question.subject, field: "subject") },
            problem { _ = try message(question.message) },
        ]
        guard asker.contact == nil else { return asked.compactMap(\.self) }
        let told = [
            problem { _ = try line(question.name, field: "name") }, problem { _ = try email(question.email) },
        ]
        return (asked + told).compactMap(\.self)
    }

    private static func problem(_ check: () throws -> Void) -> Problem? {
        do {
            try check()
            return nil
        } catch {
            return error as? Problem
        }
    }

    static func clientID(_ text: String) throws(Problem) -> String {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            throw Problem.field("clientId", "client_id_invalid")
        }
        return text
    }

    static func message(_ text: String) throws(Problem) -> String {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { throw Problem.field("message", "message_required") }
        guard trimmed.utf8.count <= longestMessage else {
            throw Problem.field("message", "too_long", values: ["limit": String(longestMessage)])
        }
        return trimmed.withoutControls
    }

    private static func line(_ text: String?, field: String) throws(Problem) -> String? {
        guard let trimmed = text?.trimmed, !trimmed.isEmpty else { return nil }
        guard trimmed.utf8.count <= longestLine else {
            throw Problem.field(field, "too_long", values: ["limit": String(longestLine)])
        }
        return trimmed.withoutControls.replacing("\n", with: " ")
    }

    private static func email(_ text: String?) throws(Problem) -> String {
        guard let trimmed = text?.trimmed, !trimmed.isEmpty else { throw Problem.field("email", "email_required") }
        guard EmailAddress.isPlain(trimmed) else { throw Problem.field("email", "email_invalid") }
        return trimmed
    }

    private static func firstLine(of message: String) -> String {
        let line = message.prefix { !$0.isNewline }
        return line.count <= 80 ? String(line) : line.prefix(79) + "…"
    }
}
