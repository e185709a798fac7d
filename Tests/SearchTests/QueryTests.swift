import Search
import Testing

@Suite("What somebody means by a query")
struct QueryTests {
    @Test("A compound finds its parts", arguments: ["Rechnungsadresse", "rechnungsadressen"])
    func compoundFindsParts(sought: String) {
        let library = Library(
            "de", bodies: "So ändern Sie die Adresse der Rechnung.", "Adresse der Firma.", "Das Wetter.")
        #expect(library.find(sought + " ", "de").first == "0")
    }

    @Test("Parts find their compound")
    func partsFindCompound() {
        let library = Library(
            "de", bodies: "Die Rechnungsadresse ändern.", "Jede Rechnung per Post.", "Adresse der Firma.")
        #expect(library.find("Adresse der Rechnung ", "de").first == "0")
    }

    @Test("Words written apart find the word written together")
    func apart() {
        #expect(Library("en", bodies: "The login page", "The other page").find("log in ") == ["0"])
    }

    @Test(
        "A typo is forgiven",
        arguments: [
            ("en", "password", "pasword"), ("en", "password", "passwrod"), ("en", "password", "passwort"),
            ("en", "subscription", "subscribtoin"), ("de", "Kündigung", "Kündgung"), ("de", "Kündigung", "Künidgung"),
            ("de", "Rechnungen", "Rechnugn"), ("ru", "пароль", "парль"),
        ])
    func typos(locale: String, written: String, sought: String) {
        let library = Library(locale, bodies: "Das \(written) hier", "Anything else")
        #expect(library.find(sought + " ", locale) == ["0"])
    }

    @Test("A word that was typed right is not taken for a typo")
    func noTypo() {
        #expect(Library("en", bodies: "The form", "The farm").find("farm ") == ["1"])
    }

    @Test("A mistyped stop word is not taken for something else")
    func mistypedStopWord() {
        let library = Library("de", bodies: "Wechsel des Tarifs", "Welche Rechnung ist offen")
        #expect(library.find("Wlche Rechnung ", "de") == ["1"])
    }

    @Test("The last word is found while it is typed", arguments: ["pa", "pass", "passw", "change passw"])
    func prefix(typed: String) {
        #expect(Library("en", bodies: "Your password", "Your invoice").find(typed) == ["0"])
    }

    @Test("A word with a space after it is finished")
    func finished() {
        #expect(Library("en", bodies: "Your password", "Your invoice").find("pa ").isEmpty)
    }
}
