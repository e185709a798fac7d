import JSON

/// A JSON web key set (RFC 7517, section 5), as identity providers publish theirs.
///
/// Keys that can't be used are left out, each with its reason: a set with a key of tomorrow's kind in it still works.
public struct PublicKeySet: Sendable {
    /// A key that was left out.
    public struct Skipped: Sendable, Hashable {
        /// Its `kid`, where that can be read.
        public let keyID: String?
        /// Why.
        public let error: KeyError
    }

    /// The keys that can be used, in their order.
    public let keys: [PublicKey]
    /// What was left out, in its order.
    public let skipped: [Skipped]

    /// The largest text that is read.
    public static let mostBytes = 256 * 1024
    /// The most entries that a set may have.
    public static let mostKeys = 50

    /// Reads a key set.
    ///
    /// - Parameters:
    ///   - bytes: The JSON text, at most 256 KiB and strict, with every name once in an object.
    ///   - algorithmOfRSA: RS256 or PS256, for RSA keys without `alg`. A token's header decides nothing.
    /// - Throws: ``KeyError`` when the text is no key set, or has more than ``mostKeys`` keys. A set without any usable
    ///   key is none: it has empty ``keys``.
    public static func parse(
        _ bytes: some Collection<UInt8>, algorithmOfRSA: Algorithm = .rs256
    ) throws(KeyError) -> PublicKeySet {
        var reader = PublicKeySetReader(algorithmOfRSA: algorithmOfRSA)
        for jwk in try entries(bytes) { reader.add(jwk) }
        return PublicKeySet(keys: reader.keys, skipped: reader.skipped)
    }

    /// The keys as a verifier takes them: all under one id, so that whoever counts their uses counts one key set.
    ///
    /// - Parameters:
    ///   - id: The set's id: at most 256 bytes without control characters.
    ///   - name: For people.
    ///   - state: Of all of them.
    /// - Throws: ``KeyError`` when the id can't be a `kid`.
    public func verificationKeys(
        id: String, name: String = "", state: VerificationKey.State = .active
    ) throws(KeyError) -> [VerificationKey] {
        var verificationKeys: [VerificationKey] = []
        for key in keys {
            verificationKeys.append(try VerificationKey(id: id, name: name, publicKey: key, state: state))
        }
        return verificationKeys
    }

    private static func entries(_ bytes: some Collection<UInt8>) throws(KeyError) -> [JSONValue] {
        guard bytes.count <= mostBytes else {
            throw KeyError(.tooLarge, "The key set has more than \(mostBytes) bytes. Publish fewer keys.")
        }
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(bytes)
        } catch {
            throw KeyError(.malformed, "The key set isn't strict JSON. \(error)")
        }
        guard let entries = value["keys"]?.array else {
            throw KeyError(
                .malformed, "The JSON is no key set: it has no \"keys\" with an array in it (RFC 7517, section 5).")
        }
        guard entries.count <= mostKeys else {
            throw KeyError(.tooLarge, "The key set has \(entries.count) keys; at most \(mostKeys) are taken.")
        }
        return entries
    }
}

/// Sorts the entries of a set into keys and what was left out.
private struct PublicKeySetReader {
    let algorithmOfRSA: Algorithm
    private(set) var keys: [PublicKey] = []
    private(set) var skipped: [PublicKeySet.Skipped] = []

    init(algorithmOfRSA: Algorithm) {
        self.algorithmOfRSA = algorithmOfRSA
    }

    mutating func add(_ entry: JSONValue) {
        do throws(KeyError) {
            let key = try key(entry)
            if !keys.contains(key) { keys.append(key) }
        } catch {
            skipped.append(PublicKeySet.Skipped(keyID: entry["kid"]?.string, error: error))
        }
    }

    private func key(_ entry: JSONValue) throws(KeyError) -> PublicKey {
        guard let jwk = entry.object else {
            throw KeyError(.malformed, "A JSON web key is an object, and this is \(entry.kindDescription).")
        }
        let isRSAWithoutAlgorithm = jwk["kty"] == "RSA" && jwk["alg"] == nil
        let key = try PublicKey(jwk: jwk, algorithm: isRSAWithoutAlgorithm ? algorithmOfRSA : nil)
        guard let keyID = key.keyID, keys.contains(where: { $0.isOther(than: key, named: keyID) }) else { return key }
        throw KeyError(.duplicateID, "Another key of the set has the same \"kid\" and algorithm.")
    }
}

extension PublicKey {
    fileprivate func isOther(than key: PublicKey, named keyID: String) -> Bool {
        self != key && algorithm == key.algorithm && self.keyID?.isExactly(keyID) == true
    }
}
