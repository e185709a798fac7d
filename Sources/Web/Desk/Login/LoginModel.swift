import Domain

/// What the sign-in page shows.
struct LoginModel: Encodable {
    /// Where to go afterwards; empty for the inbox.
    let next: String
    let email: String?
    let problem: ProblemModel?
    let hasSignedOut: Bool
    /// Of this page, for coming back to it in the other language.
    let address: String

    init(next: LocalPath?, email: String? = nil, problem: ProblemModel? = nil, hasSignedOut: Bool = false) {
        self.next = next?.text ?? ""
        self.email = email.flatMap { $0.isEmpty ? nil : $0 }
        self.problem = problem
        self.hasSignedOut = hasSignedOut
        address = DeskPath.login(next: next)
    }
}

extension ProblemModel {
    /// People wait for minutes here, not for seconds.
    init(login problem: Problem, texts: Texts, language: InterfaceLanguage) {
        guard problem.kind == .rateLimited, let seconds = problem.retryAfter else {
            self.init(problem, texts: texts, language: language)
            return
        }
        let minutes = String((seconds + 59) / 60)
        self.init(
            title: texts.text("desk.login.tooMany", language),
            detail: texts.text("desk.login.tooManyDetail", language, ["minutes": minutes]))
    }
}
