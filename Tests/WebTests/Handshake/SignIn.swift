import Desk
import Domain
import HTTPTypes
import JSON
import Store
import TestSupport
import Testing
import Tokens
import Web

/// The parts of a sign-in at Acme's help centre, each of which a test can bend.
struct SignIn {
    let world: World
    let browser: Browser

    /// On another site than the help centre.
    static let application = "https://app.example.net"
    static let address = application + "/login?tenant=1#top"

    init(_ world: World, _ browser: Browser) async throws {
        self.world = world
        self.browser = browser
        try await world.set { $0.signInURL = Self.address }
    }

    /// Presses "Sign in": the state that the application gets.
    func begin(returningTo path: String = "/en") async throws -> String {
        let answer = try await browser.get("/sso/start?return_to=" + path)
        #expect(answer.status == 303)
        let location = try #require(answer.location)
        let state = try #require(location.firstMatch(of: /state=([\w%]+)/)?.1)
        return String(state).replacing("%5F", with: "_").replacing("%2D", with: "-")
    }

    /// As the application's page sends it, from a site whose pages get our cookies.
    func answer(
        token: String, state: String?, returningTo path: String = "/en", origin: String? = "https://app.localhost"
    ) async throws -> Browser.Page {
        let own = browser.origin
        defer { browser.origin = own }
        browser.origin = origin
        let fields = [("token", token), ("return_to", path)] + (state.map { [("state", $0)] } ?? [])
        return try await browser.post("/sso", fields)
    }

    func token(_ change: (inout JSONObject) -> Void = { _ in }) throws -> String {
        let now = Int(world.clock.now.seconds)
        var claims: JSONObject = [
            "userId": "u-1", "email": "jane@example.com", "name": "Jane Doe", "iat": JSONValue(now),
            "exp": JSONValue(now + 600), "jti": .string(world.desk.newID()),
        ]
        change(&claims)
        return try TokenSigner(secret: world.acme.key.secret).sign(claims)
    }

    /// Whether the help centre knows somebody in this browser.
    func isKnown(as name: String = "Jane") async throws -> Bool {
        try await browser.get("/en").text.contains(name)
    }

    func attempts() async throws -> [IdentifyAttempt] {
        await world.desk.tracker.flush()
        return try await world.desk.store.read(world.acme.workspace.id) { try $0.attempts(before: nil, limit: 50) }
    }
}

func withSignIn(
    limits: Limits = Limits(identifyPerMinute: 0), _ body: @escaping @Sendable (SignIn) async throws -> Void
) async throws {
    try await withBrowser(limits: limits) { world, browser in try await body(SignIn(world, browser)) }
}
