import CryptoExtras
import Dispatch
package import Domain
import Synchronization

/// Agents' passwords. Their hashing is slow on purpose: one at a time and on a thread of its own, so that a flood of
/// logins holds up neither the pages nor the memory; who comes when the queue is full is asked to come back.
package final class Passwords: Sendable {
    private static let mostWaiting = 50
    /// As long as a real one.
    private static let noSalt = String(repeating: "A", count: 22)

    private let cost: PasswordCost
    private let queue = DispatchQueue(label: "usher.passwords")
    private let waiting = Mutex(0)
    private let derived = Mutex(0)

    /// How many hashes have been derived: that an unknown email costs one too is what hides whether it is known.
    package var derivations: Int { derived.withLock { $0 } }

    package init(cost: PasswordCost = .usual) {
        self.cost = cost
    }

    /// What is stored of a new password.
    package func hash(_ password: String, randomness: some Randomness) async throws -> String {
        guard PasswordHash.allowedLength.contains(password.unicodeScalars.count) else {
            throw Problem.field(
                "password", "password_length", values: ["least": String(PasswordHash.allowedLength.lowerBound)])
        }
        let salt = Base64URL.encode(randomness.bytes(16))
        return PasswordHash(cost: cost, salt: salt, hash: try await derive(password, salt: salt, cost: cost)).text
    }

    /// Without anything stored (an unknown email) it works just as long and says no.
    package func matches(_ password: String, _ stored: String?) async throws -> Bool {
        guard password.unicodeScalars.count <= PasswordHash.allowedLength.upperBound else { return false }
        let known = stored.flatMap(PasswordHash.init)
        let derived = try await derive(password, salt: known?.salt ?? Self.noSalt, cost: known?.cost ?? cost)
        return known?.hasHash(derived) ?? false
    }

    private func derive(_ password: String, salt: String, cost: PasswordCost) async throws -> String {
        let isAdmitted = waiting.withLock { waiting in
            guard waiting < Self.mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard isAdmitted else { throw Problem.unavailable }
        defer { waiting.withLock { $0 -= 1 } }
        derived.withLock { $0 += 1 }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(with: Result { try Self.scrypt(password, salt: salt, cost: cost) })
            }
        }
    }

    private static func scrypt(_ password: String, salt: String, cost: PasswordCost) throws -> String {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: Array(salt.utf8), outputByteCount: 32, rounds: cost.rounds,
            blockSize: cost.blockSize, parallelism: cost.parallelism)
        return Base64URL.encode(key.withUnsafeBytes(Array.init))
    }
}
