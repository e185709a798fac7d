import Search
import Testing

@Suite("Synonyms that a team has set")
struct SynonymTests {
    private let library = Library(
        .article("invoice", "de", title: "Rechnung herunterladen", body: "Alle Rechnungen stehen im Konto."),
        .article("login", "de", title: "Anmeldung in zwei Schritten", body: "Ein Code vom Telefon schützt das Konto."),
        .article("english", "en", title: "Download your invoice", body: "Your bills are in the account."),
        .article("weather", "de", title: "Wetter", body: "Sonne und Regen"))

    private func find(_ query: String, _ locale: String, _ groups: [Synonyms.Group]) -> [String] {
        library.index.admitted { _ in true }
            .search(query, locale: locale, limit: 10, synonyms: Synonyms(groups)).map(\.id)
    }

    private static let everywhere = [Synonyms.Group(words: ["Rechnung", "Faktura", "Invoice"], locale: nil)]

    @Test("Each word of a group finds the others, in every form", arguments: ["Faktura ", "faktura", "FAKTURA "])
    func group(query: String) {
        #expect(find(query, "de", Self.everywhere) == ["invoice", "english"])
        #expect(find(query, "de", []).isEmpty)
    }

    @Test("What the words of a group have found is marked")
    func marked() {
        let hit = library.index.admitted { _ in true }
            .search("Faktura ", locale: "de", limit: 1, synonyms: Synonyms(Self.everywhere)).first
        #expect(hit?.title.marked == "[Rechnung] herunterladen")
    }

    @Test("The word itself comes before what means the same")
    func itself() {
        let library = Library("de", bodies: "Die Faktura", "Die Rechnung")
        let hits = library.index.admitted { _ in true }
            .search("Rechnung ", locale: "de", limit: 5, synonyms: Synonyms(Self.everywhere))
        #expect(hits.map(\.id) == ["1", "0"])
    }

    @Test("A group of one language says nothing in another")
    func language() {
        let german = [Synonyms.Group(words: ["Rechnung", "Quittung"], locale: "de")]
        #expect(find("Quittung ", "de", german) == ["invoice"])
        let english = [Synonyms.Group(words: ["invoice", "receipt"], locale: "en")]
        #expect(find("receipt ", "en", english) == ["english"])
        #expect(find("Quittung ", "de", english).isEmpty)
    }

    @Test(
        "Several words may mean the same as one, and one as several",
        arguments: ["2FA ", "zwei-faktor-authentifizierung ", "Zwei Faktor Authentifizierung ", "2fa"])
    func phrases(query: String) {
        let group = Synonyms.Group(
            words: ["2FA", "Zwei-Faktor-Authentifizierung", "Anmeldung in zwei Schritten"], locale: nil)
        #expect(find(query, "de", [group]).first == "login")
    }

    @Test("Words apart that only begin like a phrase mean nothing by it")
    func beginning() {
        let group = Synonyms.Group(words: ["Zwei Faktor", "Rechnung"], locale: nil)
        #expect(!find("zwei Wetter ", "de", [group]).contains("invoice"))
    }

    @Test("A refused article changes no answer through a synonym")
    func refusal() {
        let groups = Synonyms([.init(words: ["Wetter", "Klima"], locale: nil)])
        let found = library.index.admitted { $0 != "weather" }
            .search("Klima ", locale: "de", limit: 10, synonyms: groups)
        #expect(found.isEmpty)
    }

    @Test(
        "Whatever a group says, search answers",
        arguments: [
            [], [""], ["", ""], ["  ", "-"], ["a", "a"], [String(repeating: "x", count: 5000), "y"],
            ["\u{0}", "\u{202E}"], ["der", "die"], ["Rechnung", "der"],
        ])
    func hostile(words: [String]) {
        let groups = [Synonyms.Group(words: words, locale: nil), Synonyms.Group(words: words, locale: "tlh")]
        #expect(find("Rechnung der a x ", "de", groups).first == "invoice")
    }
}
