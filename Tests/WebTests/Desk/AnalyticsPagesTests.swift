import Desk
import Domain
import TestSupport
import Testing

@Suite("Analytics' pages")
struct AnalyticsPagesTests {
    @Test("Before anything has happened both pages say what will be here and offer a step")
    func empty() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let overview = try await browser.get("/desk/analytics")
            #expect(overview.status == 200 && overview.text.contains("Nothing has happened"))
            #expect(!overview.text.contains("<svg class=\"chart\""))
            let sessions = try await browser.get("/desk/analytics/sessions")
            #expect(sessions.text.contains("No sessions yet") && sessions.text.contains("/desk/settings/install"))
        }
    }

    @Test("The overview draws a line for each series, and says the same as a table", arguments: [7, 30, 90])
    func overview(days: Int) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            _ = try await world.identify(.jane, at: world.acme)
            await world.desk.tracker.flush()
            let page = try await browser.get("/desk/analytics?days=\(days)")
            #expect(page.text.matches(of: /<polyline class="line series-/).count == 4)
            #expect(page.text.matches(of: /<tr><th scope="row"><time/).count == days)
            #expect(!page.text.contains("NaN") && !page.text.contains("{{"))
        }
    }

    @Test("An odd period is the usual one", arguments: ["0", "-7", "abc", "100000000000", ""])
    func period(days: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            _ = try await world.identify(.jane, at: world.acme)
            await world.desk.tracker.flush()
            let page = try await browser.get("/desk/analytics?days=\(days)")
            #expect(page.status == 200 && page.text.matches(of: /<tr><th scope="row"><time/).count == 30)
        }
    }

    @Test("A session stands there with the person's name as text, and the request that came of it")
    func sessions() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let odd = Somebody(userId: "u-7", email: "x@example.com", name: "<img src=x onerror=alert(1)>", plan: "pro")
            let conversation = try await world.ask("Where?", subject: "An <i>invoice</i>", by: odd, at: world.acme)
            _ = try await world.identify(.omar, at: world.globex)
            await world.desk.tracker.flush()
            let page = try await browser.get("/desk/analytics/sessions")
            #expect(page.text.contains("<bdi>&lt;img src=x onerror=alert(1)&gt;</bdi>"))
            #expect(page.text.contains("/desk/inbox/\(conversation.id)"))
            #expect(page.text.contains("An &lt;i&gt;invoice&lt;/i&gt;") && !page.text.contains("Omar"))
        }
    }
}
