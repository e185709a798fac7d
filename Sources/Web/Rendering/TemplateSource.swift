import Desk
import Domain

/// A template's text with everything in place that is the same at every request in one language: its texts
/// (`{{t.topic.key}}`), the language itself (`{{lang}}`) and the addresses of assets (`{{#asset}}name{{/asset}}`).
/// What is left for each request to look up is the page's own.
struct TemplateSource {
    let texts: Texts
    let assets: Assets
    let language: InterfaceLanguage

    func prepared(_ template: String) -> String {
        var prepared = ""
        var rest = template[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            prepared += rest[..<open.lowerBound]
            let tag = rest[open.upperBound..<close.lowerBound]
            rest = rest[close.upperBound...]
            if tag == "#asset", let end = rest.firstRange(of: "{{/asset}}") {
                prepared += HTMLText.escaped(assets.address(String(rest[..<end.lowerBound])))
                rest = rest[end.upperBound...]
            } else {
                prepared += fixed(tag) ?? "{{\(tag)}}"
            }
        }
        return prepared + rest
    }

    /// What stands for a tag in this language; nil for one that only a request can answer.
    private func fixed(_ tag: Substring) -> String? {
        if tag == "lang" { return language.rawValue }
        guard tag.hasPrefix("t.") else { return nil }
        return Self.literal(texts.text(String(tag.dropFirst(2)), language))
    }

    /// A text is no template: braces in it open no tag.
    private static func literal(_ text: String) -> String {
        HTMLText.escaped(text).replacing("{{", with: "&#123;&#123;")
    }
}
