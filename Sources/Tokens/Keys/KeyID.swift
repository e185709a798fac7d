/// What a `kid` may be.
enum KeyID {
    static let mostBytes = 256

    static func isUsable(_ id: String) -> Bool {
        id.utf8.count <= mostBytes && !id.containsControlCharacters
    }

    static func check(_ id: String) throws(KeyError) {
        guard isUsable(id) else {
            throw KeyError(.unusableID, "A key's id has at most \(mostBytes) bytes and no control characters.")
        }
    }
}
