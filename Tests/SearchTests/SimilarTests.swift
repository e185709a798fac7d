import Search
import Testing

@Suite("Articles that stand near one")
struct SimilarTests {
    private let index = SearchIndex([
        .article(
            "cable", title: "Replace the charging cable", body: "The cable of the charger wears out. Order a cable."),
        .article("charger", title: "The charger is hot", body: "A charger and its cable get warm. Unplug the charger."),
        .article("invoice", title: "Read your invoice", body: "Each month you get an invoice with the price."),
        .article("secret", title: "Charging cable prices", body: "The cable of the charger costs little."),
        .article("kabel", "de", title: "Das Ladekabel tauschen", body: "Das Ladekabel nutzt sich ab."),
    ])

    @Test("Those that speak of the same things, without itself, in its own language")
    func near() {
        let admitted = index.admitted { $0 != "secret" }
        #expect(admitted.similar(to: "cable", locale: "en", limit: 4) == ["charger"])
        #expect(admitted.similar(to: "kabel", locale: "de", limit: 4).isEmpty)
    }

    @Test("What isn't admitted is near nothing and has nothing near it")
    func admitted() {
        let admitted = index.admitted { $0 != "secret" }
        #expect(admitted.similar(to: "secret", locale: "en", limit: 4).isEmpty)
        #expect(admitted.similar(to: "nothing", locale: "en", limit: 4).isEmpty)
        #expect(index.admitted { _ in true }.similar(to: "cable", locale: "en", limit: 4).contains("secret"))
    }
}
