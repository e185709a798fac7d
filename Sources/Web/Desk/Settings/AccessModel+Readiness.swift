import Desk
import Domain
import Store

/// How many visits came identified, altogether and by origin, and what enforcement would change.
struct ReadinessModel: Encodable {
    struct Origin: Encodable {
        let sentence: String
        let percent: Int
        let detail: String
    }

    let sentence: String
    let hasOrigins: Bool
    let origins: [Origin]
    let hasMore: Bool

    /// Anybody can send visits from many origins; the busiest ones are what an owner needs.
    private static let mostOrigins = 20

    init(_ readiness: Readiness, _ words: Wording) {
        let all = readiness.all
        sentence =
            all.percent.map { words("enforcement.readiness", Self.values(all, percent: $0, words)) }
            ?? words("enforcement.readinessNone")
        hasOrigins = !readiness.origins.isEmpty
        hasMore = readiness.origins.count > Self.mostOrigins
        origins = readiness.origins.prefix(Self.mostOrigins).map { visits in
            let percent = visits.percent ?? 0
            let values = Self.values(visits, percent: percent, words)
            let form = visits.wouldBeAsked == 0 ? "None" : visits.wouldBeAsked == 1 ? "One" : "Many"
            return Origin(
                sentence: words("enforcement.origin\(form)", values), percent: percent,
                detail: words("enforcement.originDetail", values))
        }
    }

    private static func values(_ visits: OriginVisits, percent: Int, _ words: Wording) -> [String: String] {
        let number = { Numeral.text($0, words.language) }
        return [
            "percent": "\(percent) %", "total": number(visits.total), "asked": number(visits.wouldBeAsked),
            "origin": visits.origin.isEmpty ? words("enforcement.otherOrigins") : visits.host.isolated,
            "identified": number(visits.identified), "anonymous": number(visits.anonymous),
            "refused": number(visits.refused),
        ]
    }
}

extension OriginVisits {
    /// As owners call it: without the scheme that is the same everywhere.
    fileprivate var host: String {
        origin.hasPrefix("https://") ? String(origin.dropFirst("https://".count)) : origin
    }
}
