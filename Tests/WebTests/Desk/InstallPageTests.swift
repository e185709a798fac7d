import Desk
import Domain
import TestSupport
import Testing
import Web

/// What a developer copies from Settings.
@Suite("The examples of Install and of the token's rules")
struct InstallPageTests {
    private static let publicKey =
        #"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#

    @Test("Every language is shown, with the workspace's own ids", arguments: ["install", "access"])
    func languages(page: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let text = try await browser.get("/desk/settings/" + page).text
            for file in [
                "sign-token.mjs", "sign_token.py", "sign_token.rb", "sign_token.php", "sign_token.go", "SignToken.java",
                "SignToken.cs", "sign_token.rs", "SignToken.swift", "sign_token.exs", "sign-token.sh",
            ] {
                #expect(text.contains("examples/sign-token/\(file)</p>"), "\(file)")
            }
            #expect(text.split(separator: "USHER_KEY_ID=\(world.acme.key.key.id)").count > 11)
            #expect(!text.contains("YOUR_KEY_ID"))
            #expect(!text.contains(world.acme.key.secret))
        }
    }

    @Test("The key is the newest secret in use; a public key signs nothing here")
    func newestSecret() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            world.clock.turn(by: .minutes(1))
            let second = try await world.desk.addNamedKey("second", in: world.snapshot)
            world.clock.turn(by: .minutes(1))
            _ = try await world.desk.addPublicKey(named: "public", pasted: Self.publicKey, in: world.snapshot)
            let page = try await browser.get("/desk/settings/install").text
            #expect(page.contains("USHER_KEY_ID=\(second.key.id)\n"))
            try await world.desk.retireKey(second.key.id, in: world.acme.workspace.id)
            #expect(
                try await browser.get("/desk/settings/install").text.contains(
                    "USHER_KEY_ID=\(world.acme.key.key.id)\n"))
            try await world.desk.retireKey(world.acme.key.key.id, in: world.acme.workspace.id)
            #expect(try await browser.get("/desk/settings/install").text.contains("USHER_KEY_ID=YOUR_KEY_ID\n"))
        }
    }

    @Test("The form of a sign-in goes to the workspace's own help centre, and is shown as text")
    func signInForm() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let page = try await browser.get("/desk/settings/install").text
            #expect(page.contains("&lt;form method=&quot;post&quot; action=&quot;https://localhost/sso&quot;&gt;"))
        }
    }
}
