import Domain
import Testing

@Suite("Which language a person gets")
struct LanguageTests {
    @Test(
        "The browser's best wish that we speak wins",
        arguments: [
            ("de", Language.german), ("de-AT,en;q=0.5", .german), ("fr,en;q=0.3,de;q=0.8", .german),
            ("en-GB", .english), ("en;q=0.1, de;q=0.1", .english), ("de;q=0, en", .english),
        ])
    func wishes(_ header: String, _ language: Language) {
        #expect(Language(acceptLanguage: header) == language)
    }

    @Test("A header of none of ours gives none", arguments: ["", "fr", "*", ";;;", ",,,", "de;q=0"])
    func none(_ header: String) {
        #expect(Language(acceptLanguage: header) == nil)
    }
}
