/// Where the dots of a token are, found in one pass: two in a signed token, four in an encrypted one.
struct Dots {
    private(set) var count = 0
    private(set) var first = 0
    private(set) var second = 0
    private(set) var third = 0
    private(set) var fourth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let memory = UnsafeRawBufferPointer(bytes)
        var start = 0
        // Sixteen bytes at a time: most sixteens have no dot.
        while start + 16 <= memory.count {
            let block = memory.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
            if any(block .== UInt8(ascii: ".")) { find(in: bytes, start..<start + 16) }
            start += 16
        }
        find(in: bytes, start..<memory.count)
    }

    private mutating func find(in bytes: UnsafeBufferPointer<UInt8>, _ places: Range<Int>) {
        for place in places where bytes[place] == UInt8(ascii: ".") {
            switch count {
            case 0: first = place
            case 1: second = place
            case 2: third = place
            case 3: fourth = place
            default: break
            }
            count += 1
        }
    }
}
