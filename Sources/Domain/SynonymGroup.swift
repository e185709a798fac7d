package import JSON

/// Words that mean the same to a help centre's readers, as its team has set.
package struct SynonymGroup: Sendable, Hashable, Identifiable {
    package let id: String
    package var words: [String]
    /// In which language they do; nil for every one.
    package var language: Language?

    package init(id: String, words: [String], language: Language?) {
        self.id = id
        self.words = words
        self.language = language
    }

    package init?(json: JSONValue) {
        guard let object = json.object, let id = object["id"]?.string,
            let words = object["words"]?.array?.compactMap(\.string)
        else { return nil }
        self.init(id: id, words: words, language: object["language"]?.string.flatMap(Language.init(rawValue:)))
    }

    package var json: JSONValue {
        [
            "id": .string(id),
            "words": .array(words.map(JSONValue.string)),
            "language": JSONValue(language?.rawValue),
        ]
    }
}
