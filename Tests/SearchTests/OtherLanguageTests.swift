import Testing

@testable import Search

@Suite("Search in other languages")
struct OtherLanguageTests {
    @Test(
        "Forms of a word find each other by the rules of its language",
        arguments: [
            ("fr", "Les factures sont envoyées chaque mois.", "facture"),
            ("fr-CA", "Annuler un abonnement.", "abonnements"),
            ("pt-BR", "Alterar a senha das contas.", "conta"), ("nl", "Uw rekeningen bekijken.", "rekening"),
            ("es", "Cambiar las contraseñas.", "contraseña"), ("it", "Le fatture del mese.", "fattura"),
            ("sv", "Dina fakturor.", "faktura"), ("ru", "Ваши счета и платежи.", "платеж"),
            ("tr", "Kitaplar burada.", "kitap"), ("nb", "Endre innstillingene.", "innstillinger"),
        ])
    func stems(locale: String, body: String, query: String) {
        #expect(Library(locale, bodies: body, "###").find(query + " ", locale) == ["0"])
    }

    @Test("Without rules the words themselves are sought, also in scripts that write without spaces")
    func plainWords() {
        #expect(Library("pl", bodies: "Zmiana hasła", "Faktury").find("hasła", "pl") == ["0"])
        #expect(Library("ja", bodies: "パスワードを変更する", "請求書").find("請求書", "ja") == ["1"])
        #expect(Library("ar", bodies: "تغيير كلمة المرور", "الفواتير").find("المرور", "ar") == ["0"])
    }

    @Test("No language but English and German has words that say nothing")
    func stopWords() {
        #expect(Library("fr", bodies: "le la les", "###").find("les", "fr") == ["0"])
        #expect(Language.other("fr").stopWords.isEmpty)
    }

    @Test("Every language of the list has its rules in the library of this machine")
    func algorithms() {
        for (code, name) in Stemmer.algorithms {
            let isKnown = Stemmer(name).isKnown
            #expect(isKnown, "\(code)")
        }
    }

    @Test("One's own language comes first, then its kin, then the others; each article once")
    func order() {
        let library = Library(
            .article("a", "fr", body: "facture"), .article("b", "fr-CA", body: "facture"),
            .article("c", "en", body: "facture"), .article("a", "en", body: "facture"))
        #expect(library.find("facture", "fr") == ["a", "b", "c"])
        #expect(library.hits("facture", "fr").map(\.locale) == ["fr", "fr-CA", "en"])
    }

    @Test("A removed article is found in none of its languages")
    func removal() {
        var library = Library(.article("a", "fr", body: "facture"), .article("a", "en", body: "facture"))
        library.index.remove(id: "a")
        #expect(library.find("facture", "fr").isEmpty && library.index.count == 0)
    }

    @Test("Synonyms know the forms of words in each language that is searched in")
    func synonyms() {
        let synonyms = Synonyms([.init(words: ["facture", "note"], locale: nil)], locales: ["fr"])
        let index = Library("fr", bodies: "Vos notes", "###").index.admitted { _ in true }
        #expect(index.search("factures", locale: "fr", limit: 5, synonyms: synonyms).map(\.id) == ["0"])
    }
}
