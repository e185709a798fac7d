package import JSON

/// A link in the help centre's header or footer, in the workspace's own words.
package struct SiteLink: Sendable, Hashable {
    package var labels: [Language: String]
    package var address: String

    package init(labels: [Language: String], address: String) {
        self.labels = labels
        self.address = address
    }

    /// In the reader's language, in the help centre's main one, or in one that there is.
    package func label(in language: Language, otherwise main: Language) -> String {
        labels[language] ?? labels[main] ?? labels.min { $0.key < $1.key }?.value ?? address
    }

    package init?(json: JSONValue) {
        guard let object = json.object, let address = object["address"]?.string else { return nil }
        self.address = address
        labels = Dictionary(
            uniqueKeysWithValues: object.members.compactMap { member in
                Language(rawValue: member.name).flatMap { language in member.value.string.map { (language, $0) } }
            })
    }

    package var json: JSONValue {
        var object: JSONObject = ["address": .string(address)]
        for (language, label) in labels.sorted(by: { $0.key < $1.key }) {
            object[language.rawValue] = .string(label)
        }
        return .object(object)
    }
}
