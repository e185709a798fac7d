import Desk
import Domain
import HTTPTypes
import JSON
import Store
import TestSupport
import Testing

@Suite("What machines read of the help centre")
struct DiscoveryTests {
    @Test("An article says what it is: canonical, other languages, Open Graph and JSON-LD that can't end its element")
    func article() async throws {
        try await withPages { pages in
            let hostile = "</script><script>alert(1)</script><!-- & \u{2028}"
            let collection = try await pages.world.collection("Basics", german: "Grundlagen")
            let article = try await pages.world.article(hostile, german: "Kennwort", in: collection)
            let home = try await pages.get("/en").html
            #expect(home.contains("<meta property=\"og:title\" content=\"Acme Help\">"))
            let location = try #require(try await pages.get("/en/articles/\(article.id)").location)
            let page = try await pages.get(location).html
            #expect(page.contains("<link rel=\"canonical\" href=\"https://localhost\(location)\">"))
            #expect(page.contains("hreflang=\"x-default\" href=\"https://localhost\(location)\""))
            #expect(page.contains("<meta property=\"og:type\" content=\"article\">"))
            #expect(page.contains("type=\"text/markdown\" href=\"\(location).md\""))
            #expect(page.contains("href=\"/en/feed.atom\"") && !page.contains("<script>alert"))
            let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">"))
            let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
            let data = try JSONValue.parse(Array(page[start.upperBound..<end.lowerBound].utf8))
            let graph = try #require(data.object?["@graph"]?.array)
            #expect(graph.first?.object?["headline"]?.string == hostile)
            #expect(graph.last?.object?["itemListElement"]?.array?.count == 3)
        }
    }

    @Test("A restricted article's page asks not to be listed and describes itself to nobody")
    func restricted() async throws {
        try await withPages { pages in
            let article = try await pages.world.article(
                "Quokka", in: pages.world.collection("Basics"), audience: .signedIn)
            var jane = pages
            try await jane.signIn(.jane)
            let page = try await jane.get("/en/articles/quokka-\(article.id)").html
            #expect(page.contains("noindex") && !page.contains("og:title") && !page.contains("ld+json"))
            #expect(try await jane.get("/en/articles/quokka-\(article.id).md").html == "# Quokka\n\nText.\n")
        }
    }

    @Test("The feed names what is new, newest first, in XML that holds whatever a title holds")
    func feed() async throws {
        try await withPages { pages in
            let world = pages.world
            let collection = try await world.collection("Basics")
            try await world.article("Old", in: collection)
            world.clock.turn(by: .hours(1))
            let new = try await world.article("New & <b>\u{FFFF}", in: collection)
            let feed = try await pages.get("/en/feed.atom")
            #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
            #expect(feed.html.contains("<title>New &amp; &lt;b&gt;</title>"))
            #expect(feed.html.contains("<id>https://localhost/en/articles/\(new.id)</id>"))
            let places = ["<title>New", "<title>Old"].map { feed.html.firstRange(of: $0)?.lowerBound }
            #expect(try #require(places[0]) < #require(places[1]))
            #expect(try await !pages.get("/de/feed.atom").html.contains("<entry>"))
        }
    }

    @Test("llms.txt lists every article once by its plain text, in the help centre's order")
    func list() async throws {
        try await withPages { pages in
            let world = pages.world
            let first = try await world.collection("Basics", german: "Grundlagen")
            let article = try await world.article("Pass [word]", german: "Kennwort", in: first)
            let list = try await pages.get("/llms.txt")
            #expect(list.html.hasPrefix("# Acme Help\n\n> Answers"))
            #expect(list.html.contains("## Basics\n\n- [Pass \\[word\\]](https://localhost/en/articles/pass-word-"))
            #expect(list.html.contains("\(article.id).md)") && !list.html.contains("Kennwort"))
            let plain = try await pages.get("/en/articles/pass-word-\(article.id).md")
            #expect(plain.html == "# Pass [word]\n\nText.\n")
            #expect(plain.headers[.contentType] == "text/markdown; charset=utf-8")
            let moved = try await pages.get("/en/articles/old-\(article.id).md")
            #expect(moved.status == 301 && moved.location == "/en/articles/pass-word-\(article.id).md")
        }
    }

    @Test("Around an article that isn't there in the reader's language, what is leads on, and all stays in theirs")
    func onwardInOnesLanguage() async throws {
        try await withPages { pages in
            let world = pages.world
            let (first, second) = (try await world.collection("One"), try await world.collection("Two"))
            try await world.article("Cats", german: "Katzen", in: first)
            let middle = try await world.article("Invoices and receipts", "About invoices and receipts.", in: first)
            let last = try await world.article("Dogs", "They bark.", in: first)
            try await world.article(
                "Why an invoice is late", german: "Rechnung kommt", "Invoices and receipts come monthly.", in: second)
            try await world.article("Old invoices", "Invoices and receipts of last year.", in: second)
            let page = try await pages.get("/de/articles/invoices-and-receipts-\(middle.id)").html
            #expect(page.contains("rel=\"prev\" href=\"/de/articles/katzen-"))
            #expect(page.contains("rel=\"next\" href=\"/de/articles/dogs-\(last.id)\""))
            #expect(page.contains("<span lang=\"en\" dir=\"ltr\">Dogs</span>") && page.contains("<span>Katzen</span>"))
            #expect(
                page.contains("href=\"/de/articles/rechnung-kommt-")
                    && page.contains("href=\"/de/articles/old-invoices-"))
            let main = try #require(page.split(separator: "<main").last?.split(separator: "</main").first)
            #expect(!main.contains("href=\"/en/articles/"))
            let cats = try await pages.get("/de").html
            #expect(
                cats.contains("/de/articles/katzen-") && !cats.contains("Dogs"), "lists hold what is in their language")
        }
    }

    @Test("Previous and next follow the order; related articles speak of the same things")
    func neighbours() async throws {
        try await withPages { pages in
            let world = pages.world
            let (first, second) = (try await world.collection("One"), try await world.collection("Two"))
            let titles = ["Invoices and receipts", "Changing the battery", "Cats"]
            var articles: [Article] = []
            for title in titles { articles.append(try await world.article(title, "About \(title).", in: first)) }
            try await world.article("Why an invoice is late", "Invoices and receipts come monthly.", in: second)
            try await world.article("Dogs", "They bark.", in: second)
            let page = try await pages.get("/en/articles/changing-the-battery-\(articles[1].id)").html
            #expect(page.contains("rel=\"prev\" href=\"/en/articles/invoices-and-receipts-"))
            #expect(page.contains("rel=\"next\" href=\"/en/articles/cats-"))
            let invoices = try await pages.get("/en/articles/invoices-and-receipts-\(articles[0].id)").html
            #expect(!invoices.contains("rel=\"prev\"") && invoices.contains("Related articles"))
            #expect(invoices.contains("Why an invoice is late") && !invoices.contains("Dogs"))
        }
    }
}
