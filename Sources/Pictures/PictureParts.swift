/// The containers of pictures, read chunk by chunk. Only the parts that make the picture are kept: what was hidden
/// between or behind them (a place where it was taken, a web page, an archive) is gone.
enum PictureParts {
    struct Picture {
        let bytes: [UInt8]
        let width: Int
        let height: Int
        var orientation = Orientation.upright
        var isAnimated = false
    }

    // MARK: PNG (ISO/IEC 15948)

    private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let pngKept: Set = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs",
    ]

    static func png(_ bytes: [UInt8]) -> Picture? {
        guard bytes.starts(with: pngSignature) else { return nil }
        var reader = ByteReader(bytes, at: pngSignature.count)
        var kept = pngSignature
        var size: (Int, Int)?
        var hasData = false
        while let length = reader.big(4), let name = reader.name(), let data = reader.take(length + 4) {
            if size == nil {
                guard name == "IHDR", length == 13 else { return nil }
                var header = ByteReader(Array(data))
                guard let width = header.big(4), let height = header.big(4) else { return nil }
                size = (width, height)
            }
            hasData = hasData || name == "IDAT"
            if pngKept.contains(name) { kept += ByteReader.big(length) + Array(name.utf8) + data }
            if name == "IEND" { return size.flatMap { hasData ? Picture(bytes: kept, width: $0, height: $1) : nil } }
        }
        return nil
    }

    // MARK: WebP (RFC 9649)

    private static let webpKept: Set = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

    static func webp(_ bytes: [UInt8]) -> Picture? {
        var reader = ByteReader(bytes)
        guard reader.name() == "RIFF", let total = reader.little(4), reader.name() == "WEBP", total + 8 <= bytes.count
        else { return nil }
        var kept: [UInt8] = []
        var size: (Int, Int)?
        var isAnimated = false
        while reader.place + 8 <= total + 8, let name = reader.name(), let length = reader.little(4),
            var data = reader.take(length).map(Array.init)
        {
            let padding = length.isMultiple(of: 2) ? [] : reader.take(1).map(Array.init) ?? [0]
            if size == nil { size = webpSize(name, data) }
            // The flags that announce EXIF and XMP, which don't follow any more.
            if name == "VP8X", !data.isEmpty { data[0] &= ~0x0C }
            isAnimated = isAnimated || name == "ANIM"
            if webpKept.contains(name) { kept += Array(name.utf8) + ByteReader.little(length) + data + padding }
        }
        guard let size else { return nil }
        return Picture(
            bytes: Array("RIFF".utf8) + ByteReader.little(kept.count + 4) + Array("WEBP".utf8) + kept, width: size.0,
            height: size.1, isAnimated: isAnimated)
    }

    private static func webpSize(_ name: String, _ data: [UInt8]) -> (Int, Int)? {
        var reader = ByteReader(data)
        switch name {
        case "VP8X":
            guard reader.take(4) != nil, let width = reader.little(3), let height = reader.little(3) else { return nil }
            return (width + 1, height + 1)
        case "VP8 ":
            guard reader.take(3) != nil, reader.take(3).map(Array.init) == [0x9D, 0x01, 0x2A],
                let width = reader.little(2), let height = reader.little(2)
            else { return nil }
            return (width & 0x3FFF, height & 0x3FFF)
        case "VP8L":
            guard reader.take(1).map(Array.init) == [0x2F], let bits = reader.little(4) else { return nil }
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        default: return nil
        }
    }
}
