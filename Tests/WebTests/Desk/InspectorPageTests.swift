import Desk
import Domain
import Foundation
import HTTPTypes
import SQL
import Store
import TestSupport
import Testing

@Suite("The token inspector's page")
struct InspectorPageTests {
    private static let path = "/desk/settings/access/inspect"

    @Test("A good token is explained, and neither kept nor shown again")
    func good() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let before = try await world.rowCount()
            let token = try world.token(for: .jane, by: world.acme)
            let page = try await browser.post(Self.path, [("token", "Bearer " + token)])
            #expect(page.status == 200 && page.text.contains("This token is valid now"))
            #expect(page.text.contains("The signature fits the key") && page.text.contains("Jane Doe"))
            #expect(page.text.contains("whole Authorization header"))
            let signature = try #require(token.split(separator: ".").last)
            #expect(!page.text.contains(token) && !page.text.contains(signature))
            await world.desk.tracker.flush()
            #expect(try await world.rowCount() == before)
        }
    }

    @Test("A token of another workspace fits no key here")
    func otherWorkspace() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let page = try await browser.post(Self.path, [("token", try world.token(for: .jane, by: world.globex))])
            #expect(page.text.contains("This token is refused") && page.text.contains("fits none of your keys"))
        }
    }

    @Test(
        "Any paste gives a page, with everything in it as text",
        arguments: [
            "x", "....", "a.b.c", "{}", "\u{0}", "<script>alert(1)</script>", "\u{202E}evil", "%F0%9F%92%A9",
            String(repeating: "a", count: 60_000), String(repeating: ".", count: 20_000),
            "eyJhbGciOiI8c2NyaXB0PmFsZXJ0KDEpPC9zY3JpcHQ+IiwidHlwIjoiSldUIn0.e30.eA",
        ])
    func odd(paste: String) async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let page = try await browser.post(Self.path, [("token", paste)])
            #expect(page.status == 200 && page.text.contains("This token is refused"))
            #expect(!page.text.contains("<script>alert"))
        }
    }

    @Test("Nothing pasted is asked for kindly", arguments: ["", "  \n"])
    func empty(paste: String) async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let page = try await browser.post(Self.path, [("token", paste)])
            #expect(page.status == 422 && page.text.contains("Please paste a token first"))
        }
    }

    @Test("The eleventh in a minute waits, and is told how long; another agent doesn't wait")
    func limited() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            for _ in 1...10 { #expect(try await browser.post(Self.path, [("token", "x")]).status == 200) }
            let page = try await browser.post(Self.path, [("token", "x")])
            #expect(page.status == 429 && page.headers[.retryAfter] != nil)
            #expect(page.text.contains("10 tokens in a minute"))
            try await browser.signIn(as: .admin, in: world)
            #expect(try await browser.post(Self.path, [("token", "x")]).status == 200)
        }
    }

    @Test(
        "The whole file of vectors, pasted one by one, gives pages",
        .enabled(if: SharedVectors.areThere, "The shared vectors (../shared/vectors) are not there: skipped."))
    func vectors() async throws {
        try await withBrowser(limits: Limits(inspectorPerMinute: 0)) { world, browser in
            try await browser.signIn()
            let before = try await world.rowCount()
            for token in SharedVectors.tokens {
                let page = try await browser.post(Self.path, [("token", token)])
                #expect([200, 422].contains(page.status), "\(token.prefix(60))")
            }
            #expect(SharedVectors.tokens.count > 100)
            await world.desk.tracker.flush()
            #expect(try await world.rowCount() == before)
        }
    }

    @Test(
        "The whole file of vectors in one paste gives a page",
        .enabled(if: SharedVectors.areThere, "The shared vectors (../shared/vectors) are not there: skipped."))
    func allAtOnce() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let all = SharedVectors.tokens.joined(separator: "\n").prefix(60_000)
            let page = try await browser.post(Self.path, [("token", String(all))])
            #expect(page.status == 200)
        }
    }
}

private enum SharedVectors {
    static let tokens: [String] = {
        let file = URL(filePath: #filePath).appending(path: "../../../../../shared/vectors/tokens.jsonl")
            .standardizedFileURL
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?["token"] as? String
        }
    }()

    static var areThere: Bool { !tokens.isEmpty }
}

extension World {
    /// Of all tables that an inspection could leave something in.
    fileprivate func rowCount() async throws -> [Int] {
        try await desk.store.database.read { transaction in
            let tables: [SQLStatement] = [
                "select count(*) as n from event", "select count(*) as n from identify_attempt",
                "select count(*) as n from contact", "select count(*) as n from session",
            ]
            return try tables.map { try transaction.row($0)?.integer("n") ?? 0 }
        }
    }
}
