import Foundation

/// A colour of sRGB, and how well it is seen on another (WCAG 2.2).
package struct Colour: Sendable, Hashable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package static let white = Colour(red: 255, green: 255, blue: 255)

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `#1f5eff`, or the short `#fa0`; nil for anything else, since it becomes part of a stylesheet.
    package init?(_ text: String) {
        let digits = text.utf8.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == text.utf8.count - 1 else { return nil }
        switch digits.count {
        case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
        case 6:
            self.init(
                red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3], blue: digits[4] << 4 | digits[5])
        default: return nil
        }
    }

    package var text: String {
        "#"
            + [red, green, blue].map { part in
                (part < 16 ? "0" : "") + String(part, radix: 16)
            }.joined()
    }

    package func contrast(with other: Colour) -> Double {
        let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }

    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The same hue with less light: 1 is the colour itself, 0 is black.
    func darkened(to share: Double) -> Colour {
        mapLight { $0 * share }
    }

    /// The same hue with more light: 0 is the colour itself, 1 is white.
    func lightened(by share: Double) -> Colour {
        mapLight { $0 + (1 - $0) * share }
    }

    /// So much of this colour on the ground of another, as browsers mix them.
    func mixed(_ share: Double, into ground: Colour) -> Colour {
        func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
            UInt8((Double(own) * share + Double(other) * (1 - share)).rounded())
        }
        return Colour(red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
    }

    private func mapLight(_ change: (Double) -> Double) -> Colour {
        func map(_ part: UInt8) -> UInt8 { Self.encoded(change(Self.linear(part))) }
        return Colour(red: map(red), green: map(green), blue: map(blue))
    }

    private static func linear(_ part: UInt8) -> Double {
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func encoded(_ light: Double) -> UInt8 {
        let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
        return UInt8((min(max(value, 0), 1) * 255).rounded())
    }
}
