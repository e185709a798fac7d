import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@Suite("Several articles at once")
struct SeveralArticlesPagesTests {
    private static let path = "/desk/articles/several"

    @Test("Those that are chosen are archived, the others stay; a second time says that nothing was left to do")
    func archiving() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let basics = try await world.collection("Basics")
            let chosen = [try await world.article("First", in: basics), try await world.article("Second", in: basics)]
            let other = try await world.article("Third", in: basics)
            let form = try await browser.choices(chosen.map(\.id), "archive")
            let page = try await browser.post(Self.path, form)
            #expect(page.status == 200 && page.text.contains("<title>2 articles were archived."))
            #expect(page.text.contains("<li><a href=\"/desk/articles/\(chosen[0].id)\">First</a></li>"))
            for article in chosen { #expect(try await world.state(of: article.id) == .archived) }
            #expect(try await world.state(of: other.id) == .published)
            let again = try await browser.post(Self.path, form).text
            #expect(again.contains("Nothing was done with 2 articles") && again.contains("It was archived already"))
        }
    }

    @Test("What is put away is offered to be brought back, and comes back as a draft")
    func bringingBack() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let basics = try await world.collection("Basics")
            let away = try await world.article("Away", in: basics, state: .archived)
            let open = try await world.article("Open", in: basics)
            let list = "/desk/articles?state=archived"
            let page = try await browser.get(list).text
            #expect(page.contains("value=\"bringBack\"") && !page.contains("value=\"archive\""))
            let form =
                try await browser.choices([open.id], "bringBack") + browser.choices([away.id], "", from: list).prefix(1)
            let report = try await browser.post(Self.path, form).text
            #expect(report.contains("1 article is back") && report.contains("It wasn’t archived"))
            #expect(try await world.state(of: away.id) == .draft)
            #expect(try await world.state(of: open.id) == .published)
        }
    }

    @Test("Publishing makes every draft the readers', and says which have nothing to publish or were changed since")
    func publishing() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let basics = try await world.collection("Basics")
            let open = try await world.article("Public", in: basics)
            let archived = try await world.article("Away", in: basics, state: .archived)
            let draft = try await browser.draft("Ready"), empty = try await browser.draft("Empty", body: " ")
            let saved = try await browser.draft("Saved"), typed = try await browser.draft("Typed")
            let form =
                try await browser.choices([open.id, draft, empty, saved, typed], "publish")
                + browser.choices([archived.id], "publish", from: "/desk/articles?state=archived").prefix(1)
            world.clock.turn(by: .seconds(2))
            try await browser.change(saved, "Saved", by: "")
            try await browser.change(typed, "Typed", by: "/autosave")
            let page = try await browser.post(Self.path, form).text
            #expect(page.contains("1 article was published") && page.contains("Nothing was done with 5 articles"))
            #expect(page.contains("newest text already") && page.contains("no text that could be published"))
            #expect(page.contains("It was changed after") && page.contains("It is archived"))
            #expect(try await world.state(of: draft) == .published)
            for id in [empty, saved, typed] { #expect(try await world.state(of: id) == .draft) }
            #expect(try await world.state(of: archived.id) == .archived)
            let history = try await world.desk.revisions(ofArticle: draft, in: .english, in: world.snapshot)
            #expect(history.revisions.first?.deed == .published)
        }
    }

    @Test("Nobody has compared what is published so: a translation that is out of date stays so")
    func translations() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let article = try await world.article("Password", in: world.collection("Basics"))
            try await world.translate(article.id, to: .english, "Password", "Eight.")
            try await world.translate(article.id, to: .german, "Kennwort", "Acht.")
            try await world.translate(article.id, to: .german, "Kennwort", "Acht Zeichen.", publishing: false)
            try await world.translate(article.id, to: .english, "Password", "Twelve.", publishing: false)
            let form = try await browser.choices([article.id], "publish")
            #expect(try await browser.post(Self.path, form).text.contains("1 article was published"))
            let record = try await world.desk.article(article.id, in: world.snapshot)
            #expect(record.published(.german)?.body == "Acht Zeichen." && record.published(.english)?.body == "Twelve.")
            #expect(record.drafts.isEmpty && record.hasOutOfDate)
        }
    }

    @Test("What is scheduled keeps its hour, and who has an article open isn't surprised")
    func leftAlone() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let planned = try await browser.draft("Planned"), open = try await browser.draft("Open")
            let hour = world.clock.now + .days(3)
            try await world.desk.schedule(
                .english, ofArticle: planned, at: hour, by: .agent(id: world.acme.owner.id), in: world.snapshot)
            let ada = Agent(id: world.desk.newID(), email: "ada@acme.test", name: "Ada <b>", role: .agent)
            let now = world.clock.now
            try await world.desk.store.write(world.snapshot.id) { try $0.insert(ada, passwordHash: "", at: now) }
            _ = try await world.desk.company(of: ada, atArticle: open, .english, in: world.snapshot)
            for deed in ["publish", "archive", "admit:signed_in"] {
                let page = try await browser.post(Self.path, try await browser.choices([open], deed)).text
                #expect(page.contains("Ada &lt;b&gt; has it open just now."))
            }
            for deed in ["publish", "archive"] {
                let page = try await browser.post(Self.path, try await browser.choices([planned], deed)).text
                #expect(page.contains("It is scheduled, and is published by itself: <time"))
            }
            #expect(try await world.desk.article(planned, in: world.snapshot).schedules.count == 1)
            for id in [open, planned] { #expect(try await world.state(of: id) == .draft) }
            world.clock.turn(by: .seconds(60))
            let later = try await browser.post(Self.path, try await browser.choices([open], "archive")).text
            #expect(later.contains("1 article was archived"))
        }
    }

    @Test("They move to the end of a collection; one that isn't there moves nothing")
    func moving() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let (basics, more) = (try await world.collection("Basics"), try await world.collection("More"))
            let article = try await world.article("First", in: basics)
            let there = try await world.article("There", in: more)
            let form = try await browser.choices([article.id, there.id], "move:\(more.id)")
            let page = try await browser.post(Self.path, form).text
            #expect(page.contains("1 article was moved") && page.contains("It stood there already"))
            let order = try await world.desk.shelf(more.id, in: world.snapshot).articles.map(\.article.id)
            #expect(order == [there.id, article.id])
            let theirs = try await world.collection("Theirs", at: world.globex)
            for to in ["", "nowhere", "\u{0}", String(repeating: "0", count: 26), theirs.id] {
                let back = try await browser.post(Self.path, try await browser.choices([article.id], "move:\(to)"))
                #expect(back.status == 422 && !back.text.contains("Theirs"))
            }
            #expect(try await world.desk.shelf(more.id, in: world.snapshot).articles.count == 2)
        }
    }

    @Test("Their readers change, for strangers at once; an audience that isn't there changes nothing")
    func readers() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let article = try await world.article("First", in: world.collection("Basics"))
            let form = try await browser.choices([article.id], "admit:signed_in")
            #expect(try await browser.post(Self.path, form).text.contains("The readers of 1 article were changed"))
            let stranger = browser.cookies
            browser.cookies = [:]
            #expect(try await browser.get("/en/articles/\(article.id)").text.contains("First") == false)
            browser.cookies = stranger
            #expect(try await browser.post(Self.path, form).text.contains("It was for them already"))
            for to in ["", "nobody", "audience:", "audience:\(article.id)"] {
                let form = try await browser.choices([article.id], "admit:\(to)")
                #expect(try await browser.post(Self.path, form).status == 422)
            }
            #expect(try await world.desk.article(article.id, in: world.snapshot).article.audience == .signedIn)
        }
    }

    @Test("Whoever had an article open the whole time saves its text, and doesn't undo where it was moved and for whom")
    func savingAfterwards() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let (basics, more) = (try await world.collection("Basics"), try await world.collection("More"))
            let article = try await world.article("First", in: basics)
            let editor = "/desk/articles/\(article.id)"
            let opened = try await browser.get(editor).text
            for deed in ["move:\(more.id)", "admit:signed_in"] {
                #expect(try await browser.post(Self.path, browser.choices([article.id], deed)).status == 200)
            }
            let typed = [("title", "First"), ("body", "New"), ("translation", "en"), ("description", "")]
            let placed = [("collection", basics.id), ("audience", "everyone")]
            let form = typed + placed + ["formerCollection", "formerAudience"].map { ($0, opened.value(of: $0)) }
            let refused = try await browser.post(editor, form.dropFirst() + [("revision", "0")]).text
            #expect(
                refused.contains("value=\"\(more.id)\" selected") && refused.value(of: "formerAudience") == "signed_in")
            #expect(refused.contains("value=\"signed_in\" required checked"))
            let saved = try await browser.post(editor, form + [("revision", opened.value(of: "revision"))])
            #expect(saved.status == 303)
            let record = try await world.desk.article(article.id, in: world.snapshot)
            #expect(record.article.audience == .signedIn && record.article.collectionID == more.id)
            #expect(record.draft(.english)?.body == "New")
            let meant = typed + placed + [("formerCollection", more.id), ("formerAudience", "signed_in")]
            let revision = try await browser.get(editor).text.value(of: "revision")
            #expect(try await browser.post(editor, meant + [("revision", revision)]).status == 303)
            let back = try await world.desk.article(article.id, in: world.snapshot).article
            #expect(back.audience == .everyone && back.collectionID == basics.id)
        }
    }

    @Test("Taking back leaves what is archived where it is")
    func unpublishing() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let basics = try await world.collection("Basics")
            let article = try await world.article("First", in: basics)
            let archived = try await world.article("Away", in: basics, state: .archived)
            let form = try await browser.choices([article.id], "unpublish") + [("article", "\(archived.id)@1")]
            #expect(try await browser.post(Self.path, form).text.contains("1 article was unpublished"))
            #expect(try await world.state(of: article.id) == .draft)
            #expect(try await world.state(of: archived.id) == .archived)
        }
    }

    @Test("What was refused keeps its boxes ticked, and the list stays narrowed as it was")
    func refused() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let article = try await world.article("First", in: world.collection("Basics"))
            try await world.article("Other", in: world.collection("More"))
            let none = try await browser.post(Self.path + "?q=first", [("do", "archive")])
            #expect(none.status == 422 && none.text.contains("choose at least one article"))
            #expect(none.text.contains("value=\"first\"") && !none.text.contains(">Other</a>"))
            let undecided = try await browser.post(Self.path, try await browser.choices([article.id], ""))
            #expect(undecided.status == 422 && undecided.text.contains("choose what should happen"))
            #expect(undecided.text.ticked == 1)
            let unknown = try await browser.post(Self.path, try await browser.choices([article.id], "delete"))
            #expect(unknown.status == 422 && unknown.text.ticked == 1)
            #expect(try await browser.get(Self.path + "?q=first&x=y").location == "/desk/articles?q=first")
        }
    }

    @Test("All that the list shows can be chosen without scripts")
    func all() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let basics = try await world.collection("Basics")
            for title in ["First one", "Second one", "Other"] { try await world.article(title, in: basics) }
            let list = try await browser.get("/desk/articles?q=one").text
            #expect(list.contains("href=\"/desk/articles?q=one&amp;chosen=all\">Choose all 2</a>") && list.ticked == 0)
            #expect(try await browser.get("/desk/articles?q=one&chosen=all").text.ticked == 2)
            for other in ["", "x", "%00"] {
                #expect(try await browser.get("/desk/articles?chosen=\(other)").text.ticked == 0)
            }
        }
    }

    @Test("More than can be done at once are refused whole")
    func tooMany() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let article = try await world.article("First", in: world.collection("Basics"))
            let made = (0..<Desk.mostArticlesAtOnce).map { _ in ("article", "\(world.desk.newID())@1") }
            let form = [("do", "archive"), ("article", "\(article.id)@1")] + made
            let page = try await browser.post(Self.path, form)
            #expect(page.status == 422 && page.text.contains("at most 500 articles"))
            #expect(try await world.state(of: article.id) == .published)
            let huge = try await browser.post(Self.path, [("do", String(repeating: "a", count: 1_100_000))])
            #expect(huge.status == 413)
            let twice = try await browser.post(Self.path, form.prefix(2) + [("article", "\(article.id)@2")])
            #expect(twice.text.contains("1 article was archived") && !twice.text.contains("Nothing was done"))
        }
    }

    @Test(
        "Strange choices change nothing and are no failure",
        arguments: [
            "", "@", "x@y", "\u{0}@1", "zzzzzzzz@99999999999999999999", "<b>@1", String(repeating: "a", count: 5000),
        ])
    func strange(choice: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let article = try await world.article("First", in: world.collection("Basics"))
            let theirs = try await world.article(
                "Theirs", in: world.collection("Secret", at: world.globex), at: world.globex)
            for deed in ["archive", "publish", "unpublish", "move:", "admit:everyone", "delete", "", "\u{0}"] {
                let form = [("do", deed), ("article", choice), ("article", "\(theirs.id)@1")]
                let page = try await browser.post(Self.path, form)
                #expect([200, 422].contains(page.status) && !page.text.contains("Theirs"))
            }
            #expect(try await world.state(of: article.id) == .published)
            #expect(
                try await world.desk.article(theirs.id, in: world.snapshot(world.globex)).article.state == .published)
        }
    }

    @Test("Every role of the team does it, nobody else, and no page of another site")
    func rights() async throws {
        try await withBrowser { world, browser in
            let article = try await world.article("First", in: world.collection("Basics"))
            let form = [("do", "archive"), ("article", "\(article.id)@1")]
            #expect(try await browser.post(Self.path, form).status != 200)
            for role in Agent.Role.allCases {
                try await browser.signIn(as: role, in: world)
                browser.origin = "https://evil.test"
                #expect(try await browser.post(Self.path, form).status == 403)
                browser.origin = "https://localhost"
                #expect(try await world.state(of: article.id) == .published)
                #expect(try await browser.post(Self.path, form).text.contains("1 article was archived"))
                try await world.desk.change(.published, ofArticle: article.id, in: world.snapshot)
            }
        }
    }
}

