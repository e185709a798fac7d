import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// Who may do what, over every route that the server has.
@Suite("Every route and whoever asks")
struct AuthorizationTests {
    fileprivate enum Asker: CaseIterable {
        case stranger, contact, contactAtTheDesksDoor, anotherWorkspacesAgent, twoAgents
    }

    @Test("Behind the desk's door nobody is let in but the team of this workspace", arguments: Asker.allCases)
    fileprivate func desk(_ asker: Asker) async throws {
        try await withBrowser { world, browser in
            try await browser.become(asker, in: world)
            let routes = try Route.all(of: world).filter(\.isTeams)
            #expect(routes.count > 30)
            for route in routes {
                let page = try await browser.ask(route)
                if route.method == .post {
                    #expect(page.status == 401, "\(route)")
                } else {
                    #expect(page.status == 303 && page.location?.hasPrefix("/desk/login") == true, "\(route)")
                    let answer = try await browser.ask(route, headers: [.accept: "application/json"])
                    #expect(answer.status == 401, "\(route)")
                }
            }
        }
    }

    @Test("Nothing that changes anything is taken from another site, from nowhere or from two places")
    func crossSite() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            // The API knows no cookie: whatever a page sends there comes without a key.
            for route in try Route.all(of: world) where route.method == .post && route.isAPI {
                for origin in ["https://evil.test", "https://localhost"] {
                    browser.origin = origin
                    #expect(try await browser.ask(route).status == 401, "\(route) \(origin)")
                }
            }
            for route in try Route.all(of: world) where route.method == .post && !route.isAPI {
                for origin in ["https://evil.test", "https://localhost.evil.test", "null", "https://localhost@evil"] {
                    browser.origin = origin
                    #expect(try await browser.ask(route).status == 403, "\(route) \(origin)")
                }
                browser.origin = nil
                #expect(try await browser.ask(route).status == 403, "\(route) without Origin")
                browser.origin = "https://localhost"
                let marked = try await browser.ask(route, headers: [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"])
                #expect(marked.status == 403, "\(route) marked")
            }
            #expect(try await browser.get("/desk/inbox").status == 200)
        }
    }

    @Test("A conversation is its person's: for all others, known or not, it isn't there")
    func conversations() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            let foreign = try await world.ask("Help", by: .jane, at: world.globex)
            let stranger = try #require(try await world.askAsStranger("Hello", at: world.acme).visitor)
            let elsewhere = try await world.credential(of: .jane, at: world.globex)
            let expected: [(Credential?, String, Int)] = [
                (nil, asked.id, 401), (stranger, asked.id, 404), (elsewhere, asked.id, 401),
                (elsewhere, foreign.id, 401), (try await world.credential(of: .omar, at: world.acme), asked.id, 404),
                (try await world.credential(of: .jane, at: world.acme), foreign.id, 404),
            ]
            for (credential, id, status) in expected {
                var headers: HTTPFields = [:]
                headers[.authorization] = credential.map { "Bearer " + $0.text }
                let path = "/widget/v1/conversations/\(id)"
                #expect(try await browser.get(path + "/messages", headers: headers).status == status)
                for (act, body) in [("messages", #"{"clientId":"c","message":"x"}"#), ("read", #"{"seq":1}"#)] {
                    let answer = try await browser.post(
                        "\(path)/\(act)", body: body, type: "application/json", headers: headers)
                    #expect(answer.status == status)
                }
            }
            let thread = try await world.desk.teamThread(asked.id, in: world.snapshot)
            #expect(thread.messages.count == 1)
        }
    }

    @Test("Who identifies leaves nothing of the former person: neither the page's session nor the cookie's lives on")
    func nothingOfTheFormerPerson() async throws {
        try await withBrowser { world, browser in
            let former = try await world.credential(of: .jane, at: world.acme)
            let ofAnotherTab = try await world.credential(of: .jane, at: world.acme)
            browser.cookies[CookieName.session(isSecure: true)] = ofAnotherTab.text
            let token = try world.token(for: .omar, by: world.acme)
            let identified = try await browser.post(
                "/widget/v1/identify", body: #"{"widgetId":"\#(world.acme.widget.id)","token":"\#(token)"}"#,
                type: "application/json", headers: [.authorization: "Bearer " + former.text])
            #expect(identified.status == 200)
            #expect(try await world.desk.person(showing: former, in: world.snapshot) == nil)
            #expect(try await world.desk.person(showing: ofAnotherTab, in: world.snapshot) == nil)
            #expect(try await browser.get("/en").text.contains("Omar"))
            let here = try await world.credential(of: .omar, at: world.acme)
            let cookie = browser.cookies[CookieName.session(isSecure: true)] ?? ""
            let there = try #require(Credential(cookie, kind: .session))
            _ = try await browser.post(
                "/widget/v1/identify", body: #"{"widgetId":"\#(world.acme.widget.id)","token":"\#(token)"}"#,
                type: "application/json", headers: [.authorization: "Bearer " + here.text])
            #expect(try await world.desk.person(showing: here, in: world.snapshot) == nil)
            // The same person's other tab goes on.
            #expect(try await world.desk.person(showing: there, in: world.snapshot) != nil)
        }
    }

    @Test("Two Authorization headers are none")
    func twoBearers() async throws {
        try await withBrowser { world, browser in
            let credential = try await world.credential(of: .jane, at: world.acme)
            var headers: HTTPFields = [.authorization: "Bearer " + credential.text]
            #expect(try await browser.get("/widget/v1/conversations", headers: headers).status == 200)
            headers.append(HTTPField(name: .authorization, value: "Bearer " + credential.text))
            #expect(try await browser.get("/widget/v1/conversations", headers: headers).status == 401)
        }
    }
}

extension Browser {
    fileprivate func become(_ asker: AuthorizationTests.Asker, in world: World) async throws {
        let door = CookieName.agent(isSecure: true)
        switch asker {
        case .stranger: break
        case .contact:
            cookies[CookieName.session(isSecure: true)] = try await world.credential(of: .jane, at: world.acme).text
        case .contactAtTheDesksDoor:
            let session = try await world.credential(of: .jane, at: world.acme)
            cookies[door] = session.text.replacing("usher_s_", with: "usher_a_")
        case .anotherWorkspacesAgent:
            cookies[door] = try await world.signIn("hank@globex.test", at: world.globex).text
        case .twoAgents:
            let agent = try await world.signIn("grace@acme.test", at: world.acme).text
            cookies[door] = "\(agent); \(door)=\(agent)"
        }
    }
}

extension World {
    func credential(of somebody: Somebody, at founded: Founded) async throws -> Credential {
        let request = IdentifyRequest(
            widgetID: founded.widget.id, token: try token(for: somebody, by: founded),
            origin: snapshot(founded).originRule.helpCenter)
        return try await desk.identify(request, in: snapshot(founded)).credential
    }

    fileprivate func signIn(_ email: String, at founded: Founded) async throws -> Credential {
        try await desk.signInAgent(
            email: email, password: Self.password, from: "10.0.0.9", in: snapshot(founded)
        ).credential
    }
}
