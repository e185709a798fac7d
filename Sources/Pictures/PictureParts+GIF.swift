/// GIF (87a and 89a): a screen, and after it blocks. Pictures, their timing and how often they repeat are kept; comments
/// and the notes of programs are not.
extension PictureParts {
    static func gif(_ bytes: [UInt8]) -> Picture? {
        guard bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) else { return nil }
        var reader = ByteReader(bytes, at: 6)
        guard let width = reader.little(2), let height = reader.little(2), let flags = reader.big(1),
            reader.take(2) != nil, reader.take(colourBytes(flags)) != nil
        else { return nil }
        var kept = Array(bytes[..<reader.place])
        var frames = 0
        while let kind = reader.big(1) {
            let start = reader.place - 1
            switch kind {
            case 0x3B:
                guard frames > 0 else { return nil }
                return Picture(bytes: kept + [0x3B], width: width, height: height, isAnimated: frames > 1)
            case 0x2C:
                guard reader.take(8) != nil, let flags = reader.big(1), reader.take(colourBytes(flags) + 1) != nil,
                    reader.skipBlocks()
                else { return nil }
                frames += 1
                kept += bytes[start..<reader.place]
            case 0x21:
                guard let label = reader.big(1) else { return nil }
                let body = reader.place
                guard reader.skipBlocks() else { return nil }
                if isKept(label, bytes[body..<reader.place]) { kept += bytes[start..<reader.place] }
            default: return nil
            }
        }
        return nil
    }

    /// The length of a colour table that flags announce.
    private static func colourBytes(_ flags: Int) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1)
    }

    /// How long a frame stays, and how often all are repeated.
    private static func isKept(_ label: Int, _ body: ArraySlice<UInt8>) -> Bool {
        switch label {
        case 0xF9: body.count == 6
        case 0xFF: body.count == 17 && body.dropFirst().starts(with: "NETSCAPE2.0".utf8)
        default: false
        }
    }
}

extension ByteReader {
    /// Blocks that begin with their length, up to the empty one.
    fileprivate mutating func skipBlocks() -> Bool {
        while let length = big(1) {
            if length == 0 { return true }
            guard take(length) != nil else { return false }
        }
        return false
    }
}
