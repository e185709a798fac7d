import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

@Suite("Files and data at the desk")
struct KeepingPagesTests {
    @Test("The page of files says what there is and where it is used, and shows pictures")
    func files() async throws {
        try await withBrowser { world, browser in
            let picture = try await world.desk.keepFile(
                TestPicture.png, named: "<b>.png", in: world.snapshot(world.acme))
            _ = try await world.desk.keepFile([1, 2], named: "list.bin", in: world.snapshot(world.acme))
            _ = try await world.desk.keepFile([3], named: "foreign.bin", in: world.snapshot(world.globex))
            let article = try await world.article(
                "Paying", "![](\(picture.address.text))", in: try await world.collection("Shelf"))
            try await browser.signIn()
            let page = try await browser.get("/desk/files")
            #expect(page.status == 200)
            #expect(page.text.contains("&lt;b&gt;.png") && !page.text.contains("<b>.png"))
            #expect(page.text.contains("<img src=\"\(picture.address(width: 480).text)\""))
            #expect(page.text.contains("/desk/articles/\(article.id)") && page.text.contains("Paying"))
            #expect(page.text.contains("list.bin") && !page.text.contains("foreign.bin"))
            let unused = try await browser.get("/desk/files?show=unused")
            #expect(unused.text.contains("list.bin") && !unused.text.contains("Paying"))
            #expect(try await browser.get("/desk/files?after=nonsense").status == 200)
        }
    }

    @Test("Deleting a file asks first, spares what is used, and knows no file of another workspace")
    func deleting() async throws {
        try await withBrowser { world, browser in
            let unused = try await world.desk.keepFile([1], named: "a.bin", in: world.snapshot(world.acme))
            let used = try await world.desk.keepFile([2], named: "b.bin", in: world.snapshot(world.acme))
            let foreign = try await world.desk.keepFile([3], named: "c.bin", in: world.snapshot(world.globex))
            try await world.article("X", "[b](\(used.address.text))", in: try await world.collection("Shelf"))
            try await browser.signIn()
            let expected: [(String, String, Int)] = [
                (unused.id, "", 422), (used.id, "confirmed=on", 409), (foreign.id, "confirmed=on", 404),
                ("nonsense", "confirmed=on", 404), (unused.id, "confirmed=on", 303), (unused.id, "confirmed=on", 404),
            ]
            for (id, body, status) in expected {
                let answer = try await browser.post(
                    "/desk/files/\(id)/delete", body: body, type: "application/x-www-form-urlencoded")
                #expect(answer.status == status, "\(id) \(body)")
            }
        }
    }

    @Test("How long visits are kept is the owner's to say, in whole days")
    func data() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            #expect(try await browser.get("/desk/settings/data").text.contains("value=\"90\""))
            let form = "application/x-www-form-urlencoded"
            let refused = try await browser.post("/desk/settings/data", body: "keepDays=%3Cb%3E", type: form)
            #expect(refused.status == 422 && refused.text.contains("value=\"&lt;b&gt;\""))
            #expect(world.snapshot(world.acme).settings.keepDays == 90)
            let saved = try await browser.post("/desk/settings/data", body: "keepDays=30", type: form)
            #expect(saved.status == 303)
            #expect(world.snapshot(world.acme).settings.keepDays == 30)
            #expect(world.snapshot(world.globex).settings.keepDays == 90)
        }
    }
}
