import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@Suite("The help centre in any language")
struct LanguagePagesTests {
    /// An article in English, French, Portuguese and Arabic.
    private func article(_ world: World) async throws -> Article {
        try await world.speak(.french, .brazilian, .arabic)
        let article = try await world.article("Password", in: world.collection("Basics"))
        try await world.translate(article.id, to: .french, "Mot de passe", "Texte.")
        try await world.translate(article.id, to: .brazilian, "Senha", "Texto.")
        try await world.translate(article.id, to: .arabic, "كلمة المرور", "نص.")
        return article
    }

    @Test("A page says in which language it is, which way that is written, and which words are ours")
    func marks() async throws {
        try await withPages { pages in
            let article = try await article(pages.world)
            let french = try await pages.get("/fr/articles/mot-de-passe-\(article.id)").html
            #expect(french.contains("<html lang=\"fr\" dir=\"ltr\">"))
            #expect(french.contains("<header class=\"top\" lang=\"en\" dir=\"ltr\">"))
            #expect(french.contains("<p class=\"article-facts meta\" lang=\"en\""))
            #expect(french.contains("og:locale\" content=\"fr\"") && french.contains("href=\"/fr/feed.atom\""))
            #expect(french.contains("action=\"/fr/search\""))
            let page = try await pages.get("/ar/articles/\(article.id)").html
            #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("كلمة المرور</h1>"))
            let english = try await pages.get("/en/articles/password-\(article.id)").html
            #expect(english.contains("<html lang=\"en\" dir=\"ltr\">") && english.contains("<header class=\"top\">"))
        }
    }

    @Test("Our own words are in the main language where we speak it")
    func surroundings() async throws {
        try await withPages { pages in
            try await pages.world.speak(.french)
            #expect(try await pages.get("/fr").html.contains("How can we help?"))
            try await pages.world.desk.makeMain("de", in: pages.world.snapshot(pages.world.acme))
            let page = try await pages.get("/fr").html
            #expect(page.contains("<html lang=\"fr\"") && page.contains("<header class=\"top\" lang=\"de\""))
            #expect(!page.contains("How can we help?"))
        }
    }

    @Test("Each language names the others: for search engines, in the switcher, in the sitemap")
    func alternates() async throws {
        try await withPages { pages in
            let article = try await article(pages.world)
            let page = try await pages.get("/fr/articles/mot-de-passe-\(article.id)").html
            let origin = "https://localhost"
            #expect(page.contains("rel=\"canonical\" href=\"\(origin)/fr/articles/mot-de-passe-\(article.id)\""))
            #expect(page.contains("hreflang=\"pt-BR\" href=\"\(origin)/pt-BR/articles/senha-\(article.id)\""))
            #expect(page.contains("hreflang=\"x-default\" href=\"\(origin)/en/articles/password-\(article.id)\""))
            #expect(!page.contains("hreflang=\"de\" href=\"\(origin)/de/articles"))
            #expect(page.contains("lang=\"pt-BR\" dir=\"ltr\"") && page.contains("Português (Brasil)"))
            #expect(page.contains("lang=\"ar\" dir=\"rtl\"") && page.contains("العربية"))
            let map = try await pages.get("/sitemap.xml").html
            #expect(map.contains("<loc>\(origin)/pt-BR/articles/senha-\(article.id)</loc>"))
            #expect(map.contains("hreflang=\"ar\""))
            #expect(try await pages.get("/robots.txt").html.contains("Disallow: /pt-BR/search"))
            let feed = try await pages.get("/pt-BR/feed.atom").html
            #expect(feed.contains("xml:lang=\"pt-BR\"") && feed.contains("<title>Senha</title>"))
        }
    }

    @Test("An article that isn't there in a language says in which one it is read, by its name")
    func otherLanguage() async throws {
        try await withPages { pages in
            let article = try await article(pages.world)
            let german = try await pages.get("/de/articles/password-\(article.id)").html
            #expect(german.contains("Diesen Artikel gibt es noch nicht auf Deutsch. Sie lesen ihn auf Englisch."))
            #expect(german.contains("<article class=\"prose\"") && german.contains("lang=\"en\" dir=\"ltr\">"))
            let other = try await pages.world.article("Only here", in: pages.world.collection("More"))
            let french = try await pages.get("/fr/articles/only-here-\(other.id)").html
            #expect(french.contains("not available in French yet. You are reading it in English."))
        }
    }

