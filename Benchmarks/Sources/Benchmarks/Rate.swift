/// How often something is done in a second: the best of some rounds, because everything that disturbs only slows down.
enum Rate {
    static let rounds = 5
    private static let roundLength = Duration.milliseconds(600)

    /// - Parameters:
    ///   - batch: How often between two looks at the clock.
    ///   - work: Does it once.
    static func best(batch: Int = 500, _ work: () throws -> Void) rethrows -> Double {
        try (0..<rounds).map { _ in try round(batch, work) }.max() ?? 0
    }

    /// Two things in turns, so that what disturbs one of them disturbs the other.
    static func best(
        batch: Int, _ first: () throws -> Void, and second: () throws -> Void
    ) rethrows -> (first: Double, second: Double) {
        let rates = try (0..<rounds).map { _ in (try round(batch, first), try round(batch, second)) }
        return (rates.map(\.0).max() ?? 0, rates.map(\.1).max() ?? 0)
    }

    private static func round(_ batch: Int, _ work: () throws -> Void) rethrows -> Double {
        var count = 0
        let start = ContinuousClock.now
        while ContinuousClock.now - start < roundLength {
            for _ in 0..<batch { try work() }
            count += batch
        }
        return Double(count) / (ContinuousClock.now - start).seconds
    }

    /// One thing that suspends.
    static func best(batch: Int = 100, _ work: () async throws -> Void) async rethrows -> Double {
        var rates: [Double] = []
        for _ in 0..<rounds {
            var count = 0
            let start = ContinuousClock.now
            while ContinuousClock.now - start < roundLength {
                for _ in 0..<batch { try await work() }
                count += batch
            }
            rates.append(Double(count) / (ContinuousClock.now - start).seconds)
        }
        return rates.max() ?? 0
    }
}
