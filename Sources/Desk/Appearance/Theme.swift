import Crypto
import Domain

/// A workspace's accent as a stylesheet, with the name of its content, so that browsers can keep it for good.
package struct Theme: Sendable, Hashable {
    package let palette: AccentPalette
    package let stylesheet: String
    package let version: String

    package init(_ accent: Colour) {
        palette = AccentPalette(accent)
        stylesheet = palette.stylesheet
        version = Base64URL.encode(Array(SHA256.hash(data: Array(stylesheet.utf8)).prefix(9)))
    }
}
