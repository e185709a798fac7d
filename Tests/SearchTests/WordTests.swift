import Search
import Testing

@Suite("However a word is written, it is found")
struct WordTests {
    static let spellings = ["Häuser", "Haeuser", "Hauser", "HÄUSER", "Ha\u{308}user"]

    @Test("Umlauts, their digraphs and bare vowels find each other", arguments: spellings, spellings)
    func umlauts(written: String, sought: String) {
        let library = Library("de", bodies: "Alle \(written) sind neu.", "Etwas anderes.")
        #expect(library.find(sought, "de") == ["0"])
    }

    @Test(
        "ß and ss are the same",
        arguments: [
            ("Straße", "Strasse"), ("Strasse", "Straße"), ("STRASSE", "straße"), ("Grüße", "Gruesse"),
            ("Gruesse", "Grüße"), ("STRAẞE", "strasse"),
        ])
    func sharpS(written: String, sought: String) {
        #expect(Library("de", bodies: "Die \(written) dort.").find(sought, "de") == ["0"])
    }

    @Test("Where ue is no umlaut, it stays", arguments: ["neue", "Quelle", "Steuer", "aktuell"])
    func noUmlaut(word: String) {
        let library = Library("de", bodies: "Hier steht \(word).", "Null, Qual, Star, Akte.")
        #expect(library.find(word + " ", "de") == ["0"])
    }

    @Test(
        "A word is found in all its forms",
        arguments: [
            ("en", "invoices", "invoice"), ("en", "connect", "connection"), ("en", "cancelled", "cancelling"),
            ("de", "Rechnungen", "Rechnung"), ("de", "Kündigung", "kündigungen"), ("de", "Bücher", "Buch"),
        ])
    func stems(locale: String, written: String, sought: String) {
        let library = Library(locale, bodies: "About \(written) here", "Unrelated")
        #expect(library.find(sought + " ", locale) == ["0"])
    }

    @Test(
        "Hyphens and their kin join and part",
        arguments: [
            ("E-Mail", "email"), ("Email", "E-Mail"), ("E-Mail", "e‑mail"), ("E-Mail-Adresse", "Adresse"),
            ("E-Mail-Adresse", "Email"), ("sign-in", "signin"), ("user_id", "userid"), ("user_id", "id"),
            ("Kund*innen", "Kundinnen"), ("Kund:innen", "kundinnen"), ("don’t", "don't"), ("1.190", "1190"),
            ("So\u{AD}fort", "sofort"),
        ])
    func hyphens(written: String, sought: String) {
        let library = Library("xx", bodies: "abc \(written) def", "abc def")
        #expect(library.find(sought + " ", "xx") == ["0"])
    }

    @Test("Accents and letter case are no difference", arguments: ["CAFÉ", "cafe", "Cafe\u{301}", "ｃａｆé"])
    func accents(sought: String) {
        #expect(Library("fr", bodies: "Le café noir", "Le thé").find(sought, "fr") == ["0"])
    }

    @Test(
        "Languages without rules of their own are searched too",
        arguments: [
            ("ru", "Как изменить пароль", "ПАРОЛЬ"), ("el", "Ο λογαριασμός μου", "λογαριασμοσ"),
            ("ja", "パスワードを変更する", "変更"), ("ar", "كَلِمَة المرور", "كلمة"), ("tr", "İstanbul", "istanbul"),
        ])
    func otherLanguages(locale: String, written: String, sought: String) {
        #expect(Library(locale, bodies: written, "xyz").find(sought + " ", locale) == ["0"])
    }

    @Test("A stop word alone is still sought")
    func stopWordAlone() {
        #expect(Library("en", bodies: "Who are we", "Billing").find("who ") == ["0"])
    }
}
