import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@Suite("Pages that browsers keep")
struct KeptPagesTests {
    private func paths(_ world: World) async throws -> [String] {
        let collection = try await world.collection("Basics", german: "Grundlagen")
        let article = try await world.article("Password", german: "Kennwort", in: collection)
        return [
            "/en", "/de", "/en/collections/basics-\(collection.id)", "/en/articles/password-\(article.id)",
            "/en/articles/password-\(article.id).md", "/sitemap.xml", "/robots.txt", "/llms.txt", "/en/feed.atom",
        ]
    }

    @Test("What hasn't changed is answered with nothing but its tag, under the policy that the kept page needs")
    func unchanged() async throws {
        try await withPages { pages in
            for path in try await paths(pages.world) {
                let first = try await pages.get(path)
                let tag = try #require(first.headers[.eTag], "\(path)")
                #expect(first.status == 200 && first.headers[.cacheControl] == "private, no-cache", "\(path)")
                #expect(first.headers[.vary]?.contains("Cookie") == true)
                for known in [tag, "W/\(tag)", "\"other\", \(tag)", "\"x\",W/\(tag) "] {
                    let again = try await pages.get(path, headers: [.ifNoneMatch: known])
                    #expect(again.status == 304 && again.html.isEmpty, "\(path) \(known)")
                    for name in [HTTPField.Name.contentSecurityPolicy, .eTag, .cacheControl, .vary] {
                        #expect(again.headers[name] == first.headers[name], "\(path)")
                    }
                }
                for unknown in [
                    "\"other\"", "", tag.replacing("\"", with: ""), String(repeating: "\"a\",", count: 500),
                ] {
                    #expect(try await pages.get(path, headers: [.ifNoneMatch: unknown]).status == 200, "\(path)")
                }
            }
        }
    }

    @Test("Whatever changes a page changes its tag: a word, an order, a setting, a vote")
    func changed() async throws {
        try await withPages { pages in
            var pages = pages
            let world = pages.world
            let collection = try await world.collection("Basics")
            let article = try await world.article("Password", in: collection)
            let second = try await world.article("Second", in: collection)
            let path = "/en/articles/password-\(article.id)"
            var tags: [String?] = [try await pages.get(path).headers[.eTag]]
            _ = try await world.desk.moveArticle(second.id, to: 1, in: world.snapshot)
            tags.append(try await pages.get(path).headers[.eTag])
            try await world.set { $0.answerTime = "We answer within an hour." }
            tags.append(try await pages.get(path).headers[.eTag])
            let voted = try await pages.post("/en/articles/\(article.id)/feedback", [("helped", "yes")])
            let cookie = try #require(voted.headers[.setCookie])
            pages.cookies["__Host-usher-voter"] = String(cookie.dropFirst(19).prefix { $0 != ";" })
            tags.append(try await pages.get(path).headers[.eTag])
            #expect(Set(tags.compactMap(\.self)).count == 4)
        }
    }

    @Test("What a known person sees is kept by nobody, and a stranger's tag never stands for it")
    func knownPerson() async throws {
        try await withPages { pages in
            let paths = try await paths(pages.world).filter { $0.hasPrefix("/en") || $0.hasPrefix("/de") }
            var jane = pages
            try await jane.signIn(.jane)
            for path in paths where !path.hasSuffix(".atom") {
                let tag = try #require(try await pages.get(path).headers[.eTag])
                let page = try await jane.get(path, headers: [.ifNoneMatch: tag])
                #expect(page.status == 200 && page.headers[.eTag] == nil, "\(path)")
                #expect(page.headers[.cacheControl] == "no-store", "\(path)")
            }
        }
    }

    @Test(
        "What is asked, written or refused is kept by nobody",
        arguments: ["/en/search?q=a", "/en/contact", "/en/requests", "/en/signed-out", "/en/none", "/widget/frame"])
    func notKept(path: String) async throws {
        try await withPages { pages in
            let page = try await pages.get(path)
            #expect(page.headers[.eTag] == nil && page.headers[.cacheControl] == "no-store")
        }
    }

    @Test("A restricted article has no tag, and after it was opened to all no old one")
    func restricted() async throws {
        try await withPages { pages in
            let article = try await pages.world.article(
                "Quokka", in: pages.world.collection("Basics"), audience: .signedIn)
            for ending in ["", ".md"] {
                let page = try await pages.get("/en/articles/quokka-\(article.id)\(ending)")
                #expect(page.status == 401 && page.headers[.eTag] == nil)
            }
        }
    }
}
