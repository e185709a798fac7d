import Foundation
import Search

/// How quick search is in a large help centre. Its articles are made of the collections' sentences, half German and
/// half English: real words, though each of them in more articles than in life.
struct Speed {
    private static let sentences = 8
    private static let questions = 2_000

    let count: Int
    private let collections: [Collection]
    private let sentences: [String: [String]]

    init(articles count: Int, from collections: [Collection]) {
        self.count = count
        self.collections = collections.filter { $0.measure == .reciprocalRank }
        sentences = Dictionary(
            uniqueKeysWithValues: self.collections.map { collection in
                (collection.locale, collection.documents.flatMap { $0.body.components(separatedBy: ". ") })
            })
    }

    func measure() {
        say("\nSpeed with \(count) articles (wanted: p99 under \(count > 10_000 ? 5 : 1) ms; times in ms)")
        let before = Self.residentMegabytes
        let documents = (0..<count).map(article)
        let texts = Self.residentMegabytes
        var index = SearchIndex()
        let building = Self.milliseconds { index = SearchIndex(documents) }
        let memory = Self.residentMegabytes - texts
        let admitted = index.admitted { _ in true }
        say(row("", ["p50", "p99"]))
        ask("Whole questions", admitted) { $0 }
        ask("Three words", admitted) { $0.split(separator: " ").suffix(3).joined(separator: " ") }
        var parted = SearchIndex(documents.map(withPart))
        let members = parted.admitted(holding: ["members"]) { _ in true }
        ask("Three words, also in parts", members) { $0.split(separator: " ").suffix(3).joined(separator: " ") }
        ask("One word as it is typed", admitted) { String($0.split(separator: " ").last?.prefix(5) ?? "") }
        let edits = (0..<20).map { number in
            Self.milliseconds {
                index.put(article(number * 7 + 1))
                _ = index.admitted { _ in true }
            }
        }
        say(row("An edit until it can be found", [0.5, 0.99].map { Self.part($0, of: edits).text(3) }))
        let partly = (0..<20).map { number in
            Self.milliseconds {
                parted.put(withPart(article(number * 10 + 3)))
                _ = parted.admitted(holding: ["members"]) { _ in true }
            }
        }
        say(row("The same where parts are read", [0.5, 0.99].map { Self.part($0, of: partly).text(3) }))
        say("Building the index: \((building / 1000).text(2)) s.")
        say("Memory: \(memory) MB beside the texts, which take \(texts - before) MB.")
    }

    private func ask(_ name: String, _ index: AdmittedIndex, _ shorten: (String) -> String) {
        var times: [Double] = []
        for collection in collections {
            for question in collection.questions.prefix(Self.questions / collections.count) {
                let text = shorten(question.text)
                times.append(
                    Self.milliseconds { _ = index.search(text, locale: collection.locale, limit: 10) })
            }
        }
        say(row(name, [Self.part(0.5, of: times).text(3), Self.part(0.99, of: times).text(3)]))
    }

    /// The same on every run.
    private func article(_ number: Int) -> SearchDocument {
        let locale = number.isMultiple(of: 2) ? "de" : "en"
        let all = sentences[locale] ?? []
        let chosen = (0..<Self.sentences).map { place in all[(number * 7919 + place * 104_729 + number / 2) % all.count]
        }
        return SearchDocument(
            id: String(format: "%07d", number), locale: locale,
            title: chosen[0].split(separator: " ").prefix(6).joined(separator: " "), headings: [],
            body: chosen.joined(separator: ". ") + " (\(number))")
    }

    /// Every tenth article has a part that some people see.
    private func withPart(_ document: SearchDocument) -> SearchDocument {
        guard let number = Int(document.id), number % 10 == 3 else { return document }
        var document = document
        document.parts = [SearchDocument.Part(keys: ["members"], headings: [], body: article(number * 3 + 1).body)]
        return document
    }

    private static func milliseconds(_ work: () -> Void) -> Double {
        let duration = ContinuousClock().measure(work)
        return Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
    }

    private static func part(_ share: Double, of times: [Double]) -> Double {
        let sorted = times.sorted()
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    private static var residentMegabytes: Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 / 1_048_576 : 0
    }
}
