import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite("The pages of synonyms and searches")
struct FindingPagesTests {
    @Test("A group is added, found with, changed and removed at the desk")
    func synonyms() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.article("Invoices", in: world.collection("Money"))
            #expect(try await browser.get("/desk/synonyms").text.contains("No synonyms yet"))
            let added = try await browser.post("/desk/synonyms", [("words", "invoice, bill"), ("language", "")])
            #expect(added.status == 303 && added.headers[.location] == "/desk/synonyms?done=added")
            let preview = try await browser.get("/desk/synonyms?q=bills&in=en")
            #expect(preview.text.contains("1 article for “bills”") && preview.text.contains("<mark>Invoices</mark>"))
            let id = try #require(world.snapshot(world.acme).settings.synonyms.first?.id)
            _ = try await browser.post("/desk/synonyms/\(id)", [("words", "invoice, receipt"), ("language", "de")])
            #expect(try await browser.get("/desk/synonyms").text.contains("invoice, receipt"))
            _ = try await browser.post("/desk/synonyms/\(id)/delete")
            #expect(world.snapshot(world.acme).settings.synonyms.isEmpty)
        }
    }

    @Test("What can't be saved stays in the field, with what is wrong beside it")
    func refused() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let page = try await browser.post("/desk/synonyms", [("words", "<b>alone</b>"), ("language", "")])
            #expect(page.status == 422 && page.text.contains("A group needs two words at least"))
            #expect(page.text.contains("value=\"&lt;b&gt;alone&lt;/b&gt;\""))
        }
    }

    @Test("A preview finds nothing that a stranger may not read")
    func preview() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.article("Quokka", in: world.collection("Basics"), audience: .signedIn)
            #expect(try await browser.get("/desk/synonyms?q=quokka&in=en").text.contains("Nothing for “quokka”"))
        }
    }

    @Test("What was sought in vain is listed as text, with a way to write the article")
    func searches() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            #expect(try await browser.get("/desk/analytics/searches").text.contains("Every search found something."))
            let snapshot = world.snapshot(world.acme)
            _ = try await world.desk.search("<i>Refund</i> & co", .english, by: .stranger, in: snapshot)
            await world.desk.tracker.flush()
            let page = try await browser.get("/desk/analytics/searches?days=7")
            #expect(page.text.contains("&lt;i&gt;Refund&lt;/i&gt; &amp; co"))
            let link = "/desk/articles/new?translation=en&amp;title=%3Ci%3ERefund%3C%2Fi%3E%20%26%20co"
            #expect(page.text.contains(link))
            let editor = try await browser.get("/desk/articles/new?translation=en&title=Refund%20me")
            #expect(editor.text.contains("value=\"Refund me\""))
        }
    }
}
