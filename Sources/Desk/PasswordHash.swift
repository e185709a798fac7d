import CryptoExtras
package import Domain
import Dispatch

/// Agents' passwords: scrypt with its parameters stored beside it, so that they can be raised later without locking
/// anyone out. Text: `scrypt$<rounds>$<block size>$<parallelism>$<salt>$<hash>`, the last two in base64url.
package enum PasswordHash {
    /// Counted in Unicode scalars (NIST SP 800-63B section 3.1.1).
    package static let allowedLength = 10...256
    private static let rounds = 32_768
    private static let blockSize = 8
    private static let parallelism = 1

    /// scrypt takes a tenth of a second and 32 MB: one at a time and on a thread of its own, so that a flood of logins
    /// holds up neither the pages nor the memory.
    private static let queue = DispatchQueue(label: "usher.passwords")

    package static func make(_ password: String, randomness: some Randomness) async throws -> String {
        guard allowedLength.contains(password.unicodeScalars.count) else {
            throw Problem.field(
                "password", "password_length", values: ["least": String(allowedLength.lowerBound)])
        }
        let salt = randomness.bytes(16)
        let hash = try await derive(password, salt: salt, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        return [
            "scrypt", "\(rounds)", "\(blockSize)", "\(parallelism)", Base64URL.encode(salt), Base64URL.encode(hash),
        ].joined(separator: "$")
    }

    private static func derive(
        _ password: String, salt: [UInt8], rounds: Int, blockSize: Int, parallelism: Int
    ) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result {
                        let key = try KDF.Scrypt.deriveKey(
                            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds,
                            blockSize: blockSize, parallelism: parallelism)
                        return key.withUnsafeBytes(Array.init)
                    })
            }
        }
    }
}
