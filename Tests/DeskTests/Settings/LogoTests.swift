import Desk
import Domain
import Foundation
import TestSupport
import Testing

@Suite("The logo")
struct LogoTests {
    private static let png = data(
        "iVBORw0KGgoAAAANSUhEUgAAAAUAAAADCAIAAADUVFKvAAAAFElEQVR4nGOUj/vPgASYGFABOh8ARCgBghdrtrMAAAAASUVORK5CYII=")
    /// With EXIF and XMP.
    private static let webp = data(
        "UklGRowAAABXRUJQVlA4WAoAAAAMAAAABAAAAgAAVlA4ICwAAACQAQCdASoFAAMAAsBMJaACdLoAA5gA/upl//0JP/ibP+CT90//wF090XiA"
            + "AEVYSUYoAAAATU0AKgAAAAgAAQEPAAIAAAANAAAAGgAAAABTRUNSRVRDQU1FUkEAAFhNUCAJAAAAU0VDUkVUWE1QAA==")
    private static let losslessWebp = data("UklGRh4AAABXRUJQVlA4TBEAAAAvBIAAAAdQr370v/+BiOh/AAA=")

    private static func data(_ text: String) -> [UInt8] { Array(Data(base64Encoded: text) ?? Data()) }

    /// Segments enough for a JPEG, with EXIF and a comment between them.
    private static func jpeg(width: UInt8 = 5) -> [UInt8] {
        let exif: [UInt8] = [0xFF, 0xE1, 0, 14] + Array("Exif\0SECRET!".utf8)
        let comment: [UInt8] = [0xFF, 0xFE, 0, 8] + Array("SECRET".utf8)
        let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 3, 0, width, 1, 1, 0x11, 0]
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
        return [[0xFF, 0xD8], exif, comment, frame, scan, [0xFF, 0xD9]].flatMap(\.self)
    }

    private static let broken: [[UInt8]] = texts + cut + bent

    private static let texts: [[UInt8]] = [
        "", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "GIF89a", "<html>",
    ].map { Array($0.utf8) }

    private static let cut: [[UInt8]] = [
        Array(png.prefix(40)), Array(png.prefix(8)), Array(webp.prefix(20)), [0xFF, 0xD8, 0xFF],
        Array(jpeg().dropLast(2)), jpeg(width: 0),
    ]

    /// 50,000 pixels wide; a chunk longer than everything; the same in WebP; too many bytes.
    private static let bent: [[UInt8]] = [
        bent(png, at: 16, [0, 0, 0xC3, 0x50]), bent(png, at: 8, [0x7F, 0xFF, 0xFF, 0xFF]),
        bent(png, at: 8, [0xFF, 0xFF, 0xFF, 0xFF]), bent(losslessWebp, at: 4, [0xFF, 0xFF, 0xFF, 0x7F]),
        png + [UInt8](repeating: 0, count: 512 * 1024),
    ]

    private static func bent(_ bytes: [UInt8], at place: Int, _ other: [UInt8]) -> [UInt8] {
        Array(bytes[..<place]) + other + Array(bytes[(place + other.count)...])
    }

    private func upload(_ bytes: [UInt8], _ world: World) async throws -> (name: String, kept: [UInt8]) {
        try await world.desk.change(logo: bytes, in: world.snapshot)
        let name = try #require(world.snapshot.settings.logo)
        return (name, try await world.desk.logo(named: name, in: world.snapshot))
    }

    @Test(
        "Pictures are taken by their content and named by it",
        arguments: [(png, "png"), (webp, "webp"), (losslessWebp, "webp"), (jpeg(), "jpg")])
    func taken(bytes: [UInt8], ending: String) async throws {
        try await withWorld { world in
            let first = try await upload(bytes, world)
            #expect(first.name.hasPrefix("logo-") && first.name.hasSuffix(".\(ending)"))
            #expect(try await upload(bytes, world).name == first.name)
            // What was cleaned is clean: it is the same again.
            #expect(try await upload(first.kept, world).kept == first.kept)
        }
    }

    @Test("Nothing hidden in a picture or behind it is kept", arguments: [png, webp, jpeg()])
    func cleaned(bytes: [UInt8]) async throws {
        try await withWorld { world in
            let kept = try await upload(bytes + Array("<script>SECRET</script>PK".utf8), world).kept
            #expect(!String(decoding: kept, as: UTF8.self).contains("SECRET"))
            #expect(kept.count <= bytes.count)
        }
    }

    @Test(
        "What is no such picture, or a broken, huge or empty one, is refused and changes nothing",
        arguments: broken)
    func refused(bytes: [UInt8]) async throws {
        try await withWorld { world in
            await #expect(throws: FormProblems.self) { try await upload(bytes, world) }
            #expect(world.snapshot.settings.logo == nil)
        }
    }

    @Test("A new logo takes the old one's place; another workspace's is not ours; one that was removed is gone")
    func replaced() async throws {
        try await withWorld { world in
            let first = try await upload(Self.png, world).name
            let second = try await upload(Self.losslessWebp, world).name
            await #expect(throws: Problem.notFound) { try await world.desk.logo(named: first, in: world.snapshot) }
            await #expect(throws: Problem.notFound) {
                try await world.desk.logo(named: second, in: world.snapshot(world.globex))
            }
            try await world.desk.removeLogo(in: world.snapshot)
            await #expect(throws: Problem.notFound) { try await world.desk.logo(named: second, in: world.snapshot) }
        }
    }
}
