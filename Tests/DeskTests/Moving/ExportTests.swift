import Domain
import Store
import TestSupport
import Testing

@testable import Desk

@Suite("Export, and import of what was exported")
struct ExportTests {
    @Test("What is exported makes the same help centre in an empty workspace, byte for byte", arguments: 1...20)
    func roundTrip(seed: Int) async throws {
        try await withWorld { world in
            try await world.fill(at: world.acme, seed: UInt64(seed))
            let first = try await world.desk.export(world.snapshot(world.acme))
            let cargo = MarkdownFolderReader.read(first.files, folderName: "export", languages: .usual)
            #expect(cargo.remarks == [])
            let order = MovingOrder(source: "export")
            let report = try await world.desk.take(cargo, by: order, in: world.snapshot(world.globex))
            #expect(report.remarks == [])
            let second = try await world.desk.export(world.snapshot(world.globex))
            #expect(second.files.map(\.path) == first.files.map(\.path))
            for (left, right) in zip(first.files, second.files) {
                #expect(String(decoding: left.bytes, as: UTF8.self) == String(decoding: right.bytes, as: UTF8.self))
            }
            // And into the centre that it came from: nothing is there twice, and at most links are written anew.
            let back = try await world.desk.take(cargo, by: order, in: world.snapshot(world.acme))
            #expect(back.count(.new) + back.count(.kept) == 0)
            #expect(try await world.desk.export(world.snapshot(world.acme)).files == first.files)
            let again = try await world.desk.take(cargo, by: order, in: world.snapshot(world.acme))
            #expect(again.articles.allSatisfy { $0.outcome == .unchanged })
        }
    }
}

extension World {
    /// A help centre made of a number: titles, texts, links and names of all kinds.
    fileprivate func fill(at founded: Founded, seed: UInt64) async throws {
        var dice = Dice(seed)
        let audience = NamedAudience(id: desk.newID(), name: dice.pick(Self.titles), text: "plan = \"pro\"")
        let third = NamedAudience(id: desk.newID(), name: audience.name, text: "plan = \"free\"")
        let second = NamedAudience(id: desk.newID(), name: "Everyone", text: "seats > 3")
        let audiences: [Audience] = [
            .everyone, .signedIn, .named(id: audience.id), .named(id: second.id), .named(id: third.id),
        ]
        let tops = (0..<3).map { Collection.made(desk.newID(), nil, $0, dice.pick(audiences), &dice) }
        let inner = tops.map { Collection.made(desk.newID(), $0.id, 7, dice.pick(audiences), &dice) }
        let ids = (0..<12).map { _ in desk.newID() }
        let articles = ids.enumerated().map { index, id in
            Article.made(id, (tops + inner)[dice.next(6)].id, index * 3, dice.pick(audiences), ids, &dice)
        }
        let redirects = [("/old", 0), ("/old/ü %", 0), ("/a b?", 1), ("/x:y", 2)]
        let now = clock.now
        try await desk.store.write(founded.workspace.id) { store in
            try store.save(audience, at: now)
            try store.save(second, at: now)
            try store.save(third, at: now)
            for collection in tops + inner { try store.save(collection) }
            for article in articles { try store.insert(article, at: now) }
            for (path, index) in redirects {
                guard let path = OldPath(stored: path) else { continue }
                try store.save(Redirect(path: path, target: .article(id: ids[index]), madeAt: now))
            }
            if let from = OldPath(stored: "/old home"), let to = SitePath("/en") {
                try store.save(Redirect(path: from, target: .path(to), madeAt: now))
            }
        }
        try await desk.refresh(founded.workspace.id)
    }

    fileprivate static let titles = [
        "Read your invoice", "Rückgabe & Umtausch", "true", "12", "“Quoted”: a colon", "# Hash", "日本語", "en", "de",
        "- dash", "Ends with:", "it's", "A \"double\" one", "[list]", "two  spaces", "e\u{301}", "~", "null",
        "_collection", "C:\\path",
    ]
}

extension Collection {
    fileprivate static func made(
        _ id: String, _ parent: String?, _ position: Int, _ audience: Audience, _ dice: inout Dice
    ) -> Collection {
        Collection(
            id: id, parentID: parent, position: position, audience: audience, icon: dice.pick(CollectionDraft.icons),
            translations: dice.languages().map {
                Translation(language: $0, title: dice.pick(World.titles), description: dice.pick(World.titles + [""]))
            })
    }
}

extension Article {
    fileprivate static func made(
        _ id: String, _ collection: String, _ position: Int, _ audience: Audience, _ ids: [String], _ dice: inout Dice
    ) -> Article {
        let languages = dice.languages()
        return Article(
            id: id, collectionID: collection, position: position, audience: audience,
            state: dice.pick([.published, .published, .draft, .unlisted, .archived]),
            translations: languages.map { language in
                Translation(
                    language: language, title: dice.pick(World.titles), description: dice.pick(World.titles + [""]),
                    body: body(ids, &dice), updatedAt: Timestamp(milliseconds: 1_000))
            })
    }

    private static func body(_ ids: [String], _ dice: inout Dice) -> String {
        let pieces = [
            "Words.", "---", "# Heading", "    code [a](https://b.example)", "```\n[x](/en/articles/x-\(ids[0]))\n```",
            "- a\n- b",
            "[link](/en/articles/any-\(dice.pick(ids)))", "[part](/de/articles/\(dice.pick(ids))#to-this)",
            "[other](https://a.example/b?c#d)", "[here](#to-there)", "\"quotes\" \\ and # hashes",
            "| a |\n|---|\n| b |",
            "[gone](/en/articles/gone-01jd0000000000000000000000)", "title: no field",
        ]
        return (0..<(1 + dice.next(5))).map { _ in dice.pick(pieces) }.joined(separator: "\n\n")
    }
}

/// Numbers that look random and come again.
private struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }

    mutating func languages() -> [Language] { pick([[.english], [.german], [.english, .german]]) }
}
