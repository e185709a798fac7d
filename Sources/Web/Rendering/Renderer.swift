package import Domain
import Mustache
import Synchronization

/// Templates to pages. Every page gets the same surroundings (workspace, person) and, under `page`, its own model.
package final class Renderer: Sendable {
    private let assets: Assets
    private let texts: Texts
    private let libraries: Mutex<[InterfaceLanguage: MustacheLibrary]> = Mutex([:])

    package init(assets: Assets, texts: Texts) {
        self.assets = assets
        self.texts = texts
    }

    package enum Failure: Error {
        case noTemplate(String)
    }

    /// - Parameters:
    ///   - template: its path under `Assets/pages` without the ending, like `help/home`.
    ///   - page: the page's model: a value that holds decided values only.
    package func render(
        _ template: String, page: some Encodable, language: InterfaceLanguage, extra: [String: any Encodable] = [:]
    ) throws -> String {
        var surroundings = extra
        surroundings["page"] = page
        let fields = try TemplateFields(surroundings)
        guard let html = try templates(language).render(fields, withTemplate: template) else {
            throw Failure.noTemplate(template)
        }
        return html
    }

    /// Parsed at a language's first page; at each page where assets are read from a folder.
    private func templates(_ language: InterfaceLanguage) throws -> MustacheLibrary {
        if let parsed = libraries.withLock({ $0[language] }), !assets.isReadFromFolder { return parsed }
        let parsed = try library(language)
        libraries.withLock { $0[language] = parsed }
        return parsed
    }

    private func library(_ language: InterfaceLanguage) throws -> MustacheLibrary {
        SafeHTML.register()
        let source = TemplateSource(texts: texts, assets: assets, language: language)
        var library = MustacheLibrary()
        let prefix = "Assets/pages/"
        for path in assets.paths(under: prefix, ending: ".mustache") {
            guard let file = assets[path] else { continue }
            let name = String(path.dropFirst(prefix.count).dropLast(".mustache".count))
            let template = source.prepared(String(decoding: file.bytes, as: UTF8.self))
            try library.register(SafeHTML.pragma + template, named: name)
        }
        return library
    }
}
