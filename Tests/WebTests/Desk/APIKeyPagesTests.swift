import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

@Suite("Settings › API keys")
struct APIKeyPagesTests {
    private let page = "/desk/settings/api-keys"

    private func secret(_ page: Browser.Page) throws -> String {
        String(try #require(page.text.firstMatch(of: /id="new-api-key">(usher_api_[\w-]+)</)).1)
    }

    @Test("A key is shown once with what it may do, works, and not any more the moment it is revoked")
    func life() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let form = [
                ("name", "<Build>"), ("scopes", "articles:read"), ("scopes", "search:read"), ("lifetime", "90"),
            ]
            let made = try await browser.post(page, form)
            let secret = try secret(made)
            #expect(made.status == 200 && made.headers[.cacheControl] == "no-store")
            let list = try await browser.get(page)
            #expect(
                !list.text.contains(secret) && list.text.contains("&lt;Build&gt;") && !list.text.contains("<Build>"))
            #expect(list.text.contains("Never used") && list.text.contains("Ends on"))
            let key = try await world.desk.apiKey(showing: secret, in: world.snapshot)
            #expect(key.scopes == [.articlesRead, .searchRead] && key.expiresAt == key.madeAt + .days(90))
            await world.desk.tracker.flush()
            #expect(try await browser.get(page).text.contains("Never used") == false)
            #expect(try await browser.post("\(page)/\(key.id)/revoke").status == 422)
            let revoked = try await browser.post("\(page)/\(key.id)/revoke", [("confirmed", "on")])
            #expect(revoked.status == 303)
            #expect(try await browser.get(try #require(revoked.location)).text.contains("The key is revoked"))
            await #expect(throws: Problem(.unauthenticated, "api_key_invalid")) {
                try await world.desk.apiKey(showing: secret, in: world.snapshot)
            }
            #expect(try await browser.post("\(page)/\(key.id)/revoke", [("confirmed", "on")]).status == 404)
        }
    }

    @Test("Only a hash of the secret is kept, and a use is written at most once a minute")
    func kept() async throws {
        try await withWorld { world in
            let draft = APIKeyDraft(name: "Build", scopes: ["articles:read"])
            let fresh = try await world.desk.addAPIKey(draft, in: world.snapshot)
            let kept = try await world.desk.store.read(world.snapshot.id) { try $0.apiKey(fresh.key.id) }
            #expect(kept?.secretHash == SecretHash.of(fresh.credential))
            func use() async throws -> Timestamp? {
                _ = try await world.desk.apiKey(showing: fresh.credential.text, in: world.snapshot)
                await world.desk.tracker.flush()
                return try await world.desk.apiKeys(in: world.snapshot).first?.lastUsedAt
            }
            let first = try await use()
            #expect(first == world.clock.now)
            world.clock.turn(by: .seconds(59))
            #expect(try await use() == first)
            world.clock.turn(by: .seconds(1))
            #expect(try await use() == world.clock.now)
        }
    }

    @Test("What can't be a key is refused field by field, and nothing is made")
    func refused() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let wrong = try await browser.post(
                page, [("name", " "), ("scopes", "everything"), ("lifetime", "forever")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("A key needs a name") && wrong.text.contains("Choose at least one thing"))
            let form = [("name", "Twice"), ("scopes", "search:read")]
            #expect(try await browser.post(page, form).status == 200)
            #expect(try await browser.post(page, form).status == 422)
            #expect(try await world.desk.apiKeys(in: world.snapshot).count == 1)
            for number in 1..<APIKey.limit {
                let draft = APIKeyDraft(name: "Key \(number)", scopes: ["search:read"])
                _ = try await world.desk.addAPIKey(draft, in: world.snapshot)
            }
            let tooMany = try await browser.post(page, [("name", "One more"), ("scopes", "search:read")])
            #expect(tooMany.status == 422 && tooMany.text.contains("There are 50 keys"))
        }
    }

    @Test("A key that has ended, another workspace's and made-up ones are all told the same")
    func strangersKeys() async throws {
        try await withWorld { world in
            let draft = APIKeyDraft(name: "Build", scopes: ["articles:read"], lifetime: "30")
            let fresh = try await world.desk.addAPIKey(draft, in: world.snapshot).credential
            let theirs = try await world.desk.addAPIKey(draft, in: world.snapshot(world.globex)).credential
            let session = try await world.credential(of: .jane, at: world.acme)
            _ = try await world.desk.apiKey(showing: fresh.text, in: world.snapshot)
            world.clock.turn(by: .days(30))
            let mixed = "usher_api_\(fresh.id)_\(theirs.secret)"
            for text in [fresh.text, theirs.text, session.text, mixed, "", "usher_api_", fresh.text + "A"] {
                await #expect(throws: Problem(.unauthenticated, "api_key_invalid")) {
                    try await world.desk.apiKey(showing: text, in: world.snapshot)
                }
            }
        }
    }
}
