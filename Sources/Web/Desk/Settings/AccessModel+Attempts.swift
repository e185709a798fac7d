import Desk
import Domain

/// A failed attempt in the list.
struct AttemptModel: Encodable {
    let when: Moment
    let reason: String
    let sentence: String
    let clock: String
    let originName: String
    let keyLabel: String

    init(_ attempt: IdentifyAttempt, keys: [SigningKey], _ words: Wording) {
        when = Moment(attempt.at, words.language)
        reason = attempt.reason ?? attempt.code
        sentence = ReasonSentence.text(reason, claim: attempt.claim, words)
        clock = attempt.clockDifference.map { ClockDifference.text($0, words) } ?? words("attempts.clockNone")
        originName = attempt.origin.isEmpty ? words("attempts.originNone") : attempt.origin
        keyLabel = attempt.keyID.map { id in keys.first { $0.id == id }?.name ?? id } ?? words("attempts.keyNone")
    }
}

/// Why an attempt failed and what to change, for the team.
enum ReasonSentence {
    static func text(_ reason: String, claim: String?, _ words: Wording) -> String {
        if let claim, let known = words.ifKnown("reasons.\(reason)_\(claim)", ["claim": claim]) { return known }
        if reason == "wrong_type", let claim { return words("reasons.wrong_type_claim", ["claim": claim]) }
        return words.ifKnown("reasons.\(reason)") ?? words("reasons.other")
    }
}

/// How far a token's time and ours are apart.
enum ClockDifference {
    /// - Parameter seconds: the token's time minus ours.
    static func text(_ seconds: Int, _ words: Wording) -> String {
        words(seconds < 0 ? "attempts.clockBehind" : "attempts.clockAhead", ["span": span(seconds.magnitude, words)])
    }

    private static func span(_ seconds: UInt, _ words: Wording) -> String {
        let units: [(String, UInt)] = [("days", 86_400), ("hours", 3_600), ("minutes", 60), ("seconds", 1)]
        let (name, length) = units.first { seconds >= $0.1 } ?? ("seconds", 1)
        return words("span.\(name)", ["count": Numeral.text(Int(seconds / length), words.language)])
    }
}
