/// How a camera was held (TIFF's tag 274): the one thing of EXIF that a picture needs to be seen upright.
enum Orientation: Int, Sendable {
    case upright = 1
    case mirrored, upsideDown, upsideDownMirrored, leftMirrored, left, rightMirrored, right

    /// Whether width and height change places.
    var isTurned: Bool { rawValue >= 5 }

    private static let tag = 0x0112

    /// Reads the first directory of an EXIF segment, never beyond its end.
    init?(exif segment: [UInt8]) {
        guard segment.starts(with: "Exif\0\0".utf8) else { return nil }
        var reader = ByteReader(Array(segment.dropFirst(6)))
        let order = reader.take(2).map { String(decoding: $0, as: UTF8.self) }
        guard order == "II" || order == "MM" else { return nil }
        let isLittle = order == "II"
        func number(_ count: Int) -> Int? { isLittle ? reader.little(count) : reader.big(count) }
        guard number(2) == 42, let start = number(4), start <= reader.bytes.count else { return nil }
        reader.place = start
        guard let entries = number(2) else { return nil }
        for _ in 0..<entries {
            guard let tag = number(2), let type = number(2), number(4) != nil, let value = number(2),
                number(2) != nil
            else { return nil }
            if tag == Self.tag, type == 3 { self.init(rawValue: value); return }
        }
        return nil
    }

    /// An EXIF segment that says this and nothing else.
    var exif: [UInt8] {
        let directory: [UInt8] = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(rawValue), 0, 0, 0, 0, 0, 0]
        return Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8] + directory
    }
}
