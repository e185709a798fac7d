package import JSON

/// A link in the help centre's header or footer, in the workspace's own words.
package struct SiteLink: Sendable, Hashable {
    package var labels: [Language: String]
    package var address: String

    package init(labels: [Language: String], address: String) {
        self.labels = labels
        self.address = address
    }

    /// In the reader's language, or in the one that there is.
    package func label(in language: Language) -> String {
        labels[language] ?? labels[language.other] ?? address
    }

    package init?(json: JSONValue) {
        guard let object = json.object, let address = object["address"]?.string else { return nil }
        self.address = address
        labels = Dictionary(
            uniqueKeysWithValues: Language.allCases.compactMap { language in
                object[language.rawValue]?.string.map { (language, $0) }
            })
    }

    package var json: JSONValue {
        var object: JSONObject = ["address": .string(address)]
        for (language, label) in labels.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            object[language.rawValue] = .string(label)
        }
        return .object(object)
    }
}
