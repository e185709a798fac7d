/// Base64url without padding (RFC 4648 section 5), for credentials of our own making.
package enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    package static func encode(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: (bytes.count * 4 + 2) / 3) { characters in
            var pool: UInt32 = 0
            var bits = 0
            var index = 0
            for byte in bytes {
                pool = pool << 8 | UInt32(byte)
                bits += 8
                while bits >= 6 {
                    bits -= 6
                    characters[index] = alphabet[Int(pool >> UInt32(bits) & 63)]
                    index += 1
                }
            }
            if bits > 0 {
                characters[index] = alphabet[Int(pool << UInt32(6 - bits) & 63)]
                index += 1
            }
            return index
        }
    }

    package static func isWellFormed(_ text: String, length: Int) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy(alphabet.contains)
    }
}
