import Desk
import Mustache

/// How text becomes HTML in templates. Mustache's own way looks at characters, and a quote that is followed by a
/// combining accent is *one* character that is no quote: `"\u{301} onfocus=…` would leave its attribute. Browsers read
/// code points, so we escape by them.
struct SafeHTML: MustacheContentType {
    static let name = "USHER"

    /// Stands before every template.
    static let pragma = "{{%CONTENT_TYPE: \(name)}}\n"

    static func register() {
        MustacheContentTypes.register(SafeHTML(), named: name)
    }

    func escapeText(_ text: String) -> String {
        HTMLText.escaped(text)
    }
}
