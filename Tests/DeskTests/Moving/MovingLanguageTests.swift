import Domain
import Store
import TestSupport
import Testing

@testable import Desk

@Suite("Moving articles of any language")
struct MovingLanguageTests {
    private func read(_ files: [String: String], _ languages: String) throws -> Cargo {
        MarkdownFolderReader.read(
            files.map { SourceFile(path: $0, bytes: Array($1.utf8)) }, folderName: "docs",
            languages: try #require(ContentLanguages(stored: languages)))
    }

    @Test("Folders, endings and front matter tell the help centre's languages apart, in whatever case")
    func languages() throws {
        let cargo = try read(
            [
                "a/x.md": "# X", "a/x.fr.md": "# Fr", "pt-br/a/x.md": "# Pt",
                "a/y.md": "---\nlanguage: PT-br\ntitle: Y\n---\n",
            ], "en fr pt-BR")
        #expect(cargo.remarks.isEmpty)
        let texts = Dictionary(uniqueKeysWithValues: cargo.articles.map { ($0.key, $0.texts.map(\.language)) })
        #expect(texts["a/x"] == [.english, .french, .brazilian] && texts["a/y"] == [.brazilian])
    }

    @Test("What is in a language that the help centre doesn't have is left out, and told")
    func foreign() throws {
        let cargo = try read(["en/a/x.md": "# X", "de/a/x.md": "# De", "a/y.md": "---\nlang: nl\n---\n# Y"], "en fr")
        #expect(cargo.articles.map(\.key) == ["a/x"] && cargo.articles[0].texts.map(\.language) == [.english])
        #expect(cargo.remarks.map(\.kind) == [.leftOut, .leftOut])
        #expect(cargo.remarks.allSatisfy { $0.advice == "Languages: en, fr." })
    }

    @Test("Another product's languages become the nearest that the help centre has")
    func foreignProduct() throws {
        let json = """
            {"data": [{"type": "article", "id": "1", "title": "T", "body": "<p>B</p>", "state": "published",
              "default_locale": "fr-CA",
              "translated_content": {"pt-BR": {"title": "P", "body": "<p>C</p>", "state": "published"},
                "nl": {"title": "N", "body": "<p>D</p>", "state": "published"}}}]}
            """
        let cargo = IntercomReader.read(
            [SourceFile(path: "articles.json", bytes: Array(json.utf8))],
            languages: try #require(ContentLanguages(stored: "fr pt-BR")))
        #expect(cargo.articles.first?.texts.map(\.language) == [.french, .brazilian])
        #expect(cargo.remarks.contains { $0.reason.contains("nl") })
        #expect(cargo.collections.first?.texts.map(\.language) == [.french])
    }

    @Test("What is exported comes back with all its languages")
    func roundTrip() async throws {
        try await withWorld { world in
            try await world.speak(.french, .brazilian)
            let article = try await world.article("Password", in: world.collection("Basics"))
            try await world.translate(article.id, to: .french, "Mot de passe")
            try await world.translate(article.id, to: .brazilian, "Senha")
            try await world.desk.makeMain("fr", in: world.snapshot)
            let export = try await world.desk.export(world.snapshot)
            #expect(export.files.map(\.path).contains("pt-BR/basics/mot-de-passe.md"))
            for tag in ["fr", "pt-BR"] {
                try await world.desk.addLanguage(tag, in: world.snapshot(world.globex))
            }
            let globex = world.snapshot(world.globex)
            let cargo = MarkdownFolderReader.read(export.files, folderName: "x", languages: globex.languages)
            let report = try await world.desk.take(cargo, by: MovingOrder(source: "x"), in: globex)
            #expect(report.remarks == [] && report.count(.new) == 1)
            let record = try await world.desk.article(article.id, in: globex)
            #expect(record.texts.map(\.title) == ["Password", "Mot de passe", "Senha"])
        }
    }
}
