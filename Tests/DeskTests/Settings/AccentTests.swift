import Desk
import Testing

@Suite("The accent colour")
struct AccentTests {
    private static let lightGrounds = ["#ffffff", "#f6f7f9"].compactMap { Colour($0) }
    private static let darkGrounds = ["#0f1216", "#0b0e11", "#171b21"].compactMap { Colour($0) }

    @Test("Contrast is WCAG's: 21 for black on white, and what its examples say of grey and blue")
    func contrast() throws {
        let black = try #require(Colour("#000"))
        #expect(abs(black.contrast(with: .white) - 21) < 0.001)
        #expect(abs(try #require(Colour("#767676")).contrast(with: .white) - 4.54) < 0.005)
        #expect(abs(try #require(Colour("#0000ff")).contrast(with: .white) - 8.59) < 0.005)
    }

    @Test("Every colour can be read in light and in dark: as text, with text on it, and on its own wash")
    func everyColour() throws {
        for red in stride(from: 0, through: 255, by: 51) {
            for green in stride(from: 0, through: 255, by: 51) {
                for blue in stride(from: 0, through: 255, by: 51) {
                    let wished = Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
                    let palette = AccentPalette(wished)
                    for (shade, grounds) in [(palette.light, Self.lightGrounds), (palette.dark, Self.darkGrounds)] {
                        for other in grounds + [shade.wash, shade.onAccent] {
                            #expect(shade.accent.contrast(with: other) >= 4.5, "\(wished.text) on \(other.text)")
                        }
                    }
                }
            }
        }
    }

    @Test("A colour that can be read stays as it is, one that can't is changed and keeps its hue")
    func adjusted() throws {
        let blue = AccentPalette(try #require(Colour("#1246c9")))
        #expect(!blue.isAdjustedForLight && blue.isAdjustedForDark)
        let yellow = AccentPalette(try #require(Colour("#ffd400")))
        #expect(yellow.isAdjustedForLight && !yellow.isAdjustedForDark)
        #expect(yellow.light.accent.red > yellow.light.accent.green && yellow.light.accent.blue == 0)
    }

    @Test(
        "Six or three digits are a colour",
        arguments: [("#1F5eff", "#1f5eff"), ("#fa0", "#ffaa00"), ("#000000", "#000000")])
    func written(text: String, expected: String) {
        #expect(Colour(text)?.text == expected)
    }

    @Test(
        "Nothing else is: a stylesheet is made of it",
        arguments: [
            "", "#", "1f5eff", "#12345", "#1234567", "#gggggg", "red", "#fff;}", "#ff\n000", "url(x)", "#１２３",
            "#-1-1-1",
            "#ff f00", "rgb(0,0,0)",
        ])
    func hostile(text: String) {
        #expect(Colour(text) == nil)
    }
}
