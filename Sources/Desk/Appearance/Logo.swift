import Crypto
import Domain

/// A logo that has been looked at: by its bytes, never by what its name or its sender says of it.
struct Logo: Sendable {
    static let longest = 512 * 1024
    static let widest = 4_096

    /// Named by its content, so that its address can be kept for good.
    let name: String
    let bytes: [UInt8]

    init(_ uploaded: [UInt8]) throws(FormProblems) {
        guard !uploaded.isEmpty else { throw FormProblems("logo", "logoRequired") }
        guard uploaded.count <= Self.longest else {
            throw FormProblems("logo", "logoTooLarge", ["limit": String(Self.longest / 1024)])
        }
        guard let (picture, ending) = Self.picture(uploaded) else { throw FormProblems("logo", "logoUnknown") }
        guard (1...Self.widest).contains(picture.width), (1...Self.widest).contains(picture.height) else {
            throw FormProblems("logo", "logoTooWide", ["limit": String(Self.widest)])
        }
        bytes = picture.bytes
        name = "logo-" + Base64URL.encode(Array(SHA256.hash(data: bytes).prefix(15))) + "." + ending
    }

    /// No SVG: it is a page that can run scripts.
    private static func picture(_ bytes: [UInt8]) -> (PictureParts.Picture, String)? {
        if let picture = PictureParts.png(bytes) { return (picture, "png") }
        if let picture = PictureParts.jpeg(bytes) { return (picture, "jpg") }
        if let picture = PictureParts.webp(bytes) { return (picture, "webp") }
        return nil
    }
}
