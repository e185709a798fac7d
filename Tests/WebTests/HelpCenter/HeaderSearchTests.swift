import Desk
import Domain
import TestSupport
import Testing
import Web

@Suite("The search field in the header")
struct HeaderSearchTests {
    /// How many search fields a page has, and whether one of them is the header's.
    private func fields(_ page: Pages.Page) -> (count: Int, inHeader: Bool) {
        let header = page.html.split(separator: "</header>").first ?? ""
        return (page.html.ranges(of: "role=\"search\"").count, header.contains("<details class=\"find\""))
    }

    @Test("Every page has one field: in the header, or the large one where the page has that")
    func everywhere() async throws {
        try await withPages { pages in
            let collection = try await pages.world.collection("Basics", german: "Grundlagen")
            let article = try await pages.world.article("Wombats", german: "Wombats", in: collection)
            let hidden = try await pages.world.article("Quokka", in: collection, audience: .signedIn)
            for path in [
                "/en/articles/x-\(hidden.id)", "/en/contact", "/en/requests",
                "/en/collections/basics-\(collection.id)", "/en/articles/wombats-\(article.id)",
                "/de/articles/wombats-\(article.id)",
            ] {
                let page = try await pages.get(path)
                #expect(fields(page) == (1, true), "\(path) \(page.status)")
                let language = path.dropFirst().prefix(2)
                #expect(page.html.contains("action=\"/\(language)/search\""), "\(path)")
                #expect(page.html.contains("data-answers=\"/\(language)/search/answers\""), "\(path)")
            }
            for path in ["/en", "/de", "/en/search", "/en/search?q=wombats", "/en/nothing-here"] {
                #expect(try await fields(pages.get(path)) == (1, false), "\(path)")
            }
        }
    }

    @Test("Where the help centre is closed to whoever reads, there is no field; whoever may enter has it")
    func closed() async throws {
        try await withPages { pages in
            let world = pages.world
            let article = try await world.article("Wombats", in: try await world.collection("Basics"))
            try await world.desk.change(centreAudience: Audience.signedIn.text, in: world.snapshot)
            for path in ["/en", "/en/articles/wombats-\(article.id)", "/en/search", "/en/contact"] {
                #expect(try await !fields(pages.get(path)).inHeader, "\(path)")
            }
            var known = pages
            try await known.signIn(.jane)
            #expect(try await fields(known.get("/en/articles/wombats-\(article.id)")) == (1, true))
            try await world.desk.saveAudience(
                nil, AudienceDraft(name: "Pros", rule: "plan = \"gold\""), in: world.snapshot)
            let pros = Audience.named(id: try #require(world.snapshot.audiences.first).id)
            try await world.desk.change(centreAudience: pros.text, in: world.snapshot)
            let refused = try await known.get("/en/articles/wombats-\(article.id)")
            #expect(refused.status == 404 && !fields(refused).inHeader)
        }
    }
}
