import Desk
import Domain
import HTTPTypes
import SQL
import Store
import TestSupport
import Testing

@Suite("Reading in the widget")
struct WidgetReadingTests {
    private func bearer(_ world: World, _ somebody: Somebody) async throws -> HTTPFields {
        let snapshot = world.snapshot(world.acme)
        let identified = try await world.desk.identify(
            IdentifyRequest(
                widgetID: world.acme.widget.id, token: try world.token(for: somebody, by: world.acme),
                origin: snapshot.originRule.helpCenter),
            in: snapshot)
        return [.authorization: "Bearer \(identified.credential.text)"]
    }

    @Test(
        "A session that is over is an error everywhere, so that nobody silently becomes a stranger",
        arguments: [
            "home?", "search?q=wombat&", "articles/00000000000000000000000000?", "conversations?",
            "conversations/00000000000000000000000000/messages?",
        ])
    func endedSession(_ path: String) async throws {
        try await withPages { pages in
            let world = pages.world
            let jane = try await bearer(world, .jane)
            let address = "/widget/v1/\(path)widgetId=\(world.acme.widget.id)&locale=en"
            let before = try await pages.get(address, headers: jane)
            #expect(before.status != 401)
            let credential = try #require(Credential(String(jane[.authorization]!.dropFirst(7)), kind: .session))
            try await world.desk.signOut(credential, in: world.snapshot)
            let answer = try await pages.get(address, headers: jane)
            #expect(answer.status == 401 && answer.html.contains("session_ended"))
        }
    }

    @Test("Words that somebody is still typing are no search; those that were meant are one")
    func counting() async throws {
        try await withPages { pages in
            let query = "widgetId=\(pages.world.acme.widget.id)&locale=en"
            for words in ["ex", "exp", "export"] {
                _ = try await pages.get("/widget/v1/search?\(query)&q=\(words)")
            }
            _ = try await pages.get("/widget/v1/search?\(query)&q=export&settled=1")
            await pages.world.desk.tracker.flush()
            let subjects = try await pages.world.desk.store.database.read {
                try $0.rows("select subject from event").map { $0.text("subject") }
            }
            #expect(subjects == ["export"])
        }
    }

    @Test("The widget's first page can't be asked for without end")
    func homeLimit() async throws {
        try await withPages(limits: Limits(homePerMinute: 2)) { pages in
            let address = "/widget/v1/home?widgetId=\(pages.world.acme.widget.id)&locale=en"
            for status in [200, 200, 429] {
                let page = try await pages.get(address)
                #expect(page.status == status)
            }
        }
    }

    @Test("The widget's first page answers to the title of the page that it was opened on, and keeps nothing of it")
    func titleOfPage() async throws {
        try await withPages { pages in
            let world = pages.world
            let collection = try await world.collection("Basics")
            for title in ["First steps", "Second steps", "Third steps", "Fourth steps", "Wombats"] {
                try await world.article(title, in: collection)
            }
            let address = "/widget/v1/home?widgetId=\(world.acme.widget.id)&locale=en"
            let json: HTTPFields = [.contentType: "application/json", .origin: "https://localhost"]
            func home(_ body: String, _ headers: HTTPFields = json) async throws -> Pages.Page {
                try await pages.post(address, body: body, headers: headers)
            }
            let untitled = try await home("{}")
            #expect(untitled.status == 200 && !untitled.html.contains("Wombats"))
            let titled = try await home(#"{"url":"https://app.test/x","title":"Wombats of Ada Lovelace"}"#)
            #expect(titled.html.contains("Wombats") && !titled.html.contains("Lovelace"))
            #expect(try await home(#"{"title":7}"#).status == 422)
            #expect(
                try await home("title=x", [.contentType: "text/plain", .origin: "https://localhost"]).status == 415)
            #expect(
                try await home("{}", [.contentType: "application/json", .origin: "https://evil.test"]).status == 403)
            await world.desk.tracker.flush()
            let events = try await world.desk.store.database.read { try $0.rows("select id from event") }
            #expect(events.isEmpty)
        }
    }

    @Test("A stranger's widget knows nothing of what is for known people; a known person's reads it")
    func audience() async throws {
        try await withPages { pages in
            let world = pages.world
            let collection = try await world.collection("Basics")
            let open = try await world.article("Wombats", "About *wombats*.", in: collection)
            let hidden = try await world.article("Quokka prices", "Quokka text.", in: collection, audience: .signedIn)
            let query = "widgetId=\(world.acme.widget.id)&locale=en"

            let home = try await pages.get("/widget/v1/home?\(query)&url=https://app.test/quokka")
            #expect(home.html.contains("Wombats") && !home.html.contains("uokka"))
            let search = try await pages.get("/widget/v1/search?\(query)&q=quokka")
            #expect(search.html == "{\"results\":[]}")
            let refused = try await pages.get("/widget/v1/articles/\(hidden.id)?\(query)")
            #expect(refused.status == 401)
            #expect(!refused.html.lowercased().contains("quokka"))
            let unknown = try await pages.get("/widget/v1/articles/nonsense?\(query)")
            #expect(unknown.status == 404)
            let article = try await pages.get("/widget/v1/articles/\(open.id)?\(query)")
            #expect(
                article.html.contains("<em>wombats<") && article.html.contains("https://localhost/en/articles/wombats-")
            )

            let jane = try await bearer(world, .jane)
            let read = try await pages.get("/widget/v1/articles/\(hidden.id)?\(query)", headers: jane)
            #expect(read.status == 200)
            let found = try await pages.get("/widget/v1/search?\(query)&q=quokka", headers: jane)
            #expect(found.html.contains(hidden.id) && found.html.contains("\"isMatch\":true"))
        }
    }
}
