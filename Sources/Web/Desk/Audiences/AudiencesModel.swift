import Desk
import Domain
import Store

/// What has happened to the page of audiences: what was typed, what was wrong, what was done.
struct AudiencesPage {
    struct Draft {
        /// Nil for a new audience.
        let id: String?
        let draft: AudienceDraft
        var problems: FormProblems?
        var matches: AudienceMatches?
    }

    var typed: Draft?
    var problem: String?
    /// What is wrong with the centre's new password.
    var passwordProblem: String?
    var notice: AudienceNotice?
}

/// What the page of audiences shows: whom the help centre is for, each audience with its form, and one for a new one.
struct AudiencesModel: Encodable {
    struct Entry: Encodable {
        let id: String
        let name: String
        let summary: String
        let isOpen: Bool
        let form: Fields
        let mayBeDeleted: Bool
        let deleteConsequence: String
    }

    struct Fields: Encodable {
        /// Empty for a new audience.
        let formID: String
        let name: String
        let nameError: String?
        let rule: String
        let ruleError: String?
        let preview: RulePreview?
    }

    let isAudiences = true
    let notice: String?
    let problem: String?
    let centre: [AudienceChoice]
    /// Where the centre is for everyone, a password has nothing to open.
    let isCentreClosed: Bool
    let hasPassword: Bool
    let passwordProblem: String?
    let audiences: [Entry]
    let newForm: Fields
    let attributes: [SignedAttributeModel]
    let hasAttributes: Bool

    init(
        _ page: AudiencesPage, _ all: [AudienceOverview], attributes: [SignedAttribute], centre: [AudienceChoice],
        settings: WorkspaceSettings, _ words: Wording
    ) {
        notice = page.notice.map { words("notice.\($0.rawValue)") }
        problem = page.problem ?? page.typed?.problems.map { _ in words("errors.summary") }
        self.centre = centre
        isCentreClosed = settings.centreAudience != .everyone
        hasPassword = settings.centrePassword != nil
        passwordProblem = page.passwordProblem
        audiences = all.map { overview in
            Entry(overview, typed: page.typed.flatMap { $0.id == overview.audience.id ? $0 : nil }, words)
        }
        let isKnown = all.contains { $0.audience.id == page.typed?.id }
        newForm = Fields(isKnown ? nil : page.typed, AudienceDraft(name: "", rule: ""), id: "", words)
        self.attributes = attributes.map(SignedAttributeModel.init)
        hasAttributes = !attributes.isEmpty
    }
}

struct SignedAttributeModel: Encodable {
    let attribute: String
    let examples: String

    init(_ attribute: SignedAttribute) {
        self.attribute = attribute.name
        examples = attribute.examples.joined(separator: ", ")
    }
}

extension AudiencesModel.Entry {
    init(_ overview: AudienceOverview, typed: AudiencesPage.Draft?, _ words: Wording) {
        let audience = overview.audience
        let uses = words.uses(overview)
        id = audience.id
        name = audience.name
        summary = [words.sentence(of: overview.matches, "summary"), uses ?? words("unused")].joined(separator: " · ")
        isOpen = typed != nil
        form = AudiencesModel.Fields(
            typed, AudienceDraft(name: audience.name, rule: audience.text), id: audience.id, words)
        mayBeDeleted = uses == nil
        deleteConsequence = words(
            uses == nil ? "delete.consequence" : "delete.refused", ["name": audience.name, "uses": uses ?? ""])
    }
}

extension AudiencesModel.Fields {
    init(_ typed: AudiencesPage.Draft?, _ saved: AudienceDraft, id: String, _ words: Wording) {
        let draft = typed?.draft ?? saved
        formID = id
        name = draft.name
        nameError = words.fault(typed?.problems, "name")
        rule = draft.rule
        ruleError = words.fault(typed?.problems, "rule")
        preview = typed.flatMap { $0.matches == nil ? nil : RulePreview($0, words) }
    }
}

extension Wording {
    /// Where an audience decides; nil where it decides nothing.
    fileprivate func uses(_ overview: AudienceOverview) -> String? {
        var places: [String] = []
        if overview.isCentre { places.append(self("uses.centre")) }
        let (collections, articles) = (overview.uses.collections, overview.uses.articles)
        if collections > 0 { places.append(count("uses.collections", collections)) }
        if articles > 0 { places.append(count("uses.articles", articles)) }
        if overview.uses.blocks > 0 { places.append(count("uses.blocks", overview.uses.blocks)) }
        return places.isEmpty ? nil : places.joined(separator: ", ")
    }

    /// How many a rule matches, and among how many it was tried.
    func sentence(of matches: AudienceMatches, _ key: String) -> String {
        let examined = Numeral.text(matches.examined, language)
        return count(
            matches.isEveryoneExamined ? key : key + "Newest", matches.count, ["examined": examined])
    }
}
