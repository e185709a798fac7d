/// A picture that has been looked at: by its bytes, never by what its name or its sender says of it. What was hidden in
/// it (a place where it was taken, a web page, an archive) is gone.
package struct Picture: Sendable, Hashable {
    package enum Format: String, Sendable, CaseIterable {
        case png, jpeg, gif, webp

        package var mediaType: String { "image/" + rawValue }
        package var ending: String { self == .jpeg ? "jpg" : rawValue }
    }

    package let format: Format
    package let bytes: [UInt8]
    /// As it is shown: a photograph that lies on its side stands.
    package let width: Int
    package let height: Int
    let orientation: Orientation
    let isAnimated: Bool

    /// Decoded, a picture of these many pixels takes 100 MB: what unpacks to more than that is refused unopened.
    package static let mostPixels = 25_000_000
    package static let longestSide = 16_384

    package var pixels: Int { width * height }
    package var isTooLarge: Bool { max(width, height) > Self.longestSide || pixels > Self.mostPixels }

    /// Nil for what is none of the four, or broken. No SVG: it is a page that can run scripts.
    package init?(_ uploaded: [UInt8]) {
        guard let (format, parts) = Self.parts(of: uploaded), parts.width > 0, parts.height > 0 else { return nil }
        self.format = format
        bytes = parts.bytes
        orientation = parts.orientation
        isAnimated = parts.isAnimated
        width = orientation.isTurned ? parts.height : parts.width
        height = orientation.isTurned ? parts.width : parts.height
    }

    private static func parts(of bytes: [UInt8]) -> (Format, PictureParts.Picture)? {
        if let parts = PictureParts.png(bytes) { return (.png, parts) }
        if let parts = PictureParts.jpeg(bytes) { return (.jpeg, parts) }
        if let parts = PictureParts.webp(bytes) { return (.webp, parts) }
        if let parts = PictureParts.gif(bytes) { return (.gif, parts) }
        return nil
    }
}
