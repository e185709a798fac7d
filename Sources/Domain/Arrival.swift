/// How somebody came who could have been identified: what the readiness to enforce is counted from.
package enum Arrival: String, Sendable, CaseIterable {
    /// With a valid token.
    case identified
    /// Opened the widget or the contact form without any: under enforcement they are asked to sign in.
    case anonymous
    /// With a token that was refused.
    case refused
}
