import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Settings")
struct SettingsTests {
    @Test("What is saved holds for the next request")
    func saved() async throws {
        try await withWorld { world in
            try await world.desk.change(enforcement: "enforced", in: world.here)
            try await world.desk.change(
                rules: TokenRulesForm(
                    requireExpiry: true, emailOptional: true, identifyByEmail: true, strictSessions: true,
                    lifetime: " 2 ", sessionHours: "720", audience: " acme ", issuer: ""),
                in: world.here)
            let settings = world.here.settings
            #expect(settings.enforcement == .enforced && settings.requireExpiry && !settings.emailRequired)
            #expect(settings.identifyByEmail && settings.strictSessions)
            #expect(settings.longestTokenLifetime == 7200 && settings.sessionHours == 720)
            #expect(settings.expectedAudience == "acme" && settings.expectedIssuer == nil)
            #expect(world.snapshot(world.globex).settings == WorkspaceSettings())
        }
    }

    @Test("An unknown enforcement is refused", arguments: ["", "OFF", "on", "enforced "])
    func enforcement(text: String) async throws {
        try await withWorld { world in
            await #expect(throws: FormProblems("enforcement", "enforcementUnknown")) {
                try await world.desk.change(enforcement: text, in: world.here)
            }
            #expect(world.here.settings.enforcement == .off)
        }
    }

    @Test(
        "Hours are whole numbers from 1 to 720",
        arguments: ["", "0", "-1", "721", "1.5", "1e2", "٣", "9999999999999999999", "24h"])
    func hours(text: String) async throws {
        try await withWorld { world in
            var rules = TokenRulesForm(world.here.settings)
            rules.sessionHours = text
            rules.requireExpiry = true
            let problems = await #expect(throws: FormProblems.self) {
                try await world.desk.change(rules: rules, in: world.here)
            }
            #expect(problems?.faults["sessionHours"]?.code == "hours")
            #expect(world.here.settings == WorkspaceSettings())
        }
    }

    @Test(
        "Only plain, encrypted origins are taken",
        arguments: [
            "shop.example.net", "https://", "https://shop.example.net/path", "https://a@shop.example.net", "null", "*",
            "http://shop.example.net", "ftp://shop.example.net", "https://shop.example.net:0",
            "https://SHOP.example.net",
            "javascript:alert(1)", "https://shop.example.net.", "https://*.example.net",
        ])
    func origins(line: String) async throws {
        try await withWorld { world in
            let problems = await #expect(throws: FormProblems.self) {
                try await world.desk.change(
                    places: PlacesForm(origins: "https://good.example.net\n\(line)", signInURL: ""), in: world.here)
            }
            #expect(problems?.faults["origins"] != nil)
            #expect(world.here.settings.extraOrigins.isEmpty)
        }
    }

    @Test("Origins are kept once each, without the slash of a browser's address bar, and admit at once")
    func admitted() async throws {
        try await withWorld { world in
            let lines = "https://shop.example.net/\r\n\n https://shop.example.net \nhttp://localhost:3000"
            try await world.desk.change(places: PlacesForm(origins: lines, signInURL: ""), in: world.here)
            #expect(world.here.settings.extraOrigins == ["https://shop.example.net", "http://localhost:3000"])
            #expect(world.here.originRule.admits(SiteOrigin("https://shop.example.net")!))
        }
    }

    @Test(
        "Nothing but a plain web address is a sign-in address",
        arguments: [
            "javascript:alert(1)", "//evil.test", "/login", "https:evil.test", "https://", "http://app.example.com/",
            "https://me:secret@app.example.com/", "https://app.example.com\\@evil.test", "https://app.example.com/\tx",
            "https://app.example.com/\">", "data:text/html,x", "https://áéí.example.com/", "https://app.example.com /",
            "HTTPS://APP.EXAMPLE.COM/", "https://app.example.com/" + .long(2_000),
        ])
    func signInAddresses(text: String) async throws {
        try await withWorld { world in
            let problems = await #expect(throws: FormProblems.self) {
                try await world.desk.change(places: PlacesForm(origins: "", signInURL: text), in: world.here)
            }
            #expect(problems?.faults["signInURL"] != nil)
            #expect(world.here.settings.signInURL == nil)
        }
    }

    @Test(
        "A sign-in address is kept as it is; an empty one is none",
        arguments: [
            ("https://app.example.com/login?from=help", "https://app.example.com/login?from=help"),
            (" https://app.example.com ", "https://app.example.com"),
            ("http://localhost:3000/in", "http://localhost:3000/in"),
            ("", nil), ("   ", nil),
        ] as [(String, String?)])
    func goodAddresses(text: String, kept: String?) async throws {
        try await withWorld { world in
            try await world.desk.change(places: PlacesForm(origins: "", signInURL: text), in: world.here)
            #expect(world.here.settings.signInURL == kept)
        }
    }

    @Test("Readiness is rounded down, so that 100 per cent means all")
    func readiness() {
        let percent = { OriginVisits(origin: "", identified: $0, anonymous: $1, refused: $2).percent }
        #expect(percent(199, 1, 0) == 99 && percent(199, 0, 1) == 99)
        #expect(percent(200, 0, 0) == 100 && percent(0, 1, 0) == 0)
        #expect(percent(0, 0, 0) == nil)
    }
}
