import Desk
import Domain
import HTTPTypes
import Hummingbird
import Tokens

/// A sign-in that failed, and where the person wanted to go.
struct FailedSignIn: Sendable {
    let problem: Problem
    let path: ReturnPath?

    init(_ problem: Problem, returningTo path: ReturnPath? = nil) {
        self.problem = problem
        self.path = path
    }

    /// An answer that came by GET has its token in the address: that is left at once, for one that says only this.
    var address: String {
        let parameters = [
            ("code", problem.code), ("reason", problem.reason), ("claim", problem.field), ("return_to", path?.text),
        ]
        let query = parameters.compactMap { name, value in value.map { "\(name)=\(QueryText.encoded($0))" } }
        return "/sso/failed?" + query.joined(separator: "&")
    }

    /// Nothing of an address is shown that isn't a word of ours.
    init(_ query: Form) {
        let code = Self.codes.contains(query.text("code")) ? query.text("code") : "state_missing"
        let reason = query["reason"].flatMap(TokenError.Reason.init)?.rawValue
        let claim = query["claim"].flatMap { Self.isClaim($0) ? $0 : nil }
        self.init(
            Problem(.badRequest, code, reason: reason, field: claim, values: ["claim": claim ?? "", "seconds": "60"]),
            returningTo: query["return_to"].flatMap { ReturnPath($0) })
    }

    private static let codes: Set = [
        "invalid_token", "token_required", "state_missing", "state_foreign", "state_expired", "state_used",
        "rate_limited", "unavailable", "internal",
    ]

    private static func isClaim(_ text: String) -> Bool {
        text.utf8.count <= 32 && text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    }
}

/// Told to two readers: what the person can do, and for whoever runs the application the code and what to change.
struct FailedSignInModel: Encodable {
    let lead: String
    let again: String?
    let code: String
    let detail: String

    init(_ failed: FailedSignIn, _ site: Site, _ context: WorkspaceContext) {
        let problem = failed.problem
        let words = Wording("handshake", site.texts, context.spoken)
        lead = words.ifKnown("lead.\(problem.code)") ?? words("lead.other")
        code = problem.reason.map { "\(problem.code) (\($0))" } ?? problem.code
        detail =
            problem.field.flatMap { words.ifKnown("detail.\($0)") } ?? words.ifKnown("detail.\(problem.code)")
            ?? site.texts.sentence(of: problem, context.spoken)
        let hasSignIn = context.snapshot.settings.signInURL != nil
        again = hasSignIn ? SignInAddress.start(returningTo: failed.path ?? .home(context.language)) : nil
    }
}

extension Site {
    func failedSignIn(
        _ failed: FailedSignIn, _ request: Request, _ context: WorkspaceContext
    ) throws -> Response {
        var frame = HelpFrame(title: title(texts.text("handshake.title", context.spoken), context))
        frame.isHidden = true
        var response = try helpPage(
            "sign-in-failed", FailedSignInModel(failed, self, context), frame, request, context,
            status: HTTPResponse.Status(code: failed.problem.kind.rawValue))
        if let seconds = failed.problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}
