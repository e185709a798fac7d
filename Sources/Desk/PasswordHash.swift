package import Domain

/// Agents' passwords: scrypt with its parameters stored beside it, so that they can be raised later without locking
/// anyone out. Text: `scrypt$<rounds>$<block size>$<parallelism>$<salt>$<hash>`.
package enum PasswordHash {
    /// Counted in Unicode scalars (NIST SP 800-63B section 3.1.1).
    package static let allowedLength = 10...256
    private static let cost = Cost(rounds: 32_768, blockSize: 8, parallelism: 1)

    package static func make(_ password: String, randomness: some Randomness) async throws -> String {
        guard allowedLength.contains(password.unicodeScalars.count) else {
            throw Problem.field(
                "password", "password_length", values: ["least": String(allowedLength.lowerBound)])
        }
        let salt = Base64URL.encode(randomness.bytes(16))
        return Stored(cost: cost, salt: salt, hash: try await derive(password, salt: salt, cost: cost)).text
    }

    /// Compares in constant time. Without a stored hash (an unknown email) it works just as long and says no.
    package static func matches(_ password: String, _ stored: String?) async throws -> Bool {
        guard password.unicodeScalars.count <= allowedLength.upperBound else { return false }
        let known = stored.flatMap(Stored.init)
        let derived = try await derive(password, salt: known?.salt ?? noSalt, cost: known?.cost ?? cost)
        guard let expected = known?.hash, expected.utf8.count == derived.utf8.count else { return false }
        return zip(derived.utf8, expected.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// As long as a real one.
    private static let noSalt = String(repeating: "A", count: 22)

    /// The salt's own text is what goes into scrypt: its 128 random bits are all there, and nothing needs decoding.
    private static func derive(_ password: String, salt: String, cost: Cost) async throws -> String {
        Base64URL.encode(try await PasswordWorker.derive(password, salt: Array(salt.utf8), cost: cost))
    }

    struct Cost: Sendable {
        let rounds: Int
        let blockSize: Int
        let parallelism: Int
    }

    private struct Stored {
        let cost: Cost
        let salt: String
        let hash: String

        init(cost: Cost, salt: String, hash: String) {
            self.cost = cost
            self.salt = salt
            self.hash = hash
        }

        init?(_ text: String) {
            let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
                let parallelism = Int(parts[3])
            else { return nil }
            self.init(
                cost: Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism), salt: parts[4],
                hash: parts[5])
        }

        var text: String {
            ["scrypt", "\(cost.rounds)", "\(cost.blockSize)", "\(cost.parallelism)", salt, hash]
                .joined(separator: "$")
        }
    }
}