extension World {
    fileprivate func state(of id: String) async throws -> Article.State {
        try await desk.article(id, in: snapshot).article.state
    }
}

extension Browser {
    /// What the list's form sends when these rows are ticked.
    fileprivate func choices(
        _ ids: [String], _ deed: String, from list: String = "/desk/articles"
    ) async throws -> [(String, String)] {
        let page = try await get(list).text
        return ids.compactMap { id in
            guard let start = page.firstRange(of: "name=\"article\" value=\"\(id)@") else { return nil }
            return ("article", "\(id)@" + page[start.upperBound...].prefix { $0 != "\"" })
        } + [("do", deed)]
    }

    fileprivate func draft(_ title: String, body: String = "Text") async throws -> String {
        let made = try await post("/desk/articles", Fields.article(title, body: body)).location?.path
        return String(try #require(made).split(separator: "/")[2])
    }

    /// Writes in it, by the editor's button or while somebody types.
    fileprivate func change(_ id: String, _ title: String, by address: String) async throws {
        let revision = try await get("/desk/articles/\(id)").text.value(of: "revision")
        let form = Fields.article(title, body: "New", revision: revision)
        #expect(try await [200, 303].contains(post("/desk/articles/\(id)\(address)", form).status))
    }
}

extension String {
    fileprivate var ticked: Int { ranges(of: "\" checked></label>").count }
}
