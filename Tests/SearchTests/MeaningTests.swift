import Search
import Testing

@Suite("Words that mean the same")
struct MeaningTests {
    @Test(
        "A verb is found in forms that no ending tells",
        arguments: [
            ("de", "So kündigen Sie den Vertrag.", "gekündigt"), ("de", "Der Vertrag ist gekündigt.", "kündigen"),
            ("de", "Sie sind eingeloggt.", "einloggen"), ("de", "Um sich einzuloggen, genügt das.", "eingeloggt"),
            ("de", "Das Konto löschen", "gelöschtes"), ("de", "Ihr Passwort vergessen", "vergaß"),
            ("de", "Eine Datei anhängen", "angehängt"), ("de", "Die Adresse ändern", "geändert"),
            ("de", "Die Rechnung ist bezahlt.", "bezahlen"), ("de", "Wir schrieben Ihnen.", "geschrieben"),
            ("de", "Die Überweisung", "überwiesen"), ("de", "abgeschlossen", "abschließen"),
            ("en", "If you forgot it", "forgotten"), ("en", "Invoices that you paid", "pay"),
            ("en", "The message was sent", "sending"), ("en", "Choose a plan", "chosen"),
        ])
    func verbs(locale: String, written: String, sought: String) {
        #expect(Library(locale, bodies: written, "Etwas anderes, other").find(sought + " ", locale) == ["0"])
    }

    @Test(
        "British and American spelling find each other",
        arguments: [
            ("organisation", "organization"), ("customize", "customising"), ("colour", "colors"),
            ("cancelled", "canceled"), ("centre", "center"), ("catalog", "catalogue"), ("analyse", "analyzing"),
            ("behaviour", "behavior"), ("licence", "license"),
        ])
    func spelling(british: String, american: String) {
        #expect(Library("en", bodies: "the \(british) of", "nothing").find(american + " ") == ["0"])
        #expect(Library("en", bodies: "the \(american) of", "nothing").find(british + " ") == ["0"])
    }

    @Test(
        "A compound is found though one of its halves is mistyped",
        arguments: ["Rechnugnsadresse", "Rechnungsadrsse", "Rechungsadresse", "rechnunsadresse"])
    func mistypedCompound(sought: String) {
        let library = Library(
            "de", bodies: "So ändern Sie die Adresse der Rechnung.", "Adresse der Firma.", "Das Wetter.")
        #expect(library.find(sought + " ", "de").first == "0")
    }

    @Test(
        "In words of a product: the article that is meant comes first",
        arguments: [
            ("Rechnungsadresse", "address"), ("Adresse der Rechnung", "address"), ("rechnungs adresse", "address"),
            ("adresse rechnung ändern", "address"), ("Passwort vergessen", "password"),
            ("passwort zuruecksetzen", "password"), ("Passwrot", "password"), ("Kennwort", "password"),
            ("kuendigung", "cancel"), ("Vertrag gekündigt", "cancel"), ("kundigen", "cancel"), ("e-mail", "email"),
            ("Emailadresse", "email"), ("E-Mail-Adresse ändern", "email"), ("Rechnugn herunterladen", "download"),
            ("rechnung download", "download"), ("Zahlungsart", "payment"), ("Kreditkarte", "payment"),
        ])
    func product(query: String, expected: String) {
        let library = Library(
            .article("address", "de", title: "Adresse der Rechnung ändern", body: "Öffnen Sie die Einstellungen."),
            .article("password", "de", title: "Passwort zurücksetzen", body: "Wenn Sie Ihr Passwort vergessen haben."),
            .article("cancel", "de", title: "Vertrag kündigen", body: "Sie können jederzeit zum Monatsende kündigen."),
            .article("email", "de", title: "E-Mail-Adresse ändern", body: "Wir schicken eine E-Mail zur Bestätigung."),
            .article("download", "de", title: "Rechnungen herunterladen", body: "Jede Rechnung als PDF zum Download."),
            .article("payment", "de", title: "Zahlungsarten", body: "Sie zahlen mit Kreditkarte oder Lastschrift."))
        let synonyms = Synonyms([.init(words: ["Passwort", "Kennwort"], locale: "de")])
        let hits = library.index.admitted { _ in true }.search(query, locale: "de", limit: 5, synonyms: synonyms)
        #expect(hits.first?.id == expected)
    }
}
