import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite("Settings › Mail")
struct MailPagesTests {
    private let page = "/desk/settings/mail"

    @Test("Without a mail server it says what to set, and offers nothing else")
    func notSetUp() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let text = try await browser.get(page).text
            #expect(
                text.contains("USHER_SMTP_URL=") && text.contains("USHER_MAIL_FROM=") && !text.contains("/mail/test\""))
            #expect(try await browser.post(page + "/test").status == 409)
            let access = try await browser.get("/desk/settings/access").text
            #expect(access.contains("as soon as this server can send mail") && !access.contains("signInByMail"))
            #expect(try await browser.post("/desk/settings/access/links", [("signInByMail", "on")]).status == 409)
        }
    }

    @Test("A test goes to the agent who asks for it; what failed says why and can be tried again")
    func life() async throws {
        let postbox = Postbox()
        try await withBrowser(postbox: postbox) { world, browser in
            try await browser.signIn()
            #expect(try await browser.get(page).text.contains("mail.acme.test:587"))
            postbox.fail(with: MailFailure(.recipientRefused, code: 550, reply: "550 <No> such user"))
            let sent = try await browser.post(page + "/test")
            #expect(sent.status == 303)
            #expect(try await browser.get(try #require(sent.location)).text.contains("The test is on its way"))
            try await world.runJobs()
            let failed = try await browser.get(page).text
            #expect(
                failed.contains("550 &lt;No&gt; such user") && failed.contains("grace@acme.test")
                    && failed.contains("Not sent"))
            let again = try #require(failed.firstMatch(of: /action="(\/desk\/settings\/mail\/\w+\/again)"/)).1
            #expect(try await browser.post(String(again)).status == 303)
            try await world.runJobs()
            #expect(postbox.received.map(\.to.email) == ["grace@acme.test"])
            let done = try await browser.get(page).text
            #expect(done.contains("2 attempts") && !done.contains("such user") && !done.contains("/again\""))
            #expect(try await browser.post(page + "/\(String(repeating: "0", count: 26))/again").status == 404)
        }
    }

    @Test("Only so many tests are sent")
    func limited() async throws {
        try await withBrowser(limits: Limits(testMailsPerQuarterHour: 1), postbox: Postbox()) { _, browser in
            try await browser.signIn()
            #expect(try await browser.post(page + "/test").status == 303)
            #expect(try await browser.post(page + "/test").status == 429)
        }
    }

    @Test("Signing in by mail is turned on and off at Access control, with its consequence")
    func access() async throws {
        try await withBrowser(postbox: Postbox()) { world, browser in
            try await browser.signIn()
            #expect(try await browser.get("/desk/settings/access").text.contains("Whoever reads that mailbox"))
            _ = try await browser.post("/desk/settings/access/links", [("signInByMail", "on")])
            #expect(world.snapshot.settings.signInByMail)
            _ = try await browser.post("/desk/settings/access/links")
            #expect(!world.snapshot.settings.signInByMail)
        }
    }
}
