package import Domain
package import JSON

/// Every text of the product, by language and key: `Locales/<language>/<topic>.json`, addressed as `topic.key.key`.
package struct Texts: Sendable {
    private let trees: [InterfaceLanguage: JSONObject]

    package enum Failure: Error {
        case unreadable(String)
    }

    package init(_ assets: Assets) throws {
        var trees: [InterfaceLanguage: JSONObject] = [:]
        for language in InterfaceLanguage.allCases {
            trees[language] = try Self.tree(of: language, assets)
        }
        self.trees = trees
    }

    private static func tree(of language: InterfaceLanguage, _ assets: Assets) throws -> JSONObject {
        let folder = "Locales/\(language.rawValue)/"
        var tree = JSONObject()
        for path in assets.paths(under: folder, ending: ".json") {
            guard let file = assets[path], let topic = try? JSONValue.parse(file.bytes), topic.object != nil else {
                throw Failure.unreadable(path)
            }
            tree[String(path.dropFirst(folder.count).dropLast(".json".count))] = topic
        }
        return tree
    }

    /// A text with its `{placeholders}` filled in. A missing key gives the key itself, so that a gap is seen; a test
    /// keeps both languages complete.
    package func text(_ key: String, _ language: InterfaceLanguage, _ values: [String: String] = [:]) -> String {
        guard let text = value(key, language)?.string else { return key }
        return Self.fill(text, values)
    }

    /// All texts under a key, for a page's scripts.
    package func tree(_ key: String, _ language: InterfaceLanguage) -> JSONValue {
        value(key, language) ?? [:]
    }

    private func value(_ key: String, _ language: InterfaceLanguage) -> JSONValue? {
        guard let tree = trees[language] else { return nil }
        return key.split(separator: ".").reduce(JSONValue.object(tree)) { node, name in
            node?.object?[String(name)]
        }
    }

    /// One pass, so that a value with braces in it is not filled in again.
    private static func fill(_ text: String, _ values: [String: String]) -> String {
        guard !values.isEmpty else { return text }
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            filled += values[name] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}

extension Texts {
    /// The sentence of a problem: `problems.<code>.sentence`, or for an invalid token its reason's.
    package func sentence(of problem: Problem, _ language: InterfaceLanguage) -> String {
        let own = "problems.\(problem.code).sentence"
        guard let reason = problem.reason else { return text(own, language, problem.values) }
        let finer = "problems.\(problem.code).reasons.\(reason)"
        let sentence = text(finer, language, problem.values)
        return sentence == finer ? text(own, language, problem.values) : sentence
    }

    package func title(of problem: Problem, _ language: InterfaceLanguage) -> String {
        text("problems.\(problem.code).title", language, problem.values)
    }
}
