import Crypto
package import Domain

/// Credentials are kept as SHA-256: they are 256 random bits, so that no slow hash is needed, and a stolen database
/// opens no session.
package enum SecretHash {
    package static func of(_ credential: Credential) -> [UInt8] {
        Array(SHA256.hash(data: Array(credential.secret.utf8)))
    }

    /// A name of bounded length for a text of any.
    static func of(_ text: String) -> String {
        Base64URL.encode(Array(SHA256.hash(data: Array(text.utf8))))
    }

    /// In constant time, so that no one learns a hash byte by byte.
    package static func matches(_ credential: Credential, _ hash: [UInt8]) -> Bool {
        let own = of(credential)
        guard own.count == hash.count else { return false }
        return zip(own, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