    @Test("A list for language models is in the main language")
    func list() async throws {
        try await withPages { pages in
            let article = try await article(pages.world)
            let world = pages.world
            try await world.desk.makeMain("fr", in: world.snapshot(world.acme))
            #expect(try await pages.get("/llms.txt").html.contains("/fr/articles/mot-de-passe-\(article.id).md"))
        }
    }

    @Test("An address in another case leads to the right one, and keeps its query; one of no language is none")
    func addresses() async throws {
        try await withPages { pages in
            try await pages.world.speak(.brazilian)
            let moved = try await pages.get("/PT-br/search?q=a%26b")
            #expect(moved.status == 301 && moved.location == "/pt-BR/search?q=a%26b")
            #expect(try await pages.get("/EN").location == "/en")
            for path in ["/fr", "/fr/search", "/fr/feed.atom", "/pt", "/xx/contact", "/desk-x", "/api/search"] {
                #expect(try await pages.get(path).status == 404, "\(path)")
            }
            #expect(try await pages.post("/PT-br/contact").status == 404)
        }
    }

    @Test("A former address that begins like a language still leads on")
    func redirects() async throws {
        try await withPages { pages in
            let world = pages.world
            let article = try await world.article("Password", in: world.collection("Basics"))
            try await world.desk.addRedirect(
                RedirectDraft(from: "/fr/vieux", to: "/en/articles/\(article.id)"), in: world.snapshot(world.acme))
            #expect(try await pages.get("/fr/vieux").location == "/en/articles/\(article.id)")
            try await world.speak(.french)
            #expect(try await pages.get("/fr/vieux").location == "/fr/articles/\(article.id)")
        }
    }

    @Test(
        "A browser's wish leads to the nearest language that there is",
        arguments: [("fr-CA,en;q=0.5", "/fr"), ("pt", "/pt-BR"), ("nl,de;q=0.5", "/de"), ("nl", "/en")])
    func wishes(header: String, home: String) async throws {
        try await withPages { pages in
            try await pages.world.speak(.french, .brazilian)
            var pages = pages
            pages.language = header
            #expect(try await pages.get("/").location == home)
        }
    }

    @Test("A choice is kept, and one that is no longer offered is passed over")
    func kept() async throws {
        try await withPages { pages in
            let world = pages.world
            try await world.speak(.brazilian)
            let chosen = try await pages.get("/pt-BR?locale=pt-BR")
            #expect(chosen.headers[.setCookie]?.hasPrefix("usher-locale=pt-BR;") == true)
            var reader = pages
            reader.cookies["usher-locale"] = "pt-BR"
            #expect(try await reader.get("/").location == "/pt-BR")
            try await world.desk.removeLanguage("pt-BR", in: world.snapshot(world.acme))
            #expect(try await reader.get("/").location == "/en")
            #expect(try await reader.get("/pt-BR").status == 404)
        }
    }

    @Test("What another language found is marked with its name")
    func search() async throws {
        try await withPages { pages in
            _ = try await article(pages.world)
            let page = try await pages.get("/en/search?q=Senha").html
            #expect(
                page.contains("<span class=\"answer-language\" lang=\"pt-BR\" dir=\"ltr\">Português (Brasil)</span>"))
            let answers = try await pages.get("/fr/search/answers?q=%D9%83%D9%84%D9%85%D8%A9").html
            #expect(answers.contains("lang=\"ar\" dir=\"rtl\""))
        }
    }

    @Test("One language alone needs no switcher")
    func alone() async throws {
        try await withPages { pages in
            let world = pages.world
            try await world.desk.removeLanguage("de", in: world.snapshot(world.acme))
            let page = try await pages.get("/en").html
            #expect(!page.contains("hreflang") && !page.contains("Deutsch"))
        }
    }

    @Test("The widget speaks ours, and brings articles in the page's language")
    func widget() async throws {
        try await withPages { pages in
            let world = pages.world
            let article = try await article(world)
            let frame = try await pages.get("/widget/frame?widgetId=\(world.acme.widget.id)&locale=ar-EG").html
            #expect(frame.contains("<html lang=\"en\"") && frame.contains("content&quot;:&quot;ar&quot;"))
            let query = "widgetId=\(world.acme.widget.id)&locale=ar"
            let headers: HTTPFields = [.origin: "https://localhost"]
            let answer = try await pages.get("/widget/v1/articles/\(article.id)?\(query)", headers: headers).html
            #expect(answer.contains("\"locale\":\"ar\"") && answer.contains("<div dir=\\\"rtl\\\">"))
            let found = try await pages.get("/widget/v1/search?q=Senha&\(query)", headers: headers).html
            #expect(found.contains("\"locale\":\"pt-BR\""))
        }
    }
}
