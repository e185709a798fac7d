import Desk
import Domain

/// What the page of API keys is made from: what was typed or made just now.
struct APIKeysPage {
    var notice: String?
    var problem: String?
    var fresh: FreshAPIKey?
    var draft = APIKeyDraft(name: "", scopes: [])
    var problems: FormProblems?
}

/// What Settings › API keys shows.
struct APIKeysModel: Encodable {
    struct Key: Encodable {
        let id: String
        let keyName: String
        let scopes: [String]
        let made: Moment
        let lastUsed: Moment?
        let expires: Moment?
        let isExpired: Bool
        let revokeConsequence: String
    }

    struct Fresh: Encodable {
        let title: String
        let secret: String
        let example: String
    }

    struct Choice: Encodable {
        let value: String
        let label: String
        let hint: String
        let isSelected: Bool
    }

    let isAPIKeys = true
    let notice: String?
    let problem: String?
    let fresh: Fresh?
    let keys: [Key]
    let isEmpty: Bool
    let address: String
    let nameTyped: String
    let nameError: String?
    let scopes: [Choice]
    let scopesError: String?
    let lifetimes: [Choice]

    init(_ page: APIKeysPage, _ keys: [APIKey], origin: String, at moment: Timestamp, _ words: Wording) {
        notice = page.notice
        problem = page.problem ?? page.problems.map { _ in words("errors.summary") }
        fresh = page.fresh.map { Self.fresh($0, origin: origin, words) }
        self.keys = keys.map { Self.key($0, at: moment, words) }
        isEmpty = keys.isEmpty
        address = origin + "/api/v1"
        nameTyped = page.draft.name
        nameError = words.fault(page.problems, "name")
        scopes = APIKey.Scope.allCases.map { scope in
            let key = scope.rawValue.replacing(":", with: "_")
            return Choice(
                value: scope.rawValue, label: scope.rawValue, hint: words("scopes.\(key)"),
                isSelected: page.draft.scopes.contains(scope.rawValue))
        }
        scopesError = words.fault(page.problems, "scopes")
        lifetimes = ([""] + APIKeyDraft.lifetimes.map(String.init)).map { days in
            Choice(
                value: days, label: words(days.isEmpty ? "form.never" : "form.days", ["days": days]), hint: "",
                isSelected: days == page.draft.lifetime)
        }
    }

    private static func key(_ key: APIKey, at moment: Timestamp, _ words: Wording) -> Key {
        Key(
            id: key.id, keyName: key.name,
            scopes: APIKey.Scope.allCases.filter(key.scopes.contains).map(\.rawValue),
            made: Moment(key.madeAt, words.language), lastUsed: key.lastUsedAt.map { Moment($0, words.language) },
            expires: key.expiresAt.map { Moment($0, words.language) }, isExpired: !key.isLive(at: moment),
            revokeConsequence: words("revoke.consequence", ["name": key.name]))
    }

    private static func fresh(_ fresh: FreshAPIKey, origin: String, _ words: Wording) -> Fresh {
        Fresh(
            title: words("fresh.title", ["name": fresh.key.name]), secret: fresh.credential.text,
            example: "curl -H \"Authorization: Bearer $USHER_API_KEY\" \(origin)/api/v1/articles")
    }
}
