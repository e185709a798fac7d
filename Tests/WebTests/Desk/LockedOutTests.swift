import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite("Nobody on the team can shut themselves out")
struct LockedOutTests {
    /// Shuts everything that can be shut: the help centre to an audience that nobody belongs to, without a password or a
    /// sign-in, enforced, with the last key revoked and encryption required.
    private func shut(_ world: World) async throws {
        let draft = AudienceDraft(name: "Nobody", rule: "plan = \"none of them\"")
        try await world.desk.saveAudience(nil, draft, in: world.snapshot)
        let audience = Audience.named(id: try #require(world.snapshot.audiences.first).id)
        try await world.desk.change(centreAudience: audience.text, in: world.snapshot)
        try await world.desk.change(enforcement: "enforced", in: world.snapshot)
        try await world.set { $0.requireEncryption = true }
        _ = try await world.desk.revokeKey(world.acme.key.key.id, in: world.snapshot.id)
    }

    @Test("However shut the help centre is, the desk's door and every page behind it open to its owner")
    func desk() async throws {
        try await withBrowser { world, browser in
            try await shut(world)
            #expect(try await browser.get("/en").status == 401)
            #expect(try await browser.get("/desk/login").status == 200)
            try await browser.signIn()
            let pages = try Route.all(of: world).filter { $0.isTeams && $0.method == .get }
            #expect(pages.count > 20)
            for page in pages {
                let status = try await browser.ask(page).status
                #expect(![401, 403, 429].contains(status) && status < 500, "\(page) \(status)")
            }
        }
    }

    @Test("What was shut is opened again from the desk alone")
    func undone() async throws {
        try await withBrowser { world, browser in
            try await shut(world)
            try await browser.signIn()
            let opened = try await browser.post("/desk/audiences/centre", [("audience", Audience.everyone.text)])
            #expect(opened.status == 303)
            #expect(try await browser.post("/desk/settings/access/enforcement", [("enforcement", "off")]).status == 303)
            #expect(try await browser.get("/en").status == 200)
        }
    }
}
