import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite("Finding among the articles of the desk")
struct ArticleListPagesTests {
    @Test("Words are found in titles and texts of every language, in drafts too, whatever their case and accents")
    func words() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let basics = try await world.collection("Basics")
            try await world.article("Refunds", german: "Rückerstattung", "We pay within **seven** days.", in: basics)
            try await world.article("Invoices", "Every month.", in: basics)
            _ = try await browser.post("/desk/articles", Fields.article("Coupons", body: "Nobody reads this yet"))
            for words in ["refunds", "RUCKERSTATTUNG", "rückerstatt", "seven refunds", "%20seven%20%20days"] {
                let page = try await browser.get("/desk/articles?q=\(words.escaped)").text
                #expect(page.titles == ["Refunds"], "\(words)")
            }
            #expect(try await browser.get("/desk/articles?q=nobody+reads").text.titles == ["Coupons"])
            #expect(try await browser.get("/desk/articles?q=month&state=draft").text.titles == [])
        }
    }

    @Test("What has the words in its title stands before what has them in its text")
    func titlesFirst() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let basics = try await world.collection("Basics")
            try await world.article("Refunds", in: basics)
            world.clock.turn(by: .seconds(5))
            try await world.article("Invoices", "About refunds.", in: basics)
            #expect(try await browser.get("/desk/articles").text.titles == ["Invoices", "Refunds"])
            #expect(try await browser.get("/desk/articles?q=refunds").text.titles == ["Refunds", "Invoices"])
        }
    }

    @Test("Words, collection, audience and state narrow together, and every link of the page keeps the others")
    func together() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let billing = try await world.collection("Billing")
            let taxes = try await world.collection("Taxes", in: billing)
            let members = try await world.collection("Members", audience: .signedIn)
            try await world.article("Refunds open", in: billing)
            try await world.article("Refunds of taxes", in: taxes, audience: .signedIn)
            try await world.article("Refunds for members", in: members)
            try await world.article("Refunds put away", in: billing, state: .archived)
            let inBilling = "/desk/articles?q=refunds&collection=\(billing.id)"
            #expect(Set(try await browser.get(inBilling).text.titles) == ["Refunds open", "Refunds of taxes"])
            let page = try await browser.get(inBilling + "&audience=signed_in").text
            #expect(page.titles == ["Refunds of taxes"])
            #expect(page.contains("1 article") && page.contains("href=\"/desk/articles\">Show all articles"))
            let kept = "q=refunds&amp;collection=\(billing.id)&amp;audience=signed_in"
            #expect(page.contains("href=\"/desk/articles?\(kept)&amp;state=published\""))
            let signedIn = try await browser.get("/desk/articles?audience=signed_in").text.titles
            #expect(Set(signedIn) == ["Refunds of taxes", "Refunds for members"])
            #expect(try await browser.get("/desk/articles?audience=everyone").text.titles == ["Refunds open"])
            let archived = try await browser.get(inBilling + "&state=archived").text
            #expect(archived.titles == ["Refunds put away"])
            #expect(archived.contains("<input type=\"hidden\" name=\"state\" value=\"archived\">"))
        }
    }

    @Test("A named audience shows what asks for it")
    func named() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let draft = AudienceDraft(name: "Pro & more", rule: "plan = \"pro\"")
            try await world.desk.saveAudience(nil, draft, in: world.snapshot)
            let audience = try #require(world.snapshot.audiences.first)
            let basics = try await world.collection("Basics")
            try await world.article("For pro", in: basics, audience: .named(id: audience.id))
            try await world.article("For all", in: basics)
            let page = try await browser.get("/desk/articles?audience=audience:\(audience.id)").text
            #expect(page.titles == ["For pro"] && page.contains("Pro &amp; more"))
        }
    }

    @Test("Nothing found says what was sought, as text, and offers to clear it, in both languages")
    func nothing() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.article("Refunds", in: world.collection("Basics"))
            let page = try await browser.get("/desk/articles?q=%3Cb%3Enothing&audience=everyone&state=draft").text
            #expect(page.contains("No article found") && page.contains("&lt;b&gt;nothing"))
            #expect(!page.contains("<b>nothing") && page.contains("href=\"/desk/articles\">Show all articles"))
            browser.language = "de"
            let german = try await browser.get("/desk/articles?q=nichts").text
            #expect(german.contains("Kein Artikel gefunden") && german.contains("Alle Artikel zeigen"))
        }
    }

    @Test(
        "What an address asks for and isn't there is ignored, and said",
        arguments: [
            "state=gone", "translations=x", "collection=nowhere", "collection=%00%27", "audience=nobody",
            "audience=audience:zzzzzz", "audience=audience:%3Cscript%3E",
            "collection=\(String(repeating: "a", count: 3000))",
        ])
    func unknown(parameter: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.article("Refunds", in: world.collection("Basics"))
            let page = try await browser.get("/desk/articles?\(parameter)")
            #expect(page.status == 200 && page.text.titles == ["Refunds"])
            #expect(page.text.contains("Part of this address is unknown here"))
        }
    }

    @Test(
        "Strange words are words",
        arguments: ["%00", "%E0%A4%A4%E0%A5%8D", "%CC%81", "a%CC%81".repeated(600), "%2B%22%25_"]
    )
    func strange(words: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.article("Refunds", in: world.collection("Basics"))
            #expect(try await browser.get("/desk/articles?q=\(words)").status == 200)
        }
    }

    @Test("Another company's collection and audience narrow nothing here")
    func others() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.article("Refunds", in: world.collection("Basics"))
            let theirs = try await world.collection("Secret plans", at: world.globex)
            let page = try await browser.get("/desk/articles?collection=\(theirs.id)").text
            #expect(page.titles == ["Refunds"] && !page.contains("Secret plans"))
        }
    }
}

extension String {
    /// Those of the rows, in their order.
    fileprivate var titles: [String] {
        split(separator: "data-row>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    }

    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }

    fileprivate var escaped: String {
        replacing(" ", with: "+").replacing("ü", with: "%C3%BC")
    }
}
