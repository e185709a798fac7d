import CWebP

extension Picture {
    /// The same picture at another width, as WebP.
    package struct Smaller: Sendable, Hashable {
        package let width: Int
        package let bytes: [UInt8]
    }

    /// For phones, for pages, and for pages on screens with two dots to a point.
    package static let smallerWidths = [480, 960, 1600]

    /// Those that are narrower and lighter than the picture itself. None of a picture that moves, or that its library
    /// can't read: it is then shown as it is.
    package func smaller() -> [Smaller] {
        let widths = Self.smallerWidths.filter { $0 < width }
        guard let widest = widths.last, !isAnimated, !isTooLarge,
            let pixels = Decoding.pixels(of: self, atLeast: widest)
        else { return [] }
        return widths.compactMap { width in
            Self.webp(pixels, width: width, isDrawn: format != .jpeg).map { Smaller(width: width, bytes: $0) }
        }.filter { $0.bytes.count < bytes.count }
    }

    /// - Parameter isDrawn: a screenshot rather than a photograph: letters stay sharp.
    private static func webp(_ pixels: Pixels, width: Int, isDrawn: Bool) -> [UInt8]? {
        var settings = WebPConfig()
        var image = WebPPicture()
        guard WebPConfigInit(&settings) != 0, WebPPictureInit(&image) != 0 else { return nil }
        defer { WebPPictureFree(&image) }
        settings.quality = isDrawn ? 88 : 80
        settings.use_sharp_yuv = isDrawn ? 1 : 0
        image.use_argb = 1
        (image.width, image.height) = (Int32(pixels.width), Int32(pixels.height))
        guard WebPPictureImportRGBA(&image, pixels.bytes, Int32(pixels.width * 4)) != 0,
            WebPPictureRescale(&image, Int32(width), 0) != 0
        else { return nil }
        return encoded(&image, &settings)
    }

    private static func encoded(_ image: inout WebPPicture, _ settings: inout WebPConfig) -> [UInt8]? {
        var memory = WebPMemoryWriter()
        WebPMemoryWriterInit(&memory)
        defer { WebPMemoryWriterClear(&memory) }
        return withUnsafeMutablePointer(to: &memory) { memory in
            image.writer = WebPMemoryWrite
            image.custom_ptr = UnsafeMutableRawPointer(memory)
            guard WebPEncode(&settings, &image) != 0, let start = memory.pointee.mem else { return nil }
            return Array(UnsafeBufferPointer(start: start, count: memory.pointee.size))
        }
    }
}
