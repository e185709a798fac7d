import Pictures

/// What a file is, by its bytes alone. Its name is asked only whether it promises a picture.
enum FileKind {
    case picture(Picture)
    /// Anything else: its type, as browsers are told it. It is only ever downloaded.
    case other(type: String)

    init(_ bytes: [UInt8], named name: String) throws(FormProblems) {
        if let picture = Picture(bytes) {
            guard !picture.isTooLarge else {
                throw FormProblems("file", "pictureTooLarge", ["limit": String(Picture.mostPixels / 1_000_000)])
            }
            self = .picture(picture)
            return
        }
        // A picture that can't be read can't be cleaned either: it would go out with the place where it was taken.
        guard !Self.looksLikePicture(bytes) else { throw FormProblems("file", "pictureUnknown") }
        guard !Self.looksLikeSVG(bytes) else { throw FormProblems("file", "svgRefused") }
        // Whoever brings a picture wants it shown: a link to download it would be a surprise for its readers.
        guard !Self.endings.contains(FileName.ending(of: name)) else { throw FormProblems("file", "pictureByName") }
        self = .other(type: Self.type(of: bytes))
    }

    private static let endings: Set = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "heic", "heif", "bmp", "tif", "tiff", "svg",
    ]
    private static let pictures: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("II*\0".utf8), Array("MM\0*".utf8),
        [0xFF, 0x0A], Array("\0\0\0\u{0C}JXL ".utf8),
    ]
    /// Of the container that HEIC and AVIF share with films.
    private static let brands: Set = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis"]

    private static func looksLikePicture(_ bytes: [UInt8]) -> Bool {
        func text(_ range: Range<Int>) -> String {
            String(decoding: bytes.dropFirst(range.lowerBound).prefix(4), as: UTF8.self)
        }
        return pictures.contains(where: bytes.starts)
            || text(0..<4) == "RIFF" && text(8..<12) == "WEBP"
            || text(4..<8) == "ftyp" && brands.contains(text(8..<12))
    }

    /// A page that can run scripts, in the clothes of a picture.
    private static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased()
        return start.contains("<svg") && String(validating: bytes.prefix(64), as: UTF8.self) != nil
    }

    private static func type(of bytes: [UInt8]) -> String {
        if bytes.starts(with: "%PDF-".utf8) { return "application/pdf" }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "application/zip" }
        if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil { return "text/plain; charset=utf-8" }
        return "application/octet-stream"
    }
}
