import Desk
import Domain
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages that known people share for a while")
struct SharedPagesTests {
    /// Jane and Omar of one admission, and an article that both have read.
    private func withReaders(
        _ body: String,
        _ check: @Sendable (_ jane: Pages, _ omar: Pages, _ article: Article, _ path: String) async throws -> Void
    ) async throws {
        try await withPages { pages in
            let collection = try await pages.world.collection("Basics")
            let article = try await pages.world.article("Password", body, in: collection, audience: .signedIn)
            let path = "/en/articles/password-\(article.id)"
            var (jane, omar) = (pages, pages)
            try await jane.signIn(.jane)
            try await omar.signIn(.omar)
            for reader in [jane, omar] {
                for path in ["/en", path] { #expect(try await reader.get(path).status == 200) }
            }
            try await check(jane, omar, article, path)
        }
    }

    @Test("Each is greeted by their own name, also on a page that another has just read")
    func names() async throws {
        try await withReaders("The same for all.") { jane, omar, _, path in
            for path in ["/en", path] {
                #expect(try await jane.get(path).html.contains("Jane"))
                let html = try await omar.get(path).html
                #expect(html.contains("Omar") && !html.contains("Jane"))
            }
        }
    }

    @Test("A page that is shared is, for its reader, the page that would have been made for them alone")
    func sameAsWhole() async throws {
        try await withReaders("The same for all.") { jane, _, article, path in
            _ = try await jane.post("/en/articles/\(article.id)/feedback", [("helped", "no")])
            for path in ["/en", path] {
                let alone = try await jane.get(path + "?alone=1").html.replacing("alone=1&amp;", with: "")
                let shared = try await jane.get(path).html
                #expect(shared.split(separator: "\n") == alone.split(separator: "\n"))
                #expect(shared.contains("Jane") && !shared.contains("hole-"))
            }
        }
    }

    @Test("A question that somebody put behind the address is on nobody else's page")
    func query() async throws {
        try await withReaders("The same for all.") { jane, omar, _, path in
            jane.world.clock.turn(by: .seconds(SharedPages.lifetime / 1_000))
            let asked = try await jane.get(path + "?q=quokka").html
            let plain = try await omar.get(path).html
            #expect(asked.contains("q=quokka") && !plain.contains("quokka"))
        }
    }

    @Test("A header's link is on the page that was just read as soon as the team has set it")
    func settings() async throws {
        try await withReaders("The same for all.") { jane, _, _, path in
            try await jane.world.set { $0.answerTime = "We answer before the quokka sleeps." }
            for path in ["/en", path] { #expect(try await jane.get(path).html.contains("before the quokka sleeps")) }
        }
    }

    @Test("What a text says to its reader alone is kept for nobody")
    func personal() async throws {
        try await withReaders("Hello {{ email }}.") { jane, omar, _, path in
            for _ in 0..<2 {
                #expect(try await jane.get(path).html.contains("<bdi>jane@"))
                let html = try await omar.get(path).html
                #expect(html.contains("<bdi>omar@") && !html.contains("jane@"))
            }
        }
    }

    @Test("What one has said of an article is on nobody else's page")
    func feedback() async throws {
        try await withReaders("The same for all.") { jane, omar, article, path in
            _ = try await jane.post("/en/articles/\(article.id)/feedback", [("helped", "yes")])
            #expect(try await jane.get(path).html.contains(#"value="yes" aria-pressed="true""#))
            #expect(try await omar.get(path).html.contains(#"value="yes" aria-pressed="false""#))
        }
    }

    @Test("A change by the team is seen at once by people who have just read the page")
    func seenAtOnce() async throws {
        try await withReaders("The same for all.") { jane, _, article, path in
            let (desk, snapshot) = (jane.world.desk, jane.world.snapshot)
            try await desk.unpublishArticle(article.id, in: snapshot)
            #expect(try await jane.get(path).status == 404)
            #expect(try await jane.get("/en").html.contains("Password") == false)
        }
    }

    @Test("What nobody announces is seen when the time of the pages is over, and kept from nobody longer")
    func seenSoon() async throws {
        try await withReaders("The same for all.") { jane, _, article, path in
            let world = jane.world
            try await world.desk.store.write(world.snapshot.id) { store in
                _ = try store.setState(.draft, ofArticle: article.id, at: world.clock.now)
            }
            #expect(try await jane.get(path).status == 200)
            world.clock.turn(by: .seconds(SharedPages.lifetime / 1_000))
            #expect(try await jane.get(path).status == 404)
        }
    }

    @Test("A page that one asked for in another language by the address's query is nobody else's")
    func language() async throws {
        try await withReaders("The same for all.") { jane, omar, _, _ in
            jane.world.clock.turn(by: .seconds(SharedPages.lifetime / 1_000))
            let asked = try await jane.get("/en?locale=de")
            let english = try await omar.get("/en")
            #expect(asked.location == "/de" && english.html.contains("All topics"))
        }
    }

    @Test("A stranger is never given what known people share")
    func strangers() async throws {
        try await withReaders("Only for members: quokka.") { jane, _, _, path in
            var stranger = jane
            stranger.cookies = [:]
            let answer = try await stranger.get(path)
            #expect(answer.status == 401 && !answer.html.contains("quokka"))
            #expect(try await stranger.get("/en").html.contains("Password") == false)
        }
    }
}
