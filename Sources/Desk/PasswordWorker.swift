import CryptoExtras
import Dispatch
import Domain
import Synchronization

/// Does scrypt's work. It takes a tenth of a second and 32 MB: one at a time and on a thread of its own, so that a flood
/// of logins holds up neither the pages nor the memory; who comes when the queue is full is asked to come back.
enum PasswordWorker {
    private static let queue = DispatchQueue(label: "usher.passwords")
    private static let waiting = Mutex(0)
    private static let mostWaiting = 50

    static func derive(_ password: String, salt: [UInt8], cost: PasswordHash.Cost) async throws -> [UInt8] {
        let isAdmitted = waiting.withLock { waiting in
            guard waiting < mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard isAdmitted else { throw Problem.unavailable }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(with: Result { try scrypt(password, salt: salt, cost: cost) })
            }
        }
    }

    private static func scrypt(_ password: String, salt: [UInt8], cost: PasswordHash.Cost) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
            blockSize: cost.blockSize, parallelism: cost.parallelism)
        return key.withUnsafeBytes(Array.init)
    }
}
