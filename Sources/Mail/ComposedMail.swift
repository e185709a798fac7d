import Domain

/// A message as it goes over the wire (RFC 5322, RFC 2045): ASCII lines that end with CR LF.
struct ComposedMail {
    let text: String

    init(_ message: MailMessage) throws(MailFailure) {
        let boundary = Self.boundary(of: message)
        let parts = [("plain", message.text)] + (message.html.map { [("html", $0)] } ?? [])
        var lines = try Self.headers(of: message)
        if parts.count == 1 {
            lines += Self.part(parts[0])
        } else {
            lines += ["Content-Type: multipart/alternative; boundary=\"\(boundary)\"", ""]
            for part in parts { lines += ["--" + boundary] + Self.part(part) }
            lines += ["--\(boundary)--"]
        }
        text = lines.joined(separator: "\r\n") + "\r\n"
    }

    /// `Auto-Submitted` keeps other programs from answering by themselves (RFC 3834).
    private static func headers(of message: MailMessage) throws(MailFailure) -> [String] {
        let id = try HeaderText.checked(message.id)
        guard id.utf8.allSatisfy({ $0.isLetterOrDigit || "-._@".utf8.contains($0) }) else {
            throw MailFailure(.unwritable)
        }
        return [
            try HeaderText.line("From", message.from),
            try HeaderText.line("To", message.to),
            try HeaderText.line("Subject", text: message.subject),
            "Date: " + MailDate.text(message.date),
            "Message-ID: <\(id)>",
            try HeaderText.line("Content-Language", text: message.language),
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
        ]
    }

    private static func part(_ part: (kind: String, text: String)) -> [String] {
        [
            "Content-Type: text/\(part.kind); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
            QuotedPrintable.encode(part.text),
        ]
    }

    /// `=_` can't stand in quoted-printable text, so that no text ends its own part.
    private static func boundary(of message: MailMessage) -> String {
        "=_" + message.id.prefix { $0 != "@" }.prefix(40)
    }
}

/// A moment as mails write it, in UTC (RFC 5322 section 3.3).
enum MailDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(_ moment: Timestamp) -> String {
        let day = CalendarDay(moment.day)
        let second = moment.milliseconds / 1000 % 86_400
        let time = [second / 3600, second / 60 % 60, second % 60].map(padded).joined(separator: ":")
        return "\(days[moment.day % 7]), \(day.day) \(months[day.month - 1]) \(day.year) \(time) +0000"
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
