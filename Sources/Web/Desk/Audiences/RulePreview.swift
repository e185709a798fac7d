import Desk
import Domain
import JSON

/// Whom a rule matches, or what is wrong with it, in words.
struct RulePreview: Encodable {
    struct Person: Encodable {
        let label: String
        let address: String
    }

    let sentence: String
    let isWrong: Bool
    let people: [Person]
    let hasMore: Bool

    init(_ typed: AudiencesPage.Draft, _ words: Wording) {
        let problem = words.fault(typed.problems, "rule")
        let matches = typed.matches
        sentence = problem ?? matches.map { words.sentence(of: $0, "preview") } ?? ""
        isWrong = problem != nil
        people = (matches?.people ?? []).map { contact in
            Person(label: contact.label ?? contact.id, address: DeskPath.person(contact.id))
        }
        hasMore = (matches?.count ?? 0) > people.count
    }

    var json: JSONValue {
        [
            "sentence": .string(sentence), "isWrong": .bool(isWrong), "hasMore": .bool(hasMore),
            "people": .array(
                people.map { ["label": JSONValue($0.label), "address": JSONValue($0.address)] }),
        ]
    }
}
