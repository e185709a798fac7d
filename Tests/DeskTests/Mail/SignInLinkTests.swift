import Desk
import Domain
import JSON
import SQL
import Store
import TestSupport
import Testing

@Suite("Signing in by a link in a mail")
struct SignInLinkTests {
    /// A world with mail in which Acme has turned it on, and Jane, whom a token has proved.
    private func withLinks(
        limits: Limits = Limits(), _ body: (World, Postbox) async throws -> Void
    ) async throws {
        let postbox = Postbox()
        try await withWorld(limits: limits, postbox: postbox) { world in
            _ = try await world.known(.jane)
            try await world.desk.change(signInByMail: true, in: world.here)
            try await body(world, postbox)
        }
    }

    private func wish(_ email: String, in world: World, language: InterfaceLanguage = .english) -> LinkWish {
        LinkWish(email: email, language: language, returnPath: "/en/requests", browser: world.desk.newLinkRequest())
    }

    private func ask(_ email: String, in world: World, from address: String = "10.0.0.1") async throws {
        try await world.desk.askForLink(wish(email, in: world), from: address, in: world.here)
        try await world.runJobs()
    }

    private func links(in mail: MailMessage?) throws -> [Credential] {
        try #require(mail).text.matches(of: /token=(usher_l_[\w-]+)/).compactMap {
            Credential(String($0.1), kind: .link)
        }
    }

    private func open(_ link: Credential, in world: World) async throws -> (session: Session, credential: Credential) {
        let opened = try await world.desk.signIn(LinkAnswer(link: link, shownID: link.id), in: world.here)
        return (opened.session, opened.credential)
    }

    private let isVoid = Problem(.forbidden, "link_void")

    @Test("A known person gets a link, which opens a session of theirs that says how it was opened")
    func opens() async throws {
        try await withLinks { world, postbox in
            try await ask(" JANE@Example.com ", in: world)
            let mail = try #require(postbox.received.first)
            #expect(mail.to.email == "jane@example.com" && postbox.received.count == 1)
            let link = try #require(try links(in: mail).first)
            let opened = try await world.desk.signIn(LinkAnswer(link: link, shownID: link.id), in: world.here)
            #expect(opened.returnPath == "/en/requests")
            let known = try #require(try await world.desk.person(showing: opened.credential, in: world.here))
            #expect(known.contact.userId == "u_1" && known.contact.signedAttributes["plan"] == "pro")
            #expect(known.session.opening == .mail && known.session.keyID == world.acme.key.key.id)
            #expect(known.session.expiresAt == world.clock.now + .hours(24))
        }
    }

    @Test("It names no stranger's words: one person's name isn't in it, and the text is escaped in its HTML")
    func words() async throws {
        try await withLinks { world, postbox in
            _ = try await world.known(["userId": "u_3", "email": "eve@example.com", "name": "<b>Visit evil.test</b>"])
            try await ask("eve@example.com", in: world)
            let mail = try #require(postbox.received.first)
            #expect(!(mail.text + (mail.html ?? "") + mail.subject).contains("evil"))
            #expect(
                mail.html?.contains("&amp;token=usher_l_") == true && mail.html?.contains("<html lang=\"en\"") == true)
        }
    }

    @Test("It is written in the language of the page that asked")
    func german() async throws {
        try await withLinks { world, postbox in
            try await world.desk.askForLink(
                wish("jane@example.com", in: world, language: .german), from: "x", in: world.here)
            try await world.runJobs()
            let mail = try #require(postbox.received.first)
            #expect(mail.subject == "Ihr Link für das Hilfecenter von Acme" && mail.language == "de")
            #expect(mail.text.contains("/sso/mail/link?locale=de&token="))
        }
    }

    @Test(
        "Nobody is found by an address that no token has proved, and what is done for it is the same",
        arguments: [
            "stranger@example.org", "nobody@example.org", "jane@example.com.evil.test", "jane@examp\u{0131}e.com",
        ])
    func unknown(_ email: String) async throws {
        try await withLinks { world, postbox in
            _ = try await world.askAsStranger("Hello", at: world.acme)
            try await world.desk.askForLink(wish(email, in: world), from: "x", in: world.here)
            let jobs = try await world.desk.store.database.read { try $0.rows("select kind from job").count }
            #expect(jobs == 1)
            try await world.runJobs()
            #expect(postbox.received.isEmpty)
            #expect(try await world.desk.mails(in: world.here).isEmpty)
        }
    }

    @Test("Another workspace's person isn't known here")
    func elsewhere() async throws {
        try await withLinks { world, postbox in
            _ = try await world.identify(.omar, at: world.globex)
            try await ask("omar@example.com", in: world)
            #expect(postbox.received.isEmpty)
        }
    }

    @Test("Two people with one address stay two people: each has a link, with a name that is nothing but one")
    func shared() async throws {
        try await withLinks { world, postbox in
            _ = try await world.known([
                "userId": "u_7", "email": "jane@example.com", "name": "Jo https://evil.test/?<x> O'Neill-Müller",
            ])
            try await ask("jane@example.com", in: world)
            #expect(postbox.received.count == 1)
            let mail = try #require(postbox.received.first)
            let links = try links(in: mail)
            #expect(links.count == 2 && mail.text.contains("Sign in as Jane Doe:"))
            #expect(mail.text.contains("Sign in as Jo https evil test:") && !mail.text.contains("evil.test"))
            var people: Set<String> = []
            for link in links {
                let session = try await open(link, in: world).session
                people.insert(session.contactID)
            }
            #expect(people.count == 2)
        }
    }

    @Test("A link works once, whoever is quicker, and takes the person's other links with it")
    func once() async throws {
        try await withLinks { world, postbox in
            try await ask("jane@example.com", in: world)
            try await ask("jane@example.com", in: world)
            let links = try postbox.received.flatMap { try self.links(in: $0) }
            let first = links[0]
            async let one = try? open(first, in: world)
            async let other = try? open(first, in: world)
            let opened = await [one, other].compactMap(\.self)
            #expect(opened.count == 1)
            for link in links {
                await #expect(throws: isVoid) { try await open(link, in: world) }
            }
        }
    }

    @Test("A link works for fifteen minutes")
    func time() async throws {
        try await withLinks { world, postbox in
            try await ask("jane@example.com", in: world)
            let link = try #require(try links(in: postbox.received.first).first)
            world.clock.turn(by: .minutes(15))
            await #expect(throws: isVoid) { try await open(link, in: world) }
            await #expect(throws: isVoid) { try await world.desk.look(atLink: link, browser: nil, in: world.here) }
        }
    }

    @Test("Looking at a link uses nothing up, and tells whether this browser has asked for it")
    func looking() async throws {
        try await withLinks { world, postbox in
            let wish = wish("jane@example.com", in: world)
            try await world.desk.askForLink(wish, from: "x", in: world.here)
            try await world.runJobs()
            let link = try #require(try links(in: postbox.received.first).first)
            let own = try await world.desk.look(atLink: link, browser: wish.browser, in: world.here)
            #expect(own.isSameBrowser && own.contact.name == "Jane Doe")
            for browser in [nil, world.desk.newLinkRequest()] {
                #expect(try await !world.desk.look(atLink: link, browser: browser, in: world.here).isSameBrowser)
            }
            _ = try await open(link, in: world)
        }
    }

    @Test("A guessed, foreign or bent link opens nothing, nor does one whose button belonged to another")
    func forged() async throws {
        try await withLinks { world, postbox in
            try await ask("jane@example.com", in: world)
            let link = try #require(try links(in: postbox.received.first).first)
            let others = [
                Credential(kind: .link, id: link.id, secret: String(repeating: "A", count: 43)),
                Credential(kind: .link, id: world.desk.newID(), secret: link.secret),
                Credential(kind: .session, id: link.id, secret: link.secret),
            ]
            for other in others { await #expect(throws: isVoid) { try await open(other, in: world) } }
            await #expect(throws: isVoid) {
                try await world.desk.signIn(LinkAnswer(link: link, shownID: world.desk.newID()), in: world.here)
            }
            await #expect(throws: isVoid) {
                try await world.desk.signIn(LinkAnswer(link: link, shownID: link.id), in: world.snapshot(world.globex))
            }
        }
    }

    @Test("A token that has proved another address since makes the link void")
    func movedAway() async throws {
        try await withLinks { world, postbox in
            try await ask("jane@example.com", in: world)
            let link = try #require(try links(in: postbox.received.first).first)
            _ = try await world.known(["userId": "u_1", "email": "jane@elsewhere.example", "name": "Jane Doe"])
            await #expect(throws: isVoid) { try await open(link, in: world) }
            try await ask("jane@example.com", in: world)
            #expect(postbox.received.count == 1)
        }
    }

    @Test("Revoking the key that proved the address ends the session, voids links, and no new ones are sent")
    func revoked() async throws {
        try await withLinks { world, postbox in
            try await ask("jane@example.com", in: world)
            let opened = try await open(try #require(try links(in: postbox.received.last).first), in: world)
            try await ask("jane@example.com", in: world)
            let link = try #require(try links(in: postbox.received.last).first)
            #expect(try await world.desk.revokeKey(world.acme.key.key.id, in: world.here.id) >= 1)
            #expect(try await world.desk.person(showing: opened.credential, in: world.here) == nil)
            await #expect(throws: isVoid) { try await open(link, in: world) }
            try await ask("jane@example.com", in: world)
            #expect(postbox.received.count == 2)
        }
    }

    @Test("Turned off, links are void, none are offered, and the sessions that they opened end, others not")
    func turnedOff() async throws {
        try await withLinks { world, postbox in
            let byToken = try await world.identify(.jane)
            try await ask("jane@example.com", in: world)
            let opened = try await open(try #require(try links(in: postbox.received.last).first), in: world)
            try await ask("jane@example.com", in: world)
            let link = try #require(try links(in: postbox.received.last).first)
            try await world.desk.askForLink(wish("jane@example.com", in: world), from: "x", in: world.here)
            try await world.desk.change(signInByMail: false, in: world.here)
            try await world.runJobs()
            #expect(postbox.received.count == 2)
            #expect(try await world.desk.person(showing: opened.credential, in: world.here) == nil)
            #expect(try await world.desk.person(showing: byToken.credential, in: world.here) != nil)
            await #expect(throws: isVoid) { try await open(link, in: world) }
            await #expect(throws: Problem(.notFound, "links_not_offered")) {
                try await ask("jane@example.com", in: world)
            }
        }
    }

    @Test("Ending all of a person's sessions at the desk voids their links")
    func ended() async throws {
        try await withLinks { world, postbox in
            let jane = try await world.known(.jane)
            try await ask("jane@example.com", in: world)
            let link = try #require(try links(in: postbox.received.last).first)
            try await world.desk.endSessions(of: jane.contact.id, in: world.here)
            await #expect(throws: isVoid) { try await open(link, in: world) }
        }
    }

    @Test("The database holds no link: nothing that is stored opens one, not even while its mail waits")
    func stored() async throws {
        try await withLinks { world, postbox in
            postbox.fail(with: MailFailure(.unreachable))
            try await ask("jane@example.com", in: world)
            let texts = try await world.desk.store.database.read { transaction in
                try transaction.rows("select about from job").map { $0.text("about") }
                    + transaction.rows("select about from mail").map { $0.text("about") }
            }
            world.clock.turn(by: .minutes(1))
            try await world.runJobs()
            let link = try #require(try links(in: postbox.received.first).first)
            #expect(texts.count == 2 && texts.allSatisfy { !$0.contains(link.secret) && !$0.contains("usher_l_") })
            _ = try await open(link, in: world)
        }
    }

    @Test("A mail that comes too late isn't sent, and can't be sent again")
    func late() async throws {
        try await withLinks { world, postbox in
            postbox.fail(with: MailFailure(.recipientRefused, code: 550))
            try await ask("jane@example.com", in: world)
            world.clock.turn(by: .minutes(15))
            let line = try #require(try await world.desk.mails(in: world.here).first)
            #expect(line.mail.state == .failed && !line.mayBeTriedAgain)
            await #expect(throws: Problem(.conflict, "mail_outdated")) {
                try await world.desk.sendAgain(mail: line.mail.id, in: world.here)
            }
            #expect(postbox.received.isEmpty)
        }
    }

    @Test("Wishes are counted for each mailbox, known or not, and for each client")
    func limits() async throws {
        let limits = Limits(linksOfAddressPerQuarterHour: 6, linksOfMailboxPerQuarterHour: 2)
        try await withLinks(limits: limits) { world, _ in
            for email in ["jane@example.com", "nobody@example.org"] {
                for address in ["a", "b"] { try await ask(email, in: world, from: address) }
                await #expect(throws: Problem.self) { try await ask(email.uppercased(), in: world, from: "c") }
            }
            for number in 0..<4 { try await ask("x\(number)@example.org", in: world, from: "a") }
            await #expect(throws: Problem.self) { try await ask("y@example.org", in: world, from: "a") }
        }
    }

    @Test("What is no address is said so, before anything is written", arguments: ["", "jane", "jane@", "a@b, c@d"])
    func noAddress(_ email: String) async throws {
        try await withLinks { world, _ in
            await #expect(throws: Problem.field("email", "email_invalid")) { try await ask(email, in: world) }
        }
    }

    @Test("Without mail it can't be turned on")
    func withoutMail() async throws {
        try await withWorld { world in
            await #expect(throws: Problem(.conflict, "mail_not_set_up")) {
                try await world.desk.change(signInByMail: true, in: world.here)
            }
            #expect(!world.here.settings.signInByMail)
        }
    }

    @Test("The former session of the browser ends, and a stranger's requests come along")
    func takesAlong() async throws {
        try await withLinks { world, postbox in
            let omar = try await world.identify(.max)
            let asked = try await world.askAsStranger("Hello", at: world.acme)
            try await ask("jane@example.com", in: world)
            let link = try #require(try links(in: postbox.received.first).first)
            let answer = LinkAnswer(link: link, shownID: link.id, former: omar.credential, visitor: asked.visitor)
            let opened = try await world.desk.signIn(answer, in: world.here)
            #expect(try await world.desk.person(showing: omar.credential, in: world.here) == nil)
            let moved = try await world.desk.store.read(world.here.id) { try $0.conversation(asked.conversation.id) }
            #expect(moved?.contactID == opened.session.contactID)
        }
    }
}
