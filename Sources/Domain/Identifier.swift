/// Ids: 26 characters of Crockford's base 32, the first ten the time and the other sixteen random (80 bits), so that
/// they sort by age, insert at a table's end and can't be guessed.
package enum Identifier {
    static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    package static let length = 26

    package static func make(at moment: Timestamp, randomness: some Randomness) -> String {
        make(at: moment, random: randomness.bytes(10))
    }

    /// The smallest id of a moment: ids made then or later sort from it on.
    package static func first(at moment: Timestamp) -> String {
        make(at: moment, random: Array(repeating: 0, count: 10))
    }

    /// - Parameter random: ten random bytes.
    package static func make(at moment: Timestamp, random: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: length) { characters in
            var time = UInt64(max(0, moment.milliseconds))
            for index in (0..<10).reversed() {
                characters[index] = alphabet[Int(time & 31)]
                time >>= 5
            }
            var pool: UInt32 = 0
            var bits = 0
            var index = 10
            for byte in random.prefix(10) {
                pool = pool << 8 | UInt32(byte)
                bits += 8
                while bits >= 5 {
                    bits -= 5
                    characters[index] = alphabet[Int(pool >> UInt32(bits) & 31)]
                    index += 1
                }
            }
            return index
        }
    }

    /// The moment that an id says it was made at; nil for what has not the form of an id.
    package static func moment(of id: String) -> Timestamp? {
        guard isWellFormed(id) else { return nil }
        let milliseconds = id.utf8.prefix(10).reduce(0) { sum, digit in
            sum << 5 | (alphabet.firstIndex(of: digit) ?? 0)
        }
        return Timestamp(milliseconds: milliseconds)
    }

    /// Whether a text that came from outside has the form of an id; what hasn't is unknown without asking the store.
    package static func isWellFormed(_ text: some StringProtocol) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy(alphabet.contains)
    }
}
