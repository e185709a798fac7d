/// Where the dots of a token are, found in one pass: two in a signed token, four in an encrypted one.
struct Dots {
    private(set) var count = 0
    private(set) var first = 0
    private(set) var second = 0
    private(set) var third = 0
    private(set) var fourth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        for index in 0..<bytes.count where bytes[index] == UInt8(ascii: ".") {
            switch count {
            case 0: first = index
            case 1: second = index
            case 2: third = index
            case 3: fourth = index
            default: break
            }
            count += 1
        }
    }
}
