import Domain
import Mail
import Testing

@Suite("Where mail goes")
struct SMTPServerTests {
    @Test("An address names host, port, encryption, name and password")
    func whole() throws {
        let server = try SMTPServer("smtp://ada%40acme.test:p%3Aa%2Fss@mail.acme.test:2525")
        #expect(server.host == "mail.acme.test" && server.port == 2525 && server.encryption == .startTLS)
        #expect(server.user == "ada@acme.test" && server.password == "p:a/ss")
        #expect(server.name == "mail.acme.test:2525")
    }

    @Test("What is left out is usual: STARTTLS at 587, TLS at 465")
    func usual() throws {
        let plain = try SMTPServer("smtp://mail.acme.test")
        #expect(plain.port == 587 && plain.encryption == .startTLS && plain.user == nil && plain.password == nil)
        let encrypted = try SMTPServer("smtps://ada@mail.acme.test/")
        #expect(encrypted.port == 465 && encrypted.encryption == .tls && encrypted.user == "ada")
    }

    @Test("Only a server on this machine is spoken to in the open, unless it is asked for")
    func loopback() throws {
        for host in ["localhost", "127.0.0.1", "[::1]"] {
            #expect(try SMTPServer("smtp://\(host):25").encryption == .none)
            #expect(try SMTPServer("smtp://\(host):25?tls=required").encryption == .startTLS)
        }
        for host in ["127.evil.test", "localhost.evil.test", "10.0.0.1"] {
            #expect(try SMTPServer("smtp://\(host):25").encryption == .startTLS)
        }
    }

    @Test(
        "What can be read in two ways is none",
        arguments: [
            "", "mail.acme.test", "http://mail.acme.test", "smtp://", "smtp://mail.acme.test:0",
            "smtp://:pass@mail.acme.test",
            "smtp://a%zzb@mail.acme.test", "smtp://a%0d%0aQUIT@mail.acme.test", "smtp://a:%00@mail.acme.test",
            "smtp://mail.acme.test/path", "smtp://mail.acme.test?tls=never", "smtp://mail acme.test",
        ])
    func refused(_ text: String) {
        #expect(throws: SMTPServer.Mistake.notAnAddress) { try SMTPServer(text) }
    }

    @Test("A sender may have a name before it")
    func sender() {
        #expect(MailAddress("help@acme.test") == MailAddress(email: "help@acme.test"))
        let named = MailAddress("\"Acme, Help\" <help@acme.test>")
        #expect(named == MailAddress(email: "help@acme.test", name: "Acme, Help"))
        for text in ["", "Acme", "Acme <help>", "Acme\nHelp <help@acme.test>", "<help@acme.test", "a@b.test, c@d.test"]
        {
            #expect(MailAddress(text) == nil, "\(text)")
        }
    }

    @Test("What the server says by its code decides whether it is tried again")
    func permanence() {
        #expect(!MailFailure(.recipientRefused, code: 450).isPermanent)
        #expect(MailFailure(.recipientRefused, code: 550).isPermanent)
        #expect(MailFailure(.loginRefused, code: 535).isPermanent && !MailFailure(.loginRefused, code: 454).isPermanent)
        #expect(!MailFailure(.tlsFailed).isPermanent && !MailFailure(.brokenOff, code: 554).isPermanent)
        #expect(MailFailure(.unwritable).isPermanent)
    }
}
