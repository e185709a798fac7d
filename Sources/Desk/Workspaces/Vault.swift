import Crypto
import Store

/// Seals what must be secret at rest: AES-256-GCM with the master key, bound to the row that it belongs to, so that a
/// sealed secret that is copied to another row, workspace or database doesn't open.
package struct Vault: Sendable {
    private let masterKey: SymmetricKey

    package enum Failure: Error {
        /// Not 32 bytes.
        case wrongKeyLength
        /// Another master key sealed this, or the row was swapped.
        case doesNotOpen
        /// This isn't the master key that the database's secrets are sealed with.
        case wrongMasterKey
    }

    /// - Parameter masterKey: 32 bytes.
    package init(masterKey: [UInt8]) throws {
        guard masterKey.count == 32 else { throw Failure.wrongKeyLength }
        self.masterKey = SymmetricKey(data: masterKey)
    }

    package func seal(_ secret: String, for purpose: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(Array(secret.utf8), using: masterKey, authenticating: Array(purpose.utf8))
        guard let combined = box.combined else { throw Failure.doesNotOpen }
        return Array(combined)
    }

    package func open(_ sealed: [UInt8], for purpose: String) throws -> String {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: masterKey, authenticating: Array(purpose.utf8))
        else { throw Failure.doesNotOpen }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same purpose opens what it sealed, and nothing else.
    func sealAnew(_ sealed: [UInt8], for purpose: String, with next: Vault) throws -> [UInt8] {
        try next.seal(open(sealed, for: purpose), for: purpose)
    }

    /// Bytes that only this server can make, and makes again from the same words.
    func derive(_ count: Int, from words: [String]) -> [UInt8] {
        // With its length before each, so that no two lists read the same.
        let info = words.flatMap { word in Array("\(word.utf8.count):".utf8) + Array(word.utf8) }
        let derived = HKDF<SHA256>.deriveKey(inputKeyMaterial: masterKey, info: info, outputByteCount: count)
        return derived.withUnsafeBytes(Array.init)
    }

    static func purpose(ofKey id: String, workspace: String) -> String {
        "signing-key/\(workspace)/\(id)"
    }

    static func purpose(ofEncryptionKey id: String, workspace: String) -> String {
        "encryption-key/\(workspace)/\(id)"
    }

    static func purpose(of row: SealedRow) -> String {
        switch row.table {
        case .signingKey: purpose(ofKey: row.id, workspace: row.workspace)
        case .encryptionKey: purpose(ofEncryptionKey: row.id, workspace: row.workspace)
        }
    }
}
