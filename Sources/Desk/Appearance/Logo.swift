import Crypto
import Domain
import Pictures

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
        guard let picture = Picture(uploaded), picture.format != .gif else { throw FormProblems("logo", "logoUnknown") }
        guard max(picture.width, picture.height) <= Self.widest else {
            throw FormProblems("logo", "logoTooWide", ["limit": String(Self.widest)])
        }
        bytes = picture.bytes
        name =
            "logo-" + Base64URL.encode(Array(SHA256.hash(data: bytes).prefix(15))) + "." + picture.format.ending
    }
}
