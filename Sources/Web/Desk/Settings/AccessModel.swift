import Desk
import Domain
import Tokens

/// What Settings › Access control shows.
struct AccessModel: Encodable {
    let isAccess = true
    let notice: String?
    let problem: String?
    let snippet: String
    let examples: [SigningExample]
    let newSecret: NewSecret?
    let keys: [KeyModel]
    let keyForm: KeyFormModel
    let keyNameError: String?
    let keySecretError: String?
    let publicKeyError: String?
    let keyAddressError: String?
    let encryption: EncryptionModel
    let enforcements: [Choice]
    let enforcementError: String?
    let readiness: ReadinessModel
    let rules: [Switch]
    let ruleFields: [RuleField]
    let originRule: String
    let origins: String
    let originsError: String?
    let signInURL: String
    let signInError: String?
    /// Signing in by a link in a mail: nothing to turn on where this server sends none.
    let hasMail: Bool
    let isSignInByMail: Bool
    let hasAttempts: Bool
    let attempts: [AttemptModel]
    let olderAttempts: String?
    let inspectorError: String?
    let inspection: InspectionModel?

    init(_ state: AccessState, _ assets: Assets, _ words: Wording) {
        let snapshot = state.snapshot
        let problems = state.problems
        notice = state.notice(words)
        problem = state.problem ?? problems.map { _ in words("errors.summary") }
        snippet = Snippet.text(snapshot)
        examples = SigningExample.all(snapshot, assets)
        newSecret = state.fresh.map { NewSecret($0, words) }
        keys = KeyModel.all(state.overview, checking: snapshot.verificationKeys, words)
        keyForm = KeyFormModel(state.keyForm, words)
        keyNameError = words.fault(problems, "name")
        keySecretError = words.fault(problems, "secret")
        publicKeyError = words.fault(problems, "publicKey")
        keyAddressError = words.fault(problems, "address")
        encryption = EncryptionModel(state, words)
        enforcements = Choice.all(snapshot.settings.enforcement, words)
        enforcementError = words.fault(problems, "enforcement")
        readiness = ReadinessModel(state.overview.readiness, words)
        rules = Switch.all(state.rules, words)
        ruleFields = RuleField.all(state.rules, problems, words)
        originRule = OriginSentence.text(snapshot, words)
        origins = state.places.origins
        originsError = words.fault(problems, "origins")
        signInURL = state.places.signInURL
        signInError = words.fault(problems, "signInURL")
        hasMail = state.hasMail
        isSignInByMail = snapshot.settings.signInByMail
        let page = state.overview.attempts
        hasAttempts = !page.attempts.isEmpty
        attempts = page.attempts.map { AttemptModel($0, keys: snapshot.keys, words) }
        olderAttempts = page.olderThan.map(DeskPath.attempts)
        inspectorError = state.inspectorProblem
        inspection = state.inspection.map { InspectionModel($0, words) }
    }
}

/// All that the page of access control is made from: what is saved, and what was typed or asked for just now.
struct AccessState {
    var snapshot: WorkspaceSnapshot
    var overview: AccessOverview
    var rules: TokenRulesForm
    var places: PlacesForm
    var hasMail = false
    var keyForm: KeyForm?
    var fresh: FreshKey?
    var freshOpening: FreshOpeningKey?
    var openingName = ""
    var problems: FormProblems?
    /// A sentence about the whole page.
    var problem: String?
    var inspectorProblem: String?
    var inspection: Inspection?
    var done: SettingsNotice?
    /// The key that `done` is about.
    var doneKey: String?

    init(_ snapshot: WorkspaceSnapshot, _ overview: AccessOverview) {
        self.snapshot = snapshot
        self.overview = overview
        rules = TokenRulesForm(snapshot.settings)
        places = PlacesForm(snapshot.settings)
    }

    func notice(_ words: Wording) -> String? {
        guard let done else { return nil }
        let name =
            snapshot.keys.first { $0.id == doneKey }?.name ?? snapshot.openingKeys.first { $0.id == doneKey }?.name
        guard done == .saved || done == .deleted || name != nil else { return nil }
        return words("notice.\(done.rawValue)", ["name": name ?? ""])
    }
}
