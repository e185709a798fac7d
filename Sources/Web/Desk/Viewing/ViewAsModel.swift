import Desk
import Domain

/// Whom an agent can see the help centre as.
struct ViewAsModel: Encodable {
    struct Person: Encodable {
        let id: String
        let name: String
        let email: String?
        let isVerified: Bool
    }

    struct AudienceBox: Encodable {
        let id: String
        let name: String
        let rule: String
    }

    let query: String
    let people: [Person]
    let hasPeople: Bool
    let audiences: [AudienceBox]
    let hasAudiences: Bool
    let returnPath: String

    init(query: String, people: [Contact], audiences: [NamedAudience], returnPath: String, _ words: DeskWords) {
        self.query = query
        self.returnPath = returnPath
        self.people = people.map { contact in
            Person(
                id: contact.id, name: words.label(of: contact), email: contact.name == nil ? nil : contact.email,
                isVerified: contact.isVerified)
        }
        hasPeople = !people.isEmpty
        self.audiences = audiences.map { AudienceBox(id: $0.id, name: $0.name, rule: $0.text) }
        hasAudiences = !audiences.isEmpty
    }
}
