import Desk
import Domain
import HTTPTypes
import JSON
import TestSupport
import Testing
import Tokens
import Web

@Suite("Keys for encrypted tokens")
struct EncryptionPagesTests {
    private let access = "/desk/settings/access"
    private let address = "/.well-known/jwks.json"

    private func add(_ name: String, _ algorithm: String, _ browser: Browser) async throws -> Browser.Page {
        try await browser.post(
            access + "/encryption/keys", [("encryptionName", name), ("algorithm", algorithm)])
    }

    private func identify(_ token: String, _ world: World, _ browser: Browser) async throws -> Browser.Page {
        try await browser.post(
            "/widget/v1/identify", body: #"{"widgetId":"\#(world.acme.widget.id)","token":"\#(token)"}"#,
            type: "application/json")
    }

    /// What the page shows once.
    private func secret(_ page: Browser.Page) throws -> String {
        let match = try #require(page.text.firstMatch(of: /id="new-encryption-secret">([\w-]+)</))
        return String(match.1)
    }

    @Test("A shared key is shown once, opens tokens, still does while it retires, and no more when it is deleted")
    func shared() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            for algorithm in [EncryptionAlgorithm.direct, .keyWrap] {
                let secret = try secret(try await add("Backend", algorithm.rawValue, browser))
                #expect(try await browser.get(access).text.contains(secret) == false)
                let id = try #require(world.snapshot.openingKeys.first?.id)
                let sealer = TokenSealer(key: try EncryptionKey(secret: secret, algorithm: algorithm))
                let token = try sealer.seal(try world.token(for: .jane, by: world.acme))
                #expect(try await identify(token, world, browser).status == 200)
                #expect(try await browser.post(access + "/encryption/keys/\(id)/retire").status == 303)
                #expect(try await identify(token, world, browser).status == 200)
                let unconfirmed = try await browser.post(access + "/encryption/keys/\(id)/delete")
                #expect(unconfirmed.status == 422 && world.snapshot.openingKeys.count == 1)
                let deleted = try await browser.post(access + "/encryption/keys/\(id)/delete", [("confirmed", "on")])
                #expect(deleted.status == 303 && world.snapshot.openingKeys.isEmpty)
                #expect(try await identify(token, world, browser).status == 401)
            }
        }
    }

    @Test(
        "A key pair's public half is all that a backend needs, and all that is published",
        arguments: ["ECDH-ES+A256KW", "RSA-OAEP-256"])
    func pair(algorithm: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let made = try await add("Backend", algorithm, browser)
            #expect(made.status == 200 && !made.text.contains("new-encryption-secret"))
            let page = try await browser.get(address)
            let keys = try #require(try JSONValue.parse(page.text)["keys"]?.array)
            #expect(keys.count == 1 && keys[0]["alg"]?.string == algorithm && keys[0]["use"]?.string == "enc")
            for secret in ["d", "p", "q", "dp", "dq", "qi", "k"] { #expect(keys[0][secret] == nil) }
            let sealer = TokenSealer(key: try EncryptionKey(jwk: try #require(keys[0].object)))
            let token = try sealer.seal(try world.token(for: .jane, by: world.acme))
            #expect(try await identify(token, world, browser).status == 200)
            let id = try #require(world.snapshot.openingKeys.first?.id)
            _ = try await browser.post(access + "/encryption/keys/\(id)/retire")
            #expect(try await browser.get(address).text == #"{"keys":[]}"#)
            #expect(try await identify(token, world, browser).status == 200, "who fetched it before isn't refused")
        }
    }

    @Test("The published set is for everybody, kept for minutes, and names another workspace's keys never")
    func published() async throws {
        try await withBrowser { world, browser in
            let globex = world.snapshot(world.globex)
            _ = try await world.desk.addOpeningKey(named: "Theirs", algorithm: "ECDH-ES+A256KW", in: globex)
            let first = try await browser.get(address, headers: [.origin: "https://elsewhere.test"])
            #expect(first.status == 200 && first.text == #"{"keys":[]}"#)
            #expect(
                first.headers[.accessControlAllowOrigin] == "*" && first.headers[.cacheControl] == "public, max-age=300"
            )
            #expect(first.headers[.contentType] == "application/jwk-set+json")
            let tag = try #require(first.headers[.eTag])
            #expect(try await browser.get(address, headers: [.ifNoneMatch: tag]).status == 304)
            _ = try await world.desk.addOpeningKey(named: "Ours", algorithm: "ECDH-ES+A256KW", in: world.snapshot)
            let changed = try await browser.get(address, headers: [.ifNoneMatch: tag])
            #expect(changed.status == 200 && changed.headers[.eTag] != tag)
            #expect(!changed.text.contains("Ours"))
        }
    }

    @Test(
        "Where encryption is required a token that is only signed is refused with its reason", arguments: ["en", "de"])
    func required(language: String) async throws {
        try await withBrowser { world, browser in
            browser.language = language
            try await browser.signIn()
            let on = [("requireEncryption", "on")]
            let refused = try await browser.post(access + "/encryption", on)
            #expect(refused.status == 422 && !world.snapshot.settings.requireEncryption)
            let secret = try secret(try await add("Backend", "dir", browser))
            #expect(try await browser.post(access + "/encryption", on).status == 303)
            let signed = try world.token(for: .jane, by: world.acme)
            let plain = try await identify(signed, world, browser)
            #expect(plain.status == 401 && plain.text.contains("encryption_required"))
            let sealer = TokenSealer(key: try EncryptionKey(secret: secret))
            #expect(try await identify(try sealer.seal(signed), world, browser).status == 200)
            let id = try #require(world.snapshot.openingKeys.first?.id)
            let last = try await browser.post(access + "/encryption/keys/\(id)/delete", [("confirmed", "on")])
            #expect(last.status == 422 && world.snapshot.openingKeys.count == 1)
            #expect(try await browser.post(access + "/encryption").status == 303)
            #expect(try await identify(signed, world, browser).status == 200)
        }
    }

    @Test("A form that can't be is answered with the page and what is wrong", arguments: ["en", "de"])
    func refused(language: String) async throws {
        try await withBrowser { world, browser in
            browser.language = language
            try await browser.signIn()
            for (name, algorithm) in [("", "dir"), ("Backend", "none"), ("Backend", ""), ("Backend", "RSA1_5")] {
                let page = try await add(name, algorithm, browser)
                #expect(page.status == 422 && page.text.contains("encryption-name-error"))
            }
            for number in 1...10 { #expect(try await add("Key \(number)", "dir", browser).status == 200) }
            #expect(try await add("Key 11", "dir", browser).status == 422)
            #expect(world.snapshot.openingKeys.count == 10)
        }
    }

    @Test("The inspector opens an encrypted token and explains what is inside")
    func inspected() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let secret = try secret(try await add("Backend", "dir", browser))
            let sealer = TokenSealer(key: try EncryptionKey(secret: secret))
            let token = try sealer.seal(try world.token(for: .jane, by: world.acme))
            let page = try await browser.post(access + "/inspect", [("token", token)])
            #expect(page.status == 200 && page.text.contains("Jane Doe") && page.text.contains("valid now"))
        }
    }

    @Test("A new master key opens keys for encrypted tokens, too")
    func sealedAnew() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let secret = try secret(try await add("Backend", "dir", browser))
            let next = try Vault(masterKey: [UInt8](repeating: 9, count: 32))
            #expect(try await world.desk.changeMasterKey(to: next) == 3)
            let desk = Desk(store: world.desk.store, vault: next, clock: world.clock)
            try await desk.open()
            let snapshot = try #require(desk.directory.snapshot(workspace: world.acme.workspace.id))
            let sealer = TokenSealer(key: try EncryptionKey(secret: secret))
            let token = try sealer.seal(try world.token(for: .jane, by: world.acme))
            #expect(try snapshot.verifier.verify(token, at: world.clock.now.seconds).identity.userId == "u-1")
        }
    }
}
