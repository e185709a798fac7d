import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("The languages of the articles")
struct ContentLanguageTests {
    @Test("A help centre begins with English and German, and each further language is the next")
    func adding() async throws {
        try await withWorld { world in
            #expect(world.here.languages.text == "en de")
            try await world.desk.addLanguage(" PT_br ", in: world.here)
            #expect(world.here.languages.text == "en de pt-BR")
            #expect(world.snapshot(world.globex).languages.text == "en de")
        }
    }

    @Test(
        "What is no language, or one already, isn't added",
        arguments: [("", "languageRequired"), ("klingon", "languageMalformed"), ("sso", "languageMalformed")])
    func refusing(typed: String, code: String) async throws {
        try await withWorld { world in
            await #expect(throws: FormProblems("language", code)) {
                try await world.desk.addLanguage(typed, in: world.here)
            }
            await #expect(throws: FormProblems("language", "languageTaken", ["language": "English"])) {
                try await world.desk.addLanguage("EN", in: world.here)
            }
        }
    }

    @Test("There are twenty at most, also when two are added at once")
    func limit() async throws {
        try await withWorld { world in
            let more = Language.commonest.filter { !world.here.languages.contains($0) }.prefix(17)
            for language in more { try await world.desk.addLanguage(language.rawValue, in: world.here) }
            let snapshot = world.here
            async let first: Void = world.desk.addLanguage("haw", in: snapshot)
            async let second: Void = world.desk.addLanguage("mi", in: snapshot)
            let added = (try? await first) != nil
            #expect(added != ((try? await second) != nil))
            #expect(world.here.languages.all.count == 20)
        }
    }

    @Test("The main language comes first, and takes the place of one that an article doesn't have")
    func main() async throws {
        try await withWorld { world in
            try await world.speak(.french)
            let article = try await world.article("Password", german: "Kennwort", in: world.collection("Basics"))
            #expect(
                try await world.desk.reading(article.id, .french, for: .stranger, in: world.here).title == "Password")
            try await world.desk.makeMain("de", in: world.here)
            #expect(world.here.languages.text == "de en fr")
            #expect(
                try await world.desk.reading(article.id, .french, for: .stranger, in: world.here).title == "Kennwort")
            await #expect(throws: FormProblems("languages", "languageIsMain")) {
                try await world.desk.removeLanguage("de", in: world.here)
            }
            await #expect(throws: Problem.notFound) { try await world.desk.makeMain("nl", in: world.here) }
        }
    }

    @Test("A language in which something is written stays; an empty one goes, with the names that are told elsewhere")
    func removing() async throws {
        try await withWorld { world in
            try await world.speak(.french)
            let collection = try await world.collection("Basics", german: "Grundlagen")
            let article = try await world.article("Password", in: collection)
            try await world.translate(article.id, to: .french, "Mot de passe", publishing: false)
            let problem = FormProblems("languages", "languageInUse", ["language": "Français"])
            await #expect(throws: problem) { try await world.desk.removeLanguage("fr", in: world.here) }
            #expect(world.here.languages.contains(.french))

            try await world.desk.removeLanguage("de", in: world.here)
            #expect(world.here.languages.text == "en fr")
            let names = try await world.desk.collections(in: world.here).flatMap(\.translations).map(\.language)
            #expect(names == [.english])
            await #expect(throws: Problem.notFound) { try await world.desk.removeLanguage("nl", in: world.here) }
        }
    }

    @Test("A collection that has no other name keeps its language")
    func onlyName() async throws {
        try await withWorld { world in
            try await world.desk.saveCollection(
                nil, CollectionDraft(texts: [.init(language: .german, name: "Grundlagen")]), in: world.here)
            let use = try await world.desk.languages(in: world.here).map(\.use.collections)
            #expect(use == [0, 1])
            await #expect(throws: FormProblems.self) { try await world.desk.removeLanguage("de", in: world.here) }
        }
    }

    @Test("Nothing is written in a language that the help centre doesn't have")
    func foreign() async throws {
        try await withWorld { world in
            let article = try await world.article("Password", in: world.collection("Basics"))
            let draft = ArticleDraft(language: .french, title: "Mot de passe", body: "Texte.")
            let unknown = Problem.field("translation", "language_unknown")
            await #expect(throws: unknown) {
                try await world.desk.saveArticle(article.id, draft, by: .unknown, in: world.here)
            }
            await #expect(throws: unknown) {
                try await world.desk.autosaveArticle(article.id, draft, by: .unknown, in: world.here)
            }
        }
    }

    @Test("Search finds one's own language first, by its rules, and says of the others which they are")
    func search() async throws {
        try await withWorld { world in
            try await world.speak(.french)
            let shelf = try await world.collection("Basics")
            let english = try await world.article("Invoice factures", in: shelf)
            let french = try await world.article("Invoices", in: shelf)
            try await world.translate(french.id, to: .french, "Vos factures")
            let found = try await world.desk.search("facture ", .french, by: .stranger, in: world.here)
            #expect(found.map(\.line.language) == [.french, .english])
            #expect(found.map(\.line.id) == [french.id, english.id])
            _ = try await world.desk.apiDeleteTranslation(.french, ofArticle: french.id, if: .present, in: world.here)
            #expect(
                try await world.desk.search("factures", .french, by: .stranger, in: world.here).map(\.line.id) == [
                    english.id
                ])
        }
    }

    @Test("Callouts of a text that we don't speak begin with a word of the main language")
    func callouts() async throws {
        try await withWorld { world in
            try await world.speak(.french)
            let article = try await world.article("Password", in: world.collection("Basics"))
            try await world.translate(article.id, to: .french, "Mot de passe", "> [!TIP]\n> Texte.")
            func html() async throws -> String {
                try await world.desk.reading(article.id, .french, for: .stranger, in: world.here).markdown.html
            }
            #expect(try await html().contains(">Tip</p>"))
            try await world.desk.makeMain("de", in: world.here)
            #expect(try await html().contains(">Tipp</p>"))
        }
    }
}
