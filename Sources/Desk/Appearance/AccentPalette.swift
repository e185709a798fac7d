/// An accent colour as pages use it: the wished one where it can be read, else its nearest that can. Links are text and
/// buttons carry text, so that AA (4.5 to 1) holds on every ground that they stand on.
package struct AccentPalette: Sendable, Hashable {
    package struct Shade: Sendable, Hashable {
        package let accent: Colour
        /// Text on the accent.
        package let onAccent: Colour
        /// A ground that the accent itself is read on.
        package let wash: Colour
    }

    package let wished: Colour
    package let light: Shade
    package let dark: Shade

    private static let readable = 4.5
    private static let steps = 50
    /// `--ground`, `--sunken` and `--raised` of tokens.css.
    private static let lightGrounds = [Colour.white, Colour(red: 0xF6, green: 0xF7, blue: 0xF9)]
    private static let darkGrounds = [
        Colour(red: 0x0F, green: 0x12, blue: 0x16), Colour(red: 0x0B, green: 0x0E, blue: 0x11),
        Colour(red: 0x17, green: 0x1B, blue: 0x21),
    ]

    package init(_ wished: Colour) {
        self.wished = wished
        light = Self.first {
            Shade(wished.darkened(to: 1 - $0), on: .white, text: .white, washShare: 0.07)
        } where: {
            Self.isReadable($0, on: Self.lightGrounds)
        }
        dark = Self.first {
            Shade(wished.lightened(by: $0), on: Self.darkGrounds[0], text: Self.darkGrounds[1], washShare: 0.14)
        } where: {
            Self.isReadable($0, on: Self.darkGrounds)
        }
    }

    package var isAdjustedForLight: Bool { light.accent != wished }
    package var isAdjustedForDark: Bool { dark.accent != wished }

    private static func isReadable(_ shade: Shade, on grounds: [Colour]) -> Bool {
        (grounds + [shade.wash, shade.onAccent]).allSatisfy { shade.accent.contrast(with: $0) >= readable }
    }

    /// Steps away from the wished colour until it can be read. The last step is black or white, which always can.
    private static func first(_ make: (Double) -> Shade, where isGood: (Shade) -> Bool) -> Shade {
        for step in 0..<steps {
            let shade = make(Double(step) / Double(steps))
            if isGood(shade) { return shade }
        }
        return make(1)
    }

    /// The tokens that a workspace overrides, after tokens.css.
    package var stylesheet: String {
        """
        :root {
          --accent: light-dark(\(light.accent.text), \(dark.accent.text));
          --on-accent: light-dark(\(light.onAccent.text), \(dark.onAccent.text));
          --accent-wash: light-dark(\(light.wash.text), \(dark.wash.text));
        }

        """
    }
}

extension AccentPalette.Shade {
    fileprivate init(_ accent: Colour, on ground: Colour, text: Colour, washShare: Double) {
        self.init(accent: accent, onAccent: text, wash: accent.mixed(washShare, into: ground))
    }
}
