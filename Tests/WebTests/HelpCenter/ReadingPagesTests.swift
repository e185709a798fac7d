import Desk
import Domain
import HTTPTypes
import JSON
import Store
import TestSupport
import Testing

@Suite("The help centre's reading pages")
struct ReadingPagesTests {
    @Test(
        "The first page leads to the reader's language: the kept one, else the browser's, else the help centre's",
        arguments: [
            (nil, "de-AT,en;q=0.5", "/de"), (nil, "fr", "/en"), ("de", "en", "/de"), ("xx", "en", "/en"),
            (nil, "", "/en"),
        ] as [(String?, String, String)])
    func entry(kept: String?, wished: String, expected: String) async throws {
        try await withPages { pages in
            var pages = pages
            pages.language = wished
            pages.cookies["usher-locale"] = kept
            let page = try await pages.get("/")
            #expect(page.status == 302)
            #expect(page.location == expected)
        }
    }

    @Test("A language that was chosen in the menu is kept, and the address is clean again; reading in one is no choice")
    func keptLanguage() async throws {
        try await withPages { pages in
            #expect(try await pages.get("/en").headers[.setCookie] == nil)
            let german = try await pages.get("/de")
            #expect(german.headers[.setCookie] == nil)
            #expect(german.html.contains("href=\"/en?locale=en\""))
            let chosen = try await pages.get("/de?locale=de")
            #expect(chosen.status == 302 && chosen.location == "/de" && chosen.headers[.cacheControl] == "no-store")
            let cookie = try #require(chosen.headers[.setCookie])
            #expect(cookie.hasPrefix("usher-locale=de;"))
            #expect(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            #expect(try await pages.get("/en?locale=en").headers[.setCookie] == nil, "the browser says so already")
            var reader = pages
            reader.cookies["usher-locale"] = "de"
            let back = try await reader.get("/en?locale=en")
            #expect(back.headers[.setCookie]?.hasPrefix("usher-locale=en;") == true)
        }
    }

    @Test("The question of a search goes along when the language is chosen, and nothing else does")
    func chosenOnASearch() async throws {
        try await withPages { pages in
            let page = try await pages.get("/en/search?q=a%26b&x=1").html
            #expect(page.contains("href=\"/de/search?q=a%26b&amp;locale=de\""))
            let chosen = try await pages.get("/de/search?q=a%26b&locale=de&x=1")
            #expect(chosen.status == 302 && chosen.location == "/de/search?q=a%26b")
            let other = try await pages.get("/en/search?locale=de&q=a")
            #expect(other.status == 302 && other.location == "/de/search?q=a")
        }
    }

    @Test(
        "What is no language of the help centre chooses nothing",
        arguments: [
            "", "xx", "DE", "%00", "de%0D%0ASet-Cookie:x=y", "../../evil", "de;x", String(repeating: "d", count: 4_000),
        ])
    func chosenNothing(tag: String) async throws {
        try await withPages { pages in
            let page = try await pages.get("/en?locale=" + tag)
            #expect(page.status == 200 && page.headers[.setCookie] == nil)
            #expect(page.html.contains("lang=\"en\""))
        }
    }

    @Test("All mistakes of the contact form are named at once, each at its field, with what was typed")
    func allMistakes() async throws {
        try await withPages { pages in
            let long = String(repeating: "x", count: 256)
            let page = try await pages.post(
                "/en/contact",
                [("clientId", "c"), ("name", long), ("email", "nobody"), ("subject", long), ("message", " ")])
            #expect(page.status == 422)
            for field in ["name", "email", "subject", "message"] {
                #expect(page.html.contains("id=\"\(field)-error\""), "\(field)")
            }
            #expect(page.html.matches(of: /aria-invalid="true"/).count == 4 && page.html.contains("value=\"nobody\""))
            #expect(!page.html.contains("class=\"problem\""))
            let two = try await pages.post("/de/contact", [("clientId", "c")])
            #expect(two.html.matches(of: /aria-invalid="true"/).count == 2)
            var jane = pages
            try await jane.signIn(.jane)
            let known = try await jane.post("/en/contact", [("clientId", "c"), ("subject", long), ("message", "")])
            #expect(known.html.matches(of: /aria-invalid="true"/).count == 2)
        }
    }

