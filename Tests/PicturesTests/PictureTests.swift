import Testing

@testable import Pictures

@Suite("Pictures")
struct PictureTests {
    @Test(
        "A picture is known by its bytes, with its size as it is shown",
        arguments: [
            (Samples.png, Picture.Format.png, 1000, 500), (Samples.webp, .webp, 1000, 500),
            (Samples.turned, .jpeg, 500, 1000), (Samples.still, .gif, 600, 2), (Samples.moving, .gif, 4, 4),
        ])
    func known(bytes: [UInt8], format: Picture.Format, width: Int, height: Int) throws {
        let picture = try #require(Picture(bytes))
        #expect(picture.format == format)
        #expect([picture.width, picture.height] == [width, height])
        #expect(!picture.isTooLarge)
        #expect(picture.isAnimated == (bytes == Samples.moving))
    }

    @Test(
        "Nothing hidden in a picture or behind it is kept, and what was cleaned is clean",
        arguments: [Samples.png, Samples.webp, Samples.turned, Samples.still, Samples.moving])
    func cleaned(bytes: [UInt8]) throws {
        let picture = try #require(Picture(bytes + Array("<script>SECRET</script>PK".utf8)))
        #expect(!String(decoding: picture.bytes, as: UTF8.self).contains("SECRET"))
        #expect(Picture(picture.bytes) == picture)
    }

    @Test(
        "Cut anywhere or bent anywhere, a picture is refused or read, and nothing traps",
        arguments: [Samples.png, Samples.webp, Samples.turned, Samples.still, Samples.moving])
    func broken(bytes: [UInt8]) {
        for end in stride(from: 0, to: min(bytes.count, 300), by: 3) {
            _ = Picture(Array(bytes[..<end]))
        }
        for place in stride(from: 0, to: min(bytes.count, 100), by: 3) {
            for value in [UInt8(0), 0xFF] {
                var bent = bytes
                bent[place] = value
                if let picture = Picture(bent), picture.pixels < 2_000_000 { _ = picture.smaller() }
            }
        }
    }

    @Test(
        "What is no picture is none",
        arguments: [
            "", "GIF89a", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "<html>",
            "%PDF-1.7", "BM", "\u{89}PNG", "RIFF\0\0\0\0WEBP",
        ])
    func none(text: String) {
        #expect(Picture(Array(text.utf8)) == nil)
    }

    @Test("A picture that claims more pixels than memory should hold is too large, and is never unpacked")
    func bomb() throws {
        var wide = Samples.png
        wide.replaceSubrange(16..<24, with: [0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50])
        let picture = try #require(Picture(wide))
        #expect(picture.isTooLarge)
        #expect(picture.smaller().isEmpty)
    }

    @Test("A photograph stands upright in its smaller form: what was left of the camera's picture is on top")
    func turned() throws {
        let picture = try #require(Picture(Samples.turned))
        let smaller = try #require(picture.smaller().first)
        #expect(smaller.width == 480)
        let upright = try #require(Picture(smaller.bytes))
        let pixels = try #require(Decoding.pixels(of: upright, atLeast: 480))
        #expect([pixels.width, pixels.height] == [480, 960])
        let top = pixels.bytes[(10 * 480 + 240) * 4..<(10 * 480 + 240) * 4 + 3].map(Int.init)
        let bottom = pixels.bytes[(950 * 480 + 240) * 4..<(950 * 480 + 240) * 4 + 3].map(Int.init)
        #expect(top[0] > 180 && top[2] < 80)
        #expect(bottom[2] > 180 && bottom[0] < 80)
    }

    @Test("Each orientation is undone", arguments: 1...8)
    func orientations(_ value: Int) throws {
        // What a camera held so would have stored of the picture [1 2 / 3 4 / 5 6], after EXIF 2.3.
        let stored: [Int: (Int, [UInt8])] = [
            1: (2, [1, 2, 3, 4, 5, 6]), 2: (2, [2, 1, 4, 3, 6, 5]), 3: (2, [6, 5, 4, 3, 2, 1]),
            4: (2, [5, 6, 3, 4, 1, 2]), 5: (3, [1, 3, 5, 2, 4, 6]), 6: (3, [2, 4, 6, 1, 3, 5]),
            7: (3, [6, 4, 2, 5, 3, 1]), 8: (3, [5, 3, 1, 6, 4, 2]),
        ]
        let (width, names) = try #require(stored[value])
        let pixels = Pixels(width: width, height: 6 / width, bytes: names.flatMap { [$0, $0, $0, 255] })
        let orientation = try #require(Orientation(rawValue: value))
        let upright = pixels.turned(from: orientation)
        #expect(upright.width == 2)
        #expect(stride(from: 0, to: 24, by: 4).map { upright.bytes[$0] } == [1, 2, 3, 4, 5, 6])
    }

    @Test("Smaller forms are narrower and lighter; what moves, and what is small already, has none")
    func smaller() {
        #expect(Picture(Samples.png)?.smaller().allSatisfy { $0.width < 1000 } == true)
        #expect(Picture(Samples.moving)?.smaller().isEmpty == true)
        #expect(Picture(Samples.still)?.smaller().isEmpty == true)
    }
}
