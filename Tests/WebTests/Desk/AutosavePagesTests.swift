import Desk
import Domain
import HTTPTypes
import JSON
import Store
import TestSupport
import Testing

@Suite("What the editor's script saves and asks")
struct AutosavePagesTests {
    private static func text(_ body: String, revision: String, title: String = "Title") -> [(String, String)] {
        [("translation", "en"), ("title", title), ("description", ""), ("body", body), ("revision", revision)]
    }

    @Test("Typing is kept as a draft, revision after revision, and readers get nothing of it")
    func saving() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.published("First")
            var revision = try await browser.get(path).text.value(of: "revision")
            for body in ["Fir", "Firm", "Firmly"] {
                let answer = try await browser.post(path + "/autosave", Self.text(body, revision: revision))
                #expect(answer.status == 200)
                let object = try #require(try JSONValue.parse(answer.text).object)
                #expect(object["state"]?.string == "Published, with changes that aren’t")
                revision = try #require(object["revision"]?.string)
            }
            let record = try await world.desk.article(path.lastPart, in: world.snapshot)
            #expect(record.text(.english)?.body == "Firmly" && record.published(.english)?.body == "First")
            #expect(try await browser.get(path).text.value(of: "revision") == revision)
        }
    }

    @Test("A text that somebody has changed meanwhile is not written over, and the answer names them")
    func conflict() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.published("First")
            let opened = try await browser.get(path).text.value(of: "revision")
            try await browser.save(path, "Theirs")
            let answer = try await browser.post(path + "/autosave", Self.text("Mine", revision: opened))
            #expect(answer.status == 409 && answer.text.contains("Grace"))
            let object = try #require(try JSONValue.parse(answer.text).object)
            let theirs = try #require(object["revision"]?.string)
            #expect(try await browser.post(path + "/autosave", Self.text("Mine", revision: theirs)).status == 200)
            let revisions = try await world.desk.revisions(ofArticle: path.lastPart, in: .english, in: world.snapshot)
            #expect(revisions.revisions.map(\.text.body) == ["Mine", "Theirs", "First"])
        }
    }

    @Test(
        "What can't be saved is said in a sentence and never ends as a 500",
        arguments: [
            ([("title", "")], 422), ([("translation", "fr")], 422), ([("revision", "x")], 409),
            ([("revision", "-1")], 409),
            ([("title", String(repeating: "a", count: 201))], 422),
            ([("body", String(repeating: "ä", count: 50_001))], 422),
        ] as [([(String, String)], Int)])
    func refused(changes: [(String, String)], status: Int) async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let path = try await browser.published("First")
            let revision = try await browser.get(path).text.value(of: "revision")
            let form = Self.text("Text", revision: revision).map { field in
                changes.first { $0.0 == field.0 } ?? field
            }
            let answer = try await browser.post(path + "/autosave", form)
            #expect(answer.status == status)
        }
    }

    @Test("A limit is written as numbers are")
    func limit() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let path = try await browser.published("First")
            let revision = try await browser.get(path).text.value(of: "revision")
            let form = Self.text(String(repeating: "a", count: 50_001), revision: revision)
            let answer = try await browser.post(path + "/autosave", form)
            #expect(answer.text.contains("more than 50,000 characters"))
        }
    }

    @Test("A language that isn't published yet is published, and not changes of it")
    func publishing() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let path = try await browser.published("First")
            #expect(try await browser.get(path + "?translation=en").text.contains("Publish changes"))
            #expect(try await browser.get(path + "?translation=de").text.contains("Save and publish"))
        }
    }

    @Test("Saving by itself changes neither collection nor readers, whatever is sent")
    func placing() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.published("First")
            let revision = try await browser.get(path).text.value(of: "revision")
            let form = Self.text("Text", revision: revision) + [("audience", "signed_in"), ("newCollection", "Other")]
            #expect(try await browser.post(path + "/autosave", form).status == 200)
            #expect(try await world.desk.article(path.lastPart, in: world.snapshot).article.audience == .everyone)
            #expect(try await world.desk.collections(in: world.snapshot).count == 1)
        }
    }

    @Test("Who has it open is told, and a newer text is noticed")
    func presence() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.published("First")
            let ada = Agent(id: world.desk.newID(), email: "ada@acme.test", name: "Ada <b>", role: .agent)
            let now = world.clock.now
            try await world.desk.store.write(world.snapshot.id) { store in
                try store.insert(ada, passwordHash: "", at: now)
            }
            _ = try await world.desk.company(of: ada, atArticle: path.lastPart, .english, in: world.snapshot)
            let answer = try await browser.post(path + "/presence", [("translation", "en"), ("revision", "0")])
            let object = try #require(try JSONValue.parse(answer.text).object)
            #expect(object["company"]?.string == "Ada <b> is editing this too.")
            #expect(object["sentence"]?.string == "The newest text is by Grace.")
            #expect(try await browser.get(path).text.contains("Ada &lt;b&gt; is editing this too."))
            #expect(try await browser.post(path + "/presence").status == 422)
            let nowhere = "/desk/articles/" + String(repeating: "0", count: 26) + "/presence"
            #expect(try await browser.post(nowhere, [("translation", "en")]).status == 404)
        }
    }

    @Test("A text is scheduled with what was typed, shown, listed and taken back")
    func schedule() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.newArticle()
            let revision = try await browser.get(path).text.value(of: "revision")
            let form = Self.text("Later", revision: revision) + [("publishOn", "2026-12-24T18:00"), ("publishAt", "")]
            #expect(try await browser.post(path + "/schedule", form).status == 303)
            let editor = try await browser.get(path)
            #expect(editor.text.contains("Later") && editor.text.contains("2026-12-24T18:00:00Z"))
            #expect(try await browser.get("/desk/articles").text.contains("2026-12-24T18:00:00Z"))
            #expect(try await browser.post(path + "/unschedule", [("translation", "en")]).status == 303)
            #expect(try await browser.get(path).text.contains("2026-12-24T18:00:00Z") == false)
        }
    }

    @Test(
        "A moment that is none is refused at its field; what was typed is saved all the same",
        arguments: [
            ("", ""), ("tomorrow", ""), ("2026-12-24", ""), ("2020-01-01T10:00", ""), ("", "1"),
            ("", "9223372036854775807"), ("2026-13-45T99:99", ""), ("", "-9223372036854775808"),
        ])
    func strangeMoments(publishOn: String, publishAt: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.newArticle()
            let revision = try await browser.get(path).text.value(of: "revision")
            let form =
                Self.text("Later", revision: revision) + [("publishOn", publishOn), ("publishAt", publishAt)]
            let page = try await browser.post(path + "/schedule", form)
            #expect(page.status == 422 && page.text.contains("schedule-error") && page.text.contains("Later"))
            #expect(try await world.desk.article(path.lastPart, in: world.snapshot).schedules.isEmpty)
        }
    }
}
