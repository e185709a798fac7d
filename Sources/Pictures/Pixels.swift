/// A decoded picture: red, green, blue and opacity, row by row.
struct Pixels {
    let width: Int
    let height: Int
    var bytes: [UInt8]

    init(width: Int, height: Int, bytes: [UInt8]) {
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    /// The same, standing upright.
    func turned(from orientation: Orientation) -> Pixels {
        guard orientation != .upright else { return self }
        let size = orientation.isTurned ? (height, width) : (width, height)
        var turned = Pixels(width: size.0, height: size.1, bytes: [UInt8](repeating: 0, count: bytes.count))
        bytes.withUnsafeBytes { source in
            turned.bytes.withUnsafeMutableBytes { target in
                for y in 0..<size.1 {
                    for x in 0..<size.0 {
                        let (column, row) = place(of: x, y, orientation)
                        let from = (row * width + column) * 4
                        let to = (y * size.0 + x) * 4
                        for channel in 0..<4 { target[to + channel] = source[from + channel] }
                    }
                }
            }
        }
        return turned
    }

    /// Where a pixel of the upright picture stands in this one.
    private func place(of x: Int, _ y: Int, _ orientation: Orientation) -> (column: Int, row: Int) {
        switch orientation {
        case .upright: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .upsideDown: (width - 1 - x, height - 1 - y)
        case .upsideDownMirrored: (x, height - 1 - y)
        case .leftMirrored: (y, x)
        case .left: (y, height - 1 - x)
        case .rightMirrored: (width - 1 - y, height - 1 - x)
        case .right: (width - 1 - y, x)
        }
    }
}
