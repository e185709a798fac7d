/// What we tell people (and programs) when something can't be done. The sentence in the reader's language is the text
/// `problems.<code>` of `Locales`; `code` never changes.
package struct Problem: Error, Sendable, Hashable {
    package enum Kind: Int, Sendable {
        case badRequest = 400
        case unauthenticated = 401
        case forbidden = 403
        case notFound = 404
        case notAllowed = 405
        case conflict = 409
        case preconditionFailed = 412
        case tooLarge = 413
        case wrongMediaType = 415
        case invalid = 422
        case preconditionRequired = 428
        case rateLimited = 429
        case `internal` = 500
        case unavailable = 503
    }

    package let kind: Kind
    package let code: String
    /// The finer cause, stable too: the reason of an `invalid_token`.
    package var reason: String?
    /// The field of a form or a JSON body that is meant.
    package var field: String?
    /// What stands for the `{placeholders}` of the sentence.
    package var values: [String: String]
    /// Seconds after which another try makes sense.
    package var retryAfter: Int?

    package init(
        _ kind: Kind, _ code: String, reason: String? = nil, field: String? = nil, values: [String: String] = [:],
        retryAfter: Int? = nil
    ) {
        self.kind = kind
        self.code = code
        self.reason = reason
        self.field = field
        self.values = values
        self.retryAfter = retryAfter
    }

    package static let notFound = Problem(.notFound, "not_found")
    package static let sessionRequired = Problem(.unauthenticated, "session_required")
    /// What was shown as a session is over, ended or never was one.
    package static let sessionEnded = Problem(.unauthenticated, "session_ended")
    package static let unavailable = Problem(.unavailable, "unavailable", retryAfter: 2)

    package static func rateLimited(retryAfter: Int) -> Problem {
        Problem(.rateLimited, "rate_limited", values: ["seconds": String(retryAfter)], retryAfter: retryAfter)
    }

    /// A field that is missing, empty, too long or of the wrong type.
    package static func field(_ field: String, _ code: String, values: [String: String] = [:]) -> Problem {
        Problem(.invalid, code, field: field, values: values)
    }
}
