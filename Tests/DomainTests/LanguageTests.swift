import Domain
import Testing

@Suite("Which language a person gets")
struct LanguageTests {
    @Test(
        "The browser's best wish that we speak wins",
        arguments: [
            ("de", InterfaceLanguage.german), ("de-AT,en;q=0.5", .german), ("fr,en;q=0.3,de;q=0.8", .german),
            ("en-GB", .english), ("en;q=0.1, de;q=0.1", .english), ("de;q=0, en", .english),
        ])
    func wishes(_ header: String, _ language: InterfaceLanguage) {
        #expect(InterfaceLanguage(acceptLanguage: header) == language)
    }

    @Test("A header of none of ours gives none", arguments: ["", "fr", "*", ";;;", ",,,", "de;q=0"])
    func none(_ header: String) {
        #expect(InterfaceLanguage(acceptLanguage: header) == nil)
    }

    @Test("Around a text in another language we speak the main one where we can, otherwise English")
    func around() throws {
        let french = try #require(Language("fr"))
        #expect(InterfaceLanguage(around: french, otherwise: .german) == .german)
        #expect(InterfaceLanguage(around: french, otherwise: french) == .english)
        #expect(InterfaceLanguage(around: try #require(Language("de-CH")), otherwise: .english) == .german)
    }
}

@Suite("Languages of articles")
struct ContentLanguageTests {
    @Test(
        "A tag is written in one way, however it came",
        arguments: [
            ("DE", "de"), ("pt-br", "pt-BR"), ("pt_BR", "pt-BR"), ("ZH-hANT-tw", "zh-Hant-TW"), ("es-419", "es-419"),
            ("de-1996", "de-1996"), ("SL-ROZAJ", "sl-rozaj"), ("en-US-X-TWAIN", "en-US-x-twain"), ("haw", "haw"),
            ("zh-cmn-hans", "zh-cmn-Hans"), ("de-DE-u-co-phonebk", "de-DE-u-co-phonebk"),
        ])
    func canonical(typed: String, tag: String) throws {
        #expect(Language(typed)?.rawValue == tag)
        #expect(Language(rawValue: tag) != nil)
        #expect((Language(rawValue: typed) != nil) == (typed == tag))
    }

    @Test(
        "What is no well-formed tag is no language",
        arguments: [
            "", "d", "deutsch", "de-", "-de", "de--AT", "de AT", "de/at", "../de", "dé", "12", "e1", "en-a", "en-x",
            "en-U-u", "en-a-bb-a-cc", "desk", "widget", "api", "sso", "API", "fr\u{301}", "de-DE-DE-DE-DE",
            "en-\u{0}", "en-abcdefghi", String(repeating: "en-", count: 20) + "en",
        ])
    func malformed(typed: String) {
        #expect(Language(typed) == nil)
    }

    @Test("A language has its own name and its own direction")
    func names() throws {
        func language(_ tag: String) throws -> Language { try #require(Language(rawValue: tag)) }
        #expect(try language("pt-BR").ownName == "Português (Brasil)")
        #expect(try language("pt-AO").ownName == "Português (AO)")
        #expect(try language("haw").ownName == "haw")
        for tag in ["ar", "he", "fa", "ur", "ar-EG", "ku-Arab"] {
            #expect(try language(tag).direction == .rightToLeft, "\(tag)")
        }
        for tag in ["en", "pt-BR", "ar-Latn", "tr"] { #expect(try language(tag).direction == .leftToRight, "\(tag)") }
        #expect(Language.commonest.count >= 40)
        #expect(Language.commonest.allSatisfy { $0.ownName != $0.rawValue })
    }

    @Test(
        "Of what the help centre has, the nearest to a wish is taken",
        arguments: [
            ("pt-BR", "pt-BR"), ("pt-PT", "pt-BR"), ("pt", "pt-BR"), ("fr-CA", "fr"), ("FR", "fr"), ("nl", nil),
            ("zh-Hant-TW", "zh-Hant"), ("", nil), ("*", nil),
        ] as [(String, String?)])
    func best(wish: String, expected: String?) throws {
        let languages = try #require(ContentLanguages(stored: "en fr pt-BR zh-Hant"))
        #expect(languages.best(for: wish)?.rawValue == expected)
    }

    @Test("The strongest wish of a browser that the help centre has wins")
    func browser() throws {
        let languages = try #require(ContentLanguages(stored: "en fr ar"))
        #expect(languages.best(forWishes: "nl,ar;q=0.4,fr;q=0.8")?.rawValue == "fr")
        #expect(languages.best(forWishes: "nl, fr;q=0") == nil)
    }

    @Test("There is always a main language, and no language is there twice")
    func order() throws {
        #expect(ContentLanguages([]) == nil && ContentLanguages(stored: " nonsense ") == nil)
        var languages = try #require(ContentLanguages(stored: "en de en"))
        #expect(languages.text == "en de")
        languages.makeMain(.german)
        #expect(languages.main == .german && languages.text == "de en")
        languages.remove(.german)
        languages.remove(.english)
        #expect(languages.text == "en")
        #expect(ContentLanguages(main: .german).text == "de en")
        #expect(ContentLanguages(main: try #require(Language("fr"))).text == "fr")
    }
}
