import Desk
import Domain
import HTTPTypes
import SQL
import Store
import TestSupport
import Testing

@Suite("“Did this help?” on the help centre's pages")
struct FeedbackPagesTests {
    private static let voter = "__Host-usher-voter"

    @Test("A stranger votes without a cookie before it, is thanked at the article, and may say what was missing")
    func stranger() async throws {
        try await withPages { pages in
            var pages = pages
            let article = try await pages.world.article("Password", in: pages.world.collection("Basics"))
            let path = "/en/articles/password-\(article.id)"
            let before = try await pages.get(path)
            #expect(before.html.contains("Did this help?") && before.headers[.setCookie] == nil)
            let voted = try await pages.post("/en/articles/\(article.id)/feedback", [("helped", "no")])
            #expect(voted.status == 303 && voted.location == path + "?feedback=no#helped")
            let cookie = try #require(voted.headers[.setCookie])
            #expect(cookie.hasPrefix(Self.voter) && cookie.contains("HttpOnly") && cookie.contains("Secure"))
            #expect(!before.html.contains("What was missing?"))
            // A browser that keeps no cookie is thanked, too.
            #expect(try await pages.get(path + "?feedback=no").html.contains("What was missing?"))

            pages.cookies[Self.voter] = String(cookie.dropFirst(Self.voter.count + 1).prefix { $0 != ";" })
            #expect(try await pages.get(path).html.contains("What was missing?"))
            let said = try await pages.post(
                "/en/articles/\(article.id)/feedback", [("helped", "no"), ("comment", "The <b>link</b>")])
            #expect(said.location == path + "?feedback=said#helped")
            let after = try await pages.get(path)
            #expect(after.html.contains("read every word") && after.html.contains("/en/contact?about=\(article.id)"))
            let feedback = try await pages.world.desk.feedback(onArticle: article.id, in: pages.world.snapshot)
            #expect(feedback.tally == VoteTally(helped: 0, missed: 1))
            #expect(feedback.comments.map(\.vote.comment) == ["The <b>link</b>"])
        }
    }

    @Test("A stranger is called something else at each article: nobody learns what a stranger has read")
    func unlinkable() async throws {
        try await withPages { pages in
            let collection = try await pages.world.collection("Basics")
            let token = VoterToken(randomness: SystemRandomness())
            for title in ["One", "Two"] {
                let article = try await pages.world.article(title, in: collection)
                _ = try await pages.world.desk.vote(
                    helped: true, on: article.id, .english, by: .stranger(token), in: pages.world.snapshot)
            }
            let voters = try await pages.world.desk.store.database.read {
                try $0.rows("select voter from article_vote").map { $0.text("voter") }
            }
            #expect(Set(voters).count == 2 && !voters.contains { $0.contains(token.text.prefix(8)) })
        }
    }

    @Test("A known person's vote is theirs on every device")
    func person() async throws {
        try await withPages { pages in
            var jane = pages
            try await jane.signIn(.jane)
            let article = try await pages.world.article("Password", in: pages.world.collection("Basics"))
            let voted = try await jane.post("/de/articles/\(article.id)/feedback", [("helped", "yes")])
            #expect(voted.headers[.setCookie]?.contains(Self.voter) != true)
            try await jane.signIn(.jane)
            let page = try await jane.get("/en/articles/password-\(article.id)")
            #expect(page.html.contains("value=\"yes\" aria-pressed=\"true\""))
            #expect(page.html.contains("Good to know"))
        }
    }

    @Test("A word that is too long is refused with what was typed; a strange answer is a 422; too many are a 429")
    func refused() async throws {
        try await withPages(limits: Limits(votesPerMinute: 3)) { pages in
            let article = try await pages.world.article("Password", in: pages.world.collection("Basics"))
            let path = "/en/articles/\(article.id)/feedback"
            let long = try await pages.post(
                path, [("helped", "no"), ("comment", String(repeating: "w<", count: 1_001))])
            #expect(long.status == 422 && long.html.contains("w&lt;w&lt;") && long.html.contains("comment-error"))
            #expect(try await pages.post(path, [("helped", "maybe")]).status == 422)
            #expect(try await pages.post(path).status == 422)
            let limited = try await pages.post(path, [("helped", "yes")])
            #expect(limited.status == 429 && limited.headers[.retryAfter] != nil)
            #expect(try await pages.world.desk.voteTallies(in: pages.world.snapshot).isEmpty)
        }
    }

    @Test("Voting on what may not be read tells nothing of it", arguments: ["feedback", "contact"])
    func restricted(place: String) async throws {
        try await withPages { pages in
            let article = try await pages.world.article(
                "Quokka", in: pages.world.collection("Basics"), audience: .signedIn)
            if place == "feedback" {
                let page = try await pages.post("/en/articles/\(article.id)/feedback", [("helped", "yes")])
                #expect(page.status == 401 && page.location == nil && !page.html.contains("Quokka"))
                #expect(page.headers[.setCookie] == nil)
            } else {
                let page = try await pages.get("/en/contact?about=\(article.id)")
                #expect(page.status == 200 && !page.html.contains("Quokka"))
                var jane = pages
                try await jane.signIn(.jane)
                #expect(try await jane.get("/en/contact?about=\(article.id)").html.contains("About “Quokka”"))
            }
        }
    }

    @Test("In the widget a stranger's token keeps the vote one vote")
    func widget() async throws {
        try await withPages { pages in
            let article = try await pages.world.article("Password", in: pages.world.collection("Basics"))
            let headers: HTTPFields = [.origin: "https://localhost", .contentType: "application/json"]
            let path = "/widget/v1/articles/\(article.id)/feedback"
            let browser = pages
            func send(_ body: String) async throws -> Pages.Page {
                try await browser.post(path, body: body, headers: headers)
            }
            let first = try await send(#"{"helped":true}"#)
            #expect(first.status == 200 && first.html.hasPrefix(#"{"voter":""#))
            let token = first.html.dropFirst(10).prefix(43)
            #expect(try await send(#"{"helped":false,"comment":"Why?","voter":"\#(token)"}"#).status == 200)
            #expect(try await send(#"{"helped":"yes"}"#).status == 422)
            #expect(try await send(#"{"helped":true,"voter":7}"#).status == 422)
            let feedback = try await pages.world.desk.feedback(onArticle: article.id, in: pages.world.snapshot)
            #expect(feedback.tally == VoteTally(helped: 0, missed: 1) && feedback.comments.count == 1)
        }
    }

    @Test("The team reads the words, with the person where a token has proved one")
    func desk() async throws {
        try await withBrowser { world, browser in
            let article = try await world.article("Password", in: world.collection("Basics"))
            let jane = Voter.person(try await world.identify(.jane, at: world.acme))
            for (voter, word) in [(jane, "Too <short>"), (.stranger(VoterToken(randomness: SystemRandomness())), "Hm")]
            {
                _ = try await world.desk.vote(
                    helped: false, comment: word, on: article.id, .english, by: voter, in: world.snapshot)
            }
            try await browser.signIn()
            let list = try await browser.get("/desk/articles")
            #expect(list.text.contains("0 %") && list.text.contains("Helped 0 of 2 readers."))
            let page = try await browser.get("/desk/articles/\(article.id)")
            #expect(page.text.contains("Too &lt;short&gt;") && page.text.contains("Somebody unknown"))
            #expect(page.text.contains("<bdi>Jane Doe</bdi>") && page.text.contains("class=\"verified\""))
        }
    }
}
