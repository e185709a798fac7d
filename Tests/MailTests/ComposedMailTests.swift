import Domain
import Testing

@testable import Mail

@Suite("A mail as it goes over the wire")
struct ComposedMailTests {
    static func message(_ change: (inout MailMessage) -> Void = { _ in }) -> MailMessage {
        var message = MailMessage(
            from: MailAddress(email: "help@acme.test", name: "Acme"), to: MailAddress(email: "ada@example.com"),
            subject: "Your link", text: "Hello\nAda", html: "<p>Hello</p>", id: "01abc@help.acme.test",
            date: Timestamp(milliseconds: 1_795_176_005_000), language: "en")
        change(&message)
        return message
    }

    @Test("It has the headers that RFC 5322 wants, says that a program wrote it, and ends its lines with CR LF")
    func headers() throws {
        let text = try ComposedMail(Self.message()).text
        let head = text.components("\r\n\r\n")[0].replacing("\r\n ", with: " ").components("\r\n")
        #expect(
            head == [
                "From: Acme <help@acme.test>", "To: ada@example.com", "Subject: Your link",
                "Date: Fri, 20 Nov 2026 12:00:05 +0000", "Message-ID: <01abc@help.acme.test>", "Content-Language: en",
                "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=\"=_01abc\"",
            ])
        #expect(text.hasSuffix("--=_01abc--\r\n"))
        #expect(!text.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
    }

    @Test("A mail without HTML is one part")
    func plain() throws {
        let text = try ComposedMail(Self.message { $0.html = nil }).text
        #expect(text.hasSuffix("\r\n\r\nHello\r\nAda\r\n") && !text.contains("multipart"))
    }

    @Test(
        "Nothing that begins a line gets into a header",
        arguments: [
            "Hello\r\nBcc: eve@example.com", "Hello\nBcc: eve@example.com", "Hello\rBcc: x", "a\u{0}b", "a\u{85}b",
            "a\u{2028}b", "a\u{2029}b", "a\u{B}b",
        ])
    func injection(_ text: String) throws {
        let bent: [(inout MailMessage) -> Void] = [
            { $0.subject = text }, { $0.from.name = text }, { $0.to.name = text }, { $0.id = text },
            { $0.language = text }, { $0.to = MailAddress(email: text) },
            { $0.from = MailAddress(email: "help@acme.test\(text)") },
        ]
        for bend in bent {
            #expect(throws: MailFailure(.unwritable)) { try ComposedMail(Self.message(bend)) }
        }
    }

    @Test(
        "An address that another reader takes for two, or that isn't ASCII, is refused",
        arguments: ["a@b.test,c@d.test", "a@b.test> <c@d.test", "ä@example.com", "a@exämple.com", "", "a b@c.test"])
    func addresses(_ email: String) {
        #expect(throws: MailFailure(.unwritable)) {
            try ComposedMail(Self.message { $0.to = MailAddress(email: email) })
        }
    }

    @Test("Letters beyond ASCII stand in encoded words, each line short and no letter torn apart")
    func encodedWords() throws {
        let subject = String(repeating: "Größe 👩‍👩‍👧 ", count: 12)
        let text = try ComposedMail(Self.message { $0.subject = subject }).text
        let head = text.components("\r\n\r\n")[0]
        #expect(head.utf8.allSatisfy { $0 < 128 })
        #expect(head.components("\r\n").allSatisfy { $0.utf8.count <= 76 })
        let words = head.matches(of: /=\?UTF-8\?Q\?([^?]*)\?=/).map { String($0.1) }
        #expect(words.count > 5)
        let decoded = words.map { Self.decoded($0.replacing("_", with: " ")) }
        #expect(decoded.allSatisfy { $0 != nil } && decoded.compactMap(\.self).joined() == subject)
    }

    @Test(
        "A name that means something in an address is encoded",
        arguments: ["Acme, Inc.", "A \"B\" <c@d.test>", "=?x?="])
    func names(_ name: String) throws {
        let text = try ComposedMail(Self.message { $0.from.name = name }).text
        let line = text.components("\r\nTo:")[0]
        #expect(line.hasPrefix("From: =?UTF-8?Q?") && line.hasSuffix("?=\r\n <help@acme.test>"))
    }

    @Test(
        "Every text comes back from quoted-printable as it was, in lines of at most 76",
        arguments: [
            "", "Hello", "Größe", "a=b", "line \nnext\t\nend ", ".\n..\nFrom me", String(repeating: "ä", count: 200),
            String(repeating: "word ", count: 60), "https://help.acme.test/sso/mail/link?locale=de&token=usher_l_0_x",
            "--=_01abc--",
        ])
    func quotedPrintable(_ text: String) {
        let encoded = QuotedPrintable.encode(text)
        let lines = encoded.components("\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasSuffix(" ") && !$0.hasSuffix("\t") })
        #expect(lines.allSatisfy { !$0.hasPrefix(".") && !$0.hasPrefix("From") && !$0.hasPrefix("--=_") })
        #expect(Self.decoded(encoded.replacing("=\r\n", with: "").replacing("\r\n", with: "\n")) == text)
    }

    private static func decoded(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
