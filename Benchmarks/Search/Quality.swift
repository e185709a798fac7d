import Search

/// How good the answers are: the collections as they are, and with a mistake in each question.
struct Quality {
    private static let seed: UInt64 = 2

    let collections: [Collection]
    /// Nothing where they can't be asked.
    let others: OtherEngines?

    func measure() throws {
        say("Quality of the first ten answers; whole questions, as they were asked")
        try table(collections)
        say("\nThe same with one mistake in each question: a letter dropped, replaced or swapped with the next")
        try table(collections.map(mistyped))
    }

    private func mistyped(_ collection: Collection) -> Collection {
        var typist = Typist(seed: Self.seed)
        var mistyped = collection
        for number in mistyped.questions.indices {
            mistyped.questions[number].text = typist.mistyped(mistyped.questions[number].text)
        }
        return mistyped
    }

    private func table(_ collections: [Collection]) throws {
        say(row("Engine", collections.map { "\($0.name)" }))
        say(row("", collections.map(\.measure.rawValue)))
        say(row("Usher", collections.map { $0.score(Self.answers(to: $0)).text(4) }))
        say(row("  wanted without mistakes", collections.map { $0.goal.text(3) }))
        let results = try collections.map { try others?.answers(to: $0) ?? [] }
        for engine in Self.engines(of: results) {
            let scores = zip(collections, results).map { collection, answers in
                answers.first { $0.name == engine }.map { collection.score($0.lists).text(4) } ?? "–"
            }
            say(row(engine, scores))
        }
    }

    /// Each one's name, in the order of the first collection that was put to it.
    private static func engines(of results: [[OtherEngines.Answers]]) -> [String] {
        results.joined().map(\.name).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    private static func answers(to collection: Collection) -> [[String]] {
        let index = SearchIndex(collection.documents).admitted { _ in true }
        return collection.questions.map { question in
            index.search(question.text, locale: collection.locale, limit: 10).map(\.id)
        }
    }
}
