import CPNG
import CTurboJPEG
import CWebP

/// Pixels out of files, by the libraries that browsers use. All three refuse what is broken; what a file claims of its
/// size has been checked before they see it.
enum Decoding {
    /// - Parameter width: not needed wider than this; a photograph is then decoded at a fraction of its size.
    static func pixels(of picture: Picture, atLeast width: Int) -> Pixels? {
        switch picture.format {
        case .jpeg: jpeg(picture, atLeast: width)?.turned(from: picture.orientation)
        case .png: png(picture.bytes)
        case .webp: webp(picture.bytes)
        case .gif: nil
        }
    }

    private static func jpeg(_ picture: Picture, atLeast wanted: Int) -> Pixels? {
        guard let decoder = tjInitDecompress() else { return nil }
        defer { tjDestroy(decoder) }
        let length = UInt(picture.bytes.count)
        var (width, height, sampling, colours) = (Int32(0), Int32(0), Int32(0), Int32(0))
        guard tjDecompressHeader3(decoder, picture.bytes, length, &width, &height, &sampling, &colours) == 0 else {
            return nil
        }
        let across = picture.orientation.isTurned ? height : width
        let eighths = [1, 2, 4].first { Int(across) * $0 / 8 >= wanted } ?? 8
        let scaled = { (side: Int32) in (Int(side) * eighths + 7) / 8 }
        var pixels = Pixels(width: scaled(width), height: scaled(height), bytes: [])
        guard pixels.width * pixels.height <= Picture.mostPixels else { return nil }
        pixels.bytes = [UInt8](repeating: 0, count: pixels.width * pixels.height * 4)
        let outcome = tjDecompress2(
            decoder, picture.bytes, length, &pixels.bytes, Int32(pixels.width), 0, Int32(pixels.height),
            Int32(TJPF_RGBA.rawValue), TJFLAG_LIMITSCANS)
        // A warning: the end is missing, and what there is was decoded.
        guard outcome == 0 || tjGetErrorCode(decoder) == Int32(TJERR_WARNING.rawValue) else { return nil }
        return pixels
    }

    private static func png(_ bytes: [UInt8]) -> Pixels? {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        return bytes.withUnsafeBytes { file in
            guard png_image_begin_read_from_memory(&image, file.baseAddress, file.count) != 0 else { return nil }
            let (width, height) = (Int(image.width), Int(image.height))
            guard width * height <= Picture.mostPixels else { return nil }
            image.format = usher_png_rgba
            var pixels = [UInt8](repeating: 0, count: width * height * 4)
            guard png_image_finish_read(&image, nil, &pixels, 0, nil) != 0 else { return nil }
            return Pixels(width: width, height: height, bytes: pixels)
        }
    }

    private static func webp(_ bytes: [UInt8]) -> Pixels? {
        var (width, height) = (Int32(0), Int32(0))
        guard WebPGetInfo(bytes, bytes.count, &width, &height) != 0, Int(width) * Int(height) <= Picture.mostPixels
        else { return nil }
        var pixels = [UInt8](repeating: 0, count: Int(width) * Int(height) * 4)
        guard WebPDecodeRGBAInto(bytes, bytes.count, &pixels, pixels.count, width * 4) != nil else { return nil }
        return Pixels(width: Int(width), height: Int(height), bytes: pixels)
    }
}
