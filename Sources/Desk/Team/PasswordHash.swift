/// How much work a password's hash takes.
package struct PasswordCost: Sendable, Hashable {
    package var rounds: Int
    package var blockSize: Int
    package var parallelism: Int

    package init(rounds: Int, blockSize: Int = 8, parallelism: Int = 1) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// A tenth of a second and 32 MB.
    package static let usual = PasswordCost(rounds: 32_768)
}

/// A password as it is stored: scrypt with its parameters beside it, so that they can be raised later without locking
/// anyone out. Text: `scrypt$<rounds>$<block size>$<parallelism>$<salt>$<hash>`.
package struct PasswordHash: Sendable, Hashable {
    /// A password's length, counted in Unicode scalars (NIST SP 800-63B section 3.1.1).
    package static let allowedLength = 10...256

    let cost: PasswordCost
    /// Its own text is what goes into scrypt: its 128 random bits are all there, and nothing needs decoding.
    let salt: String
    let hash: String

    init(cost: PasswordCost, salt: String, hash: String) {
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
            cost: PasswordCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism), salt: parts[4],
            hash: parts[5])
    }

    var text: String {
        ["scrypt", "\(cost.rounds)", "\(cost.blockSize)", "\(cost.parallelism)", salt, hash].joined(separator: "$")
    }

    /// In constant time, so that no one learns a hash byte by byte.
    func hasHash(_ derived: String) -> Bool {
        guard hash.utf8.count == derived.utf8.count else { return false }
        return zip(hash.utf8, derived.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
