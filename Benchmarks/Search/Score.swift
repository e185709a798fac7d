import Foundation

extension Collection {
    /// The mean over all questions of how well a list of answers, the best first, meets the judgments.
    func score(_ lists: [[String]]) -> Double {
        let scores = zip(questions, lists).map { question, found in
            switch measure {
            case .reciprocalRank: Self.reciprocalRank(found, question)
            case .gain: Self.gain(found, question)
            }
        }
        return scores.reduce(0, +) / Double(max(1, scores.count))
    }

    private static func reciprocalRank(_ found: [String], _ question: Question) -> Double {
        found.firstIndex { question.answers[$0] != nil }.map { 1 / Double($0 + 1) } ?? 0
    }

    /// Normalised discounted cumulative gain.
    private static func gain(_ found: [String], _ question: Question) -> Double {
        let best = discounted(question.answers.values.sorted(by: >).prefix(10))
        return discounted(found.map { question.answers[$0] ?? 0 }) / max(best, .leastNormalMagnitude)
    }

    private static func discounted(_ gains: some Sequence<Double>) -> Double {
        gains.enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset) + 2) }
    }
}
