/// JPEG (ITU-T T.81): segments that begin with a marker, and after each start of scan its coded data.
extension PictureParts {
    private static let scan = 0xDA
    private static let end = 0xD9
    /// Where EXIF stands.
    private static let application1 = 0xE1

    static func jpeg(_ bytes: [UInt8]) -> Picture? {
        var reader = ByteReader(bytes)
        guard reader.big(2) == 0xFFD8 else { return nil }
        var kept: [UInt8] = [0xFF, 0xD8]
        var size: (Int, Int)?
        var hasScan = false
        var orientation = Orientation.upright
        while let marker = reader.marker() {
            if marker == end {
                guard let size, hasScan else { return nil }
                return Picture(
                    bytes: kept + [0xFF, UInt8(end)], width: size.0, height: size.1, orientation: orientation)
            }
            guard let length = reader.big(2), length >= 2, let data = reader.take(length - 2).map(Array.init) else {
                return nil
            }
            if marker == application1, orientation == .upright, let said = Orientation(exif: data), said != .upright {
                orientation = said
                kept += [0xFF, UInt8(application1)] + ByteReader.big(said.exif.count + 2).suffix(2) + said.exif
            }
            if isFrame(marker) { size = frameSize(data) }
            let segment = [0xFF, UInt8(marker)] + ByteReader.big(length).suffix(2) + data
            if isKept(marker, data) { kept += segment }
            if marker == scan {
                hasScan = true
                kept += reader.codedData()
            }
        }
        return nil
    }

    private static func isFrame(_ marker: Int) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    private static func frameSize(_ data: [UInt8]) -> (Int, Int)? {
        var reader = ByteReader(data, at: 1)
        guard let height = reader.big(2), let width = reader.big(2) else { return nil }
        return (width, height)
    }

    /// Tables, frames, scans, the colour profile and Adobe's note on colours; no EXIF, no comments, nothing unknown.
    private static func isKept(_ marker: Int, _ data: [UInt8]) -> Bool {
        switch marker {
        case 0xC0...0xCF, 0xDA, 0xDB, 0xDD, 0xE0, 0xEE: true
        case 0xE2: data.starts(with: "ICC_PROFILE\0".utf8)
        default: false
        }
    }
}

extension ByteReader {
    fileprivate mutating func marker() -> Int? {
        guard big(1) == 0xFF else { return nil }
        var marker = big(1)
        while marker == 0xFF { marker = big(1) }
        return marker
    }

    /// Up to the next marker that isn't a restart or an escaped 0xFF.
    fileprivate mutating func codedData() -> [UInt8] {
        let start = place
        while place + 1 < bytes.count {
            let next = bytes[place + 1]
            if bytes[place] == 0xFF, next != 0, !(0xD0...0xD7).contains(next) { break }
            place += 1
        }
        return Array(bytes[start..<place])
    }
}
