package import Domain
import Mustache
import Synchronization

/// Templates to pages. Every page gets the same surroundings (texts, language, nonce, workspace, person) and, under
/// `page`, its own model.
package final class Renderer: Sendable {
    private let assets: Assets
    private let texts: Texts
    private let library: Mutex<MustacheLibrary?> = Mutex(nil)
    private let trees: [Language: TextTree]

    /// All texts of a language. Built once and only read.
    private struct TextTree: @unchecked Sendable {
        let fields: TemplateFields
    }

    package init(assets: Assets, texts: Texts) {
        self.assets = assets
        self.texts = texts
        trees = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, TextTree(fields: TemplateFields(texts.dictionary(language))))
            })
    }

    package enum Failure: Error {
        case noTemplate(String)
    }

    /// - Parameters:
    ///   - template: its path under `Assets/pages` without the ending, like `help/home`.
    ///   - page: the page's model: a value that holds decided values only.
    package func render(
        _ template: String, page: Any, language: Language, nonce: String, extra: [String: Any] = [:]
    ) throws -> String {
        var surroundings = extra
        surroundings["t"] = trees[language]?.fields
        surroundings["lang"] = language.rawValue
        surroundings["isGerman"] = language == .german
        surroundings["isEnglish"] = language == .english
        surroundings["nonce"] = nonce
        surroundings["asset"] = MustacheLambda { [assets] name in assets.address(name) }
        surroundings["page"] = page
        guard let html = try templates().render(TemplateFields(surroundings), withTemplate: template) else {
            throw Failure.noTemplate(template)
        }
        return html
    }

    /// Parsed at the first page; at each page where assets are read from a folder.
    private func templates() throws -> MustacheLibrary {
        if let parsed = library.withLock({ $0 }), !assets.isReadFromFolder { return parsed }
        SafeHTML.register()
        var parsed = MustacheLibrary()
        let prefix = "Assets/pages/"
        for path in assets.paths(under: prefix, ending: ".mustache") {
            guard let file = assets[path] else { continue }
            let name = String(path.dropFirst(prefix.count).dropLast(".mustache".count))
            try parsed.register(SafeHTML.pragma + String(decoding: file.bytes, as: UTF8.self), named: name)
        }
        let complete = parsed
        library.withLock { $0 = complete }
        return complete
    }
}
