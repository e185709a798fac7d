import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@Suite("Addresses that once were")
struct RedirectTests {
    @Test("A renamed article's old address leads to the new one for good, and back after it is renamed back")
    func renamed() async throws {
        try await withPages { pages in
            let article = try await pages.world.article("Password", in: pages.world.collection("Basics"))
            let old = "/en/articles/password-\(article.id)"
            #expect(try await pages.get(old).status == 200)
            for (title, slug) in [("Sign-in word", "sign-in-word"), ("Password", "password")] {
                try await pages.world.rename(article, to: title)
                let page = try await pages.get("/en/articles/former-name-\(article.id)")
                #expect(page.status == 301 && page.location == "/en/articles/\(slug)-\(article.id)")
                // Kept by no browser: it would send people in circles.
                #expect(page.headers[.cacheControl] == "no-store")
            }
        }
    }

    @Test("An old address leads to an article in the reader's language, whatever it is called by then")
    func article() async throws {
        try await withPages { pages in
            let world = pages.world
            let article = try await world.article("Password", german: "Kennwort", in: world.collection("Basics"))
            try await world.redirect("/hc/über uns", to: "https://localhost/en/articles/x-\(article.id)?a=b")
            for path in ["/hc/%C3%BCber%20uns", "/hc/%c3%bcber%20uns/", "/hc/%C3%BCber%20uns?page=2"] {
                let page = try await pages.get(path)
                #expect(page.status == 301 && page.location == "/en/articles/\(article.id)")
            }
            var german = pages
            german.language = "de"
            #expect(try await german.get("/hc/%C3%BCber%20uns").location == "/de/articles/\(article.id)")
            #expect(try await pages.get("/hc/other").status == 404)
            #expect(try await pages.post("/hc/%C3%BCber%20uns").status == 404)
        }
    }

    @Test("A redirect to a restricted article tells a stranger nothing of it")
    func restricted() async throws {
        try await withPages { pages in
            let world = pages.world
            let article = try await world.article("Quokka", in: world.collection("Basics"), audience: .signedIn)
            try await world.redirect("/old", to: "/en/articles/quokka-\(article.id)")
            let location = try #require(try await pages.get("/old").location)
            #expect(!location.contains("quokka"))
            #expect(try await pages.get(location).status == 401)
        }
    }

    @Test("What exists is never redirected away, and another workspace's redirects aren't ours")
    func existing() async throws {
        try await withPages { pages in
            let world = pages.world
            let article = try await world.article("Password", in: world.collection("Basics"))
            let path = "/en/articles/password-\(article.id)"
            try await world.redirect(path, to: "/en/contact")
            #expect(try await pages.get(path).status == 200)
            try await world.desk.addRedirect(
                RedirectDraft(from: "/theirs", to: "/en"), in: world.snapshot(world.globex))
            #expect(try await pages.get("/theirs").status == 404)
        }
    }

    @Test(
        "A redirect that leads away, in circles or from a living page is refused at its field",
        arguments: [
            ("/a", "https://evil.test/", "to"), ("/a", "//evil.test", "to"), ("/a", "/\\evil.test", "to"),
            ("/a", "https://localhost.evil.test/x", "to"), ("/a", "https://localhost@evil.test/", "to"),
            ("/a", "javascript:alert(1)", "to"), ("/a", "/a", "to"), ("/a", "/b", "to"), ("/a", "", "to"),
            ("", "/en", "from"), ("/desk/x", "/en", "from"), ("/widget/frame", "/en", "from"), ("/en/", "/de", "from"),
            ("/", "/en", "from"), ("https://old.test", "/en", "from"), ("/%ff", "/en", "from"),
        ])
    func refused(from: String, to: String, field: String) async throws {
        try await withBrowser { world, browser in
            try await world.redirect("/b", to: "/c")
            try await world.redirect("/c", to: "/a")
            try await browser.signIn()
            let page = try await browser.post("/desk/redirects", [("from", from), ("to", to)])
            #expect(page.status == 422 && page.text.contains("id=\"\(field)-error\""))
            #expect(try await world.desk.redirects(in: world.snapshot).count == 2)
        }
    }

    @Test("The team adds redirects, sees where they lead, and removes them")
    func desk() async throws {
        try await withBrowser { world, browser in
            let article = try await world.article("Pass <word>", in: world.collection("Basics"))
            try await browser.signIn()
            let form = [("from", "https://old.test/hc/1?x"), ("to", "https://localhost/en/articles/\(article.id)")]
            #expect(try await browser.post("/desk/redirects", form).location == "/desk/redirects?done=redirectAdded")
            let list = try await browser.get("/desk/redirects?done=redirectAdded")
            #expect(list.text.contains("<code>/hc/1</code>") && list.text.contains("Pass &lt;word&gt;"))
            #expect(try await browser.get("/hc/1").status == 301)
            #expect(try await browser.post("/desk/redirects/delete", [("from", "/hc/1")]).status == 303)
            #expect(try await browser.get("/hc/1").status == 404)
            #expect(try await browser.post("/desk/redirects/delete", [("from", "/hc/1")]).status == 404)
        }
    }

    @Test("Where nothing is found the words of the address can be searched for")
    func notFound() async throws {
        try await withPages { pages in
            let page = try await pages.get("/hc/articles/360-reset-%22password%3E.html")
            #expect(page.status == 404)
            #expect(page.html.contains("role=\"search\"") && page.html.contains("value=\"reset password\""))
            let other = try await pages.get("/de/articles/x-01jd0000000000000000000000")
            #expect(other.status == 404 && other.html.contains("action=\"/de/search\""))
        }
    }
}

extension World {
    fileprivate func rename(_ article: Article, to title: String) async throws {
        let now = clock.now
        try await desk.store.write(acme.workspace.id) { store in
            try store.save(
                Article.Translation(
                    language: .english, title: title, description: "", body: "Text.", updatedAt: now),
                ofArticle: article.id)
        }
    }

    fileprivate func redirect(_ from: String, to: String) async throws {
        try await desk.addRedirect(RedirectDraft(from: from, to: to), in: snapshot)
    }
}
