import Desk
import Domain

/// What Settings › Mail shows.
struct MailModel: Encodable {
    struct Line: Encodable {
        let kind: String
        let recipient: String
        let made: Moment
        let state: String
        let badge: String
        /// Why it isn't sent (yet), and what the server said.
        let reason: String?
        let reply: String?
        let attempts: String?
        let again: String?
    }

    let isMail = true
    let notice: String?
    let problem: String?
    let isSetUp: Bool
    let setUp: String
    let test: String
    let isAnswersOn: Bool
    let isEmpty: Bool
    let lines: [Line]

    init(
        _ postOffice: PostOffice?, _ mails: [MailLine], notice: String?, problem: String?, agent: String,
        isAnswersOn: Bool, _ words: Wording
    ) {
        self.notice = notice
        self.problem = problem
        isSetUp = postOffice != nil
        setUp = words(
            "settings.setUp",
            ["server": (postOffice?.server ?? "").isolated, "from": (postOffice?.from.email ?? "").isolated])
        test = words("settings.test", ["email": agent.isolated])
        self.isAnswersOn = isAnswersOn
        isEmpty = mails.isEmpty
        lines = mails.map { Line($0, words) }
    }
}

extension MailModel.Line {
    init(_ line: MailLine, _ words: Wording) {
        let mail = line.mail
        kind = words("kind.\(mail.kind.rawValue)")
        recipient = mail.recipient
        made = Moment(mail.madeAt, words.language)
        state = words(mail.state == .waiting && mail.attempts > 0 ? "state.retried" : "state.\(mail.state.rawValue)")
        badge = mail.state == .sent ? "badge-verified" : mail.state == .failed ? "badge-danger" : ""
        let isOpen = mail.state != .sent
        // What became too old before it could go out has no failure of the server's.
        let failure = mail.failure.map { words("failure.\($0.kind.rawValue)") }
        reason = isOpen ? failure ?? (mail.state == .failed ? words("failure.outdated") : nil) : nil
        reply = isOpen ? mail.failure?.reply : nil
        attempts = mail.attempts > 1 ? words("attempts", ["count": String(mail.attempts)]) : nil
        again = line.mayBeTriedAgain ? "\(DeskPath.mail)/\(mail.id)/again" : nil
    }
}