    @Test(
        "Every page has the security headers and says in which language it is",
        arguments: [
            "/en", "/de", "/en/search", "/de/search?q=x", "/en/contact", "/en/contact/sent", "/de/requests",
            "/en/signed-out",
        ])
    func headers(path: String) async throws {
        try await withPages { pages in
            let page = try await pages.get(path)
            #expect(page.status == 200)
            let policy = try #require(page.headers[.contentSecurityPolicy])
            for rule in [
                "default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
                "frame-ancestors 'none'",
            ] {
                #expect(policy.contains(rule))
            }
            #expect(!policy.contains("unsafe"))
            #expect(page.headers[.xContentTypeOptions] == "nosniff")
            #expect(page.headers[.strictTransportSecurity] != nil)
            #expect(page.html.contains("<html lang=\"\(path.prefix(3).suffix(2))\""))
            #expect(!page.html.contains(" style=") && !page.html.contains("{{") && !page.html.contains(">help."))
        }
    }

    @Test("Home, collection and article lead to each other")
    func reading() async throws {
        try await withPages { pages in
            let collection = try await pages.world.collection("Basics & more", german: "Grundlagen")
            let article = try await pages.world.article(
                "Change your password", german: "Kennwort ändern", "## One\n\nText *here*.\n\n## Two\n\nMore.",
                in: collection)
            try await pages.world.article("Second", in: collection)

            let home = try await pages.get("/en")
            #expect(home.html.contains("How can we help?"))
            #expect(home.html.contains("/en/collections/basics-more-\(collection.id)"))
            #expect(home.html.contains("Basics &amp; more"))
            #expect(home.html.contains("/en/articles/change-your-password-\(article.id)"))

            let list = try await pages.get("/en/collections/basics-more-\(collection.id)")
            #expect(list.status == 200)
            #expect(list.html.contains("2 articles"))

            let page = try await pages.get("/en/articles/change-your-password-\(article.id)")
            #expect(page.status == 200)
            #expect(page.html.contains("<h2 id=\"to-one\">One</h2>"))
            #expect(page.html.contains("<a href=\"#to-two\">Two</a>"))
            #expect(page.html.contains("<em>here</em>"))
            #expect(page.html.contains("20 November 2026"))
            #expect(
                page.html.contains(
                    "hreflang=\"de\" href=\"https://localhost/de/articles/kennwort-aendern-\(article.id)\""))
            #expect(page.html.contains(">Second<"))
        }
    }

    @Test("An address with other words, or none, leads to the right one", arguments: ["", "old-title-", "kennwort-"])
    func canonical(words: String) async throws {
        try await withPages { pages in
            let article = try await pages.world.article(
                "Password", german: "Kennwort ändern", in: pages.world.collection("Basics"))
            let page = try await pages.get("/de/articles/\(words)\(article.id)")
            #expect(page.status == 301)
            #expect(page.location == "/de/articles/kennwort-aendern-\(article.id)")
            #expect(try await pages.get("/articles/\(words)\(article.id)").location == "/en/articles/\(article.id)")
        }
    }

    @Test("An article without this language is shown in its own, and says so")
    func otherLanguage() async throws {
        try await withPages { pages in
            let article = try await pages.world.article("Password", in: pages.world.collection("Basics"))
            let page = try await pages.get("/de/articles/password-\(article.id)")
            #expect(page.status == 200)
            #expect(page.html.contains("noch nicht auf Deutsch"))
            #expect(page.html.contains("class=\"prose\"") && page.html.contains("lang=\"en\">"))
            #expect(
                page.html.contains(
                    "<link rel=\"canonical\" href=\"https://localhost/en/articles/password-\(article.id)\">"))
        }
    }

    @Test("A stranger at a restricted page is asked to sign in, on a page that names nothing of it")
    func restricted() async throws {
        try await withPages { pages in
            let world = pages.world
            let collection = try await world.collection("Quokka shelf", audience: .signedIn)
            let article = try await world.article("Quokka prices", "Quokka text.", in: collection)
            let paths = [
                "/en/articles/\(article.id)", "/en/articles/anything-\(article.id)", "/de/articles/\(article.id)",
                "/en/collections/\(collection.id)",
            ]
            for path in paths {
                let page = try await pages.get(path)
                #expect(page.status == 401)
                #expect(page.headers[.wwwAuthenticate] == nil)
                #expect(page.html.contains("noindex"))
                #expect(!page.html.lowercased().contains("quokka"))
                #expect(page.headers[.location] == nil)
            }
            for path in ["/en", "/en/search?q=quokka", "/en/search/answers?q=quokka", "/sitemap.xml", "/robots.txt"] {
                let page = try await pages.get(path)
                // The search page repeats the word that was asked for, and nothing beside it.
                let rest = page.html.replacing("“quokka”", with: "").replacing("value=\"quokka\"", with: "")
                    .replacing("q=quokka", with: "")
                #expect(!rest.lowercased().contains("quokka"), "\(path)")
            }
            var jane = pages
            try await jane.signIn(.jane)
            let page = try await jane.get("/en/articles/quokka-prices-\(article.id)")
            #expect(page.status == 200)
            #expect(page.html.contains("Quokka text."))
            #expect(page.html.contains("For signed-in people"))
            #expect(try await jane.get("/en/search?q=quokka").html.contains("/en/articles/quokka-prices-\(article.id)"))
            #expect(try await jane.get("/sitemap.xml").html.contains(article.id) == false)
        }
    }

    @Test("An article of a named audience says that it is for some, and never the audience's name")
    func namedAudience() async throws {
        try await withPages { pages in
            let world = pages.world
            let draft = AudienceDraft(name: "Late payers", rule: "plan exists")
            try await world.desk.saveAudience(nil, draft, in: world.snapshot)
            let audience = Audience.named(id: try #require(world.snapshot.audiences.first).id)
            let article = try await world.article("Quokka", in: world.collection("Basics"), audience: audience)
            var jane = pages
            jane.cookies["__Host-usher"] =
                try await world.identify([
                    "userId": "u_1", "email": "jane@example.com", "customAttributes": ["plan": "pro"],
                ])
                .credential.text
            let page = try await jane.get("/en/articles/quokka-\(article.id)")
            #expect(page.status == 200 && page.html.contains("For some people only"))
            #expect(!page.html.contains("For signed-in people") && !page.html.contains("Late payers"))
        }
    }

    @Test("The sign-in page leads to the application, and says where to come back to")
    func signInAddress() async throws {
        try await withPages { pages in
            let world = pages.world
            let article = try await world.article("Quokka", in: world.collection("Basics"), audience: .signedIn)
            #expect(try await !pages.get("/en/articles/\(article.id)").html.contains("return_to"))
            var settings = world.snapshot(world.acme).settings
            settings.signInURL = "https://app.test/login?a=b"
            let changed = settings
            try await world.desk.store.write(world.acme.workspace.id) { try $0.save(changed) }
            try await world.desk.refresh(world.acme.workspace.id)
            let page = try await pages.get("/en/articles/\(article.id)")
            #expect(
                page.html.contains("href=\"/sso/start?return_to=%2Fen%2Farticles%2F\(article.id)\"")
            )
        }
    }

    @Test(
        "What isn't there is a page that helps on",
        arguments: [
            "/en/articles/nonsense", "/en/articles/x-01jd0000000000000000000000", "/en/collections/none", "/fr",
            "/en/none",
            "/articles/nonsense", "/en/articles/..%2f..%2fetc", "/de/requests/01jd0000000000000000000000/x",
        ])
    func notFound(path: String) async throws {
        try await withPages { pages in
            let page = try await pages.get(path)
            #expect(page.status == 404)
            #expect(page.html.contains("<html"))
        }
    }

    @Test("The header greets the person by name, and escapes it")
    func greeting() async throws {
        try await withPages { pages in
            var pages = pages
            try await pages.signIn(.jane)
            let home = try await pages.get("/en")
            #expect(home.html.contains("How can we help, <bdi>Jane</bdi>?"))
            #expect(home.html.contains("jane@example.com"))
            let hostile = Somebody(
                userId: "u-9", email: "x@example.com", name: "<img/src=x/onerror=alert(1)> \"\u{301}onfocus=x",
                plan: "a")
            try await pages.signIn(hostile)
            let page = try await pages.get("/de/contact")
            #expect(!page.html.contains("<img/src"))
            #expect(page.html.contains("&lt;img/src=x/onerror=alert(1)&gt; &quot;\u{301}onfocus=x"))
        }
    }

    @Test("Where there is nothing, who was known still is, and the header leads on as everywhere")
    func nowhere() async throws {
        try await withPages { pages in
            var jane = pages
            try await jane.signIn(.jane)
            for path in ["/de/articles/unknown-01jd0000000000000000000000", "/de/nothing/at/all", "/hc/old"] {
                let known = try await jane.get(path)
                #expect(known.status == 404 && known.html.contains("<bdi>Jane Doe</bdi>"))
                #expect(
                    known.html.contains("/logout\"") && known.html.contains("href=\"/en?locale=en\" hreflang=\"en\""))
                #expect(known.headers[.cacheControl] == "no-store")
                let stranger = try await pages.get(path)
                #expect(stranger.status == 404 && !stranger.html.contains("Jane"))
            }
            #expect(try await jane.get("/desk/nothing").status == 404)
        }
    }

    @Test("A word with a combining accent doesn't leave its attribute")
    func combiningQuote() async throws {
        try await withPages { pages in
            let page = try await pages.get("/en/search?q=%22%CC%81%20onfocus%3Dalert(1)%20autofocus")
            #expect(page.html.unicodeScalars.elementsEqual(page.html.unicodeScalars))
            #expect(Array(page.html.utf8).firstRange(of: Array("value=\"&quot;\u{301} onfocus".utf8)) != nil)
        }
    }

    @Test("Search answers with marked words, and with advice when it finds nothing")
    func search() async throws {
        try await withPages { pages in
            try await pages.world.article(
                "Invoices", "Each <invoice> & \"receipt\".", in: pages.world.collection("Basics"))
            let page = try await pages.get("/en/search?q=invoice")
            #expect(page.html.contains("1 answer for “invoice”"))
            #expect(page.html.contains("<mark>Invoices</mark>"))
            #expect(page.html.contains("&lt;<mark>invoice</mark>&gt; &amp; &quot;receipt&quot;"))
            #expect(try await pages.get("/en/search?q=xyzzyx").html.contains("No answer for “xyzzyx”"))
            #expect(try await pages.get("/en/search?q=\(String(repeating: "a", count: 5000))").status == 200)
            let answers = try await pages.get("/en/search/answers?q=invoice")
            #expect(answers.html.contains("data-status=\"1 answer\""))
            #expect(!answers.html.contains("<html"))
        }
    }

    @Test(
        "The words arrive as a form sends them: a plus is a space, and a plus of its own is one",
        arguments: [
            ("reset+password", "reset password"), ("reset%20password", "reset password"), ("c%2B%2B", "c++"),
            ("50%+off", "50%+off"), ("%ZZ", "%ZZ"),
        ])
    func words(query: String, words: String) async throws {
        try await withPages { pages in
            try await pages.world.article("Other", in: pages.world.collection("Basics"))
            let page = try await pages.get("/en/search?q=\(query)")
            #expect(page.status == 200 && page.html.contains("value=\"\(words)\""))
            let answers = try await pages.get("/widget/v1/search?widgetId=\(pages.world.acme.widget.id)&q=\(query)")
            #expect(answers.status == 200)
        }
    }

    @Test("Searching too often is refused kindly")
    func searchLimit() async throws {
        try await withPages(limits: Limits(searchPerMinute: 2)) { pages in
            for _ in 0..<2 { #expect(try await pages.get("/en/search?q=a").status == 200) }
            let page = try await pages.get("/en/search?q=a")
            #expect(page.status == 429)
            #expect(page.headers[.retryAfter] != nil)
        }
    }

    @Test("The sitemap lists what everybody may read, by whole addresses")
    func sitemap() async throws {
        try await withPages { pages in
            let article = try await pages.world.article(
                "Password", german: "Kennwort", in: pages.world.collection("Basics"))
            let map = try await pages.get("/sitemap.xml")
            #expect(map.headers[.contentType]?.hasPrefix("application/xml") == true)
            #expect(
                map.html.contains(
                    "<loc>https://localhost/en/articles/password-\(article.id)</loc><lastmod>2026-11-20</lastmod>"))
            #expect(map.html.contains("<loc>https://localhost/de/articles/kennwort-\(article.id)</loc>"))
            let german = "hreflang=\"de\" href=\"https://localhost/de/articles/kennwort-\(article.id)\"/>"
            #expect(map.html.split(separator: german).count == 3, "each language names the other")
            let robots = try await pages.get("/robots.txt")
            #expect(robots.html.contains("Sitemap: https://localhost/sitemap.xml"))
        }
    }
}
