/// A secret that both sides know, ready for use.
struct SharedSecret: Sendable {
    let hash: KeyedHash

    /// The key itself, for the inspector's question "would another reading of it have fitted?".
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
        hash = KeyedHash(key: bytes)
    }
}
