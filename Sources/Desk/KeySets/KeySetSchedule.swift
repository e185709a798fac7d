import Domain
import Synchronization

/// When each published key set is asked for next. Kept in memory alone: each server asks for itself.
final class KeySetSchedule: Sendable {
    struct Name: Hashable, Sendable {
        let workspace: String
        let key: String
    }

    private struct Plan {
        var nextAt: Timestamp
        var triedAt: Timestamp?
        var failures = 0
    }

    static let interval = Span.minutes(10)
    /// However many tokens name keys that nobody knows, the application's server is asked so often and no oftener.
    static let shortestPause = Span.minutes(1)

    private let plans = Mutex<[Name: Plan]>([:])

    /// Those that are due now. They count as tried, so that no other round takes them too; what is gone is forgotten.
    func takeDue(among names: [Name], at now: Timestamp) -> [Name] {
        plans.withLock { plans in
            let known = Set(names)
            plans = plans.filter { known.contains($0.key) }
            return names.filter { name in
                var plan = plans[name] ?? Plan(nextAt: now)
                guard plan.nextAt <= now else { return false }
                plan.triedAt = now
                plan.nextAt = now + Self.interval
                plans[name] = plan
                return true
            }
        }
    }

    /// - Parameter jitter: 0 to 255: spreads the questions of many servers over a fifth of the interval.
    func note(_ name: Name, succeeded: Bool, at now: Timestamp, jitter: UInt8) {
        plans.withLock { plans in
            guard var plan = plans[name] else { return }
            plan.failures = succeeded ? 0 : min(plan.failures + 1, 4)
            let usual = succeeded ? Self.interval.milliseconds : Self.shortestPause.milliseconds << (plan.failures - 1)
            let pause = min(usual, Self.interval.milliseconds)
            plan.nextAt = now + .milliseconds(pause + pause / 5 * Int(jitter) / 255)
            plans[name] = plan
        }
    }

    /// Brings the next question forward, as far as may be.
    func hasten(_ workspace: String, at now: Timestamp) {
        plans.withLock { plans in
            for (name, plan) in plans where name.workspace == workspace {
                let soonest = plan.triedAt.map { max(now, $0 + Self.shortestPause) } ?? now
                plans[name]?.nextAt = min(plan.nextAt, soonest)
            }
        }
    }

    /// Whether a key set may be asked for now because an owner says so; it counts as tried then.
    func takeByHand(_ name: Name, at now: Timestamp) throws(Problem) {
        let wait = plans.withLock { plans -> Int in
            let soonest = plans[name]?.triedAt.map { $0 + Self.shortestPause } ?? now
            guard soonest <= now else { return (soonest.milliseconds - now.milliseconds + 999) / 1000 }
            plans[name] = Plan(nextAt: now + Self.interval, triedAt: now, failures: plans[name]?.failures ?? 0)
            return 0
        }
        guard wait == 0 else { throw Problem.rateLimited(retryAfter: wait) }
    }
}
