package import Domain

/// Opens one file for two hours, for whoever has just read an article that shows it. The widget's frame on a site of another
/// domain has no cookie that its pictures could come with.
struct FileKey: Sendable {
    private static let hours = 2
    private static let hour = 3_600_000

    /// Counted from 1970: the key is good until it ends. So keys stay the same for a while, and pictures with them.
    private let lastHour: Int
    private let proof: String

    init(_ file: String, in workspace: String, at moment: Timestamp, _ vault: Vault) {
        lastHour = moment.milliseconds / Self.hour + Self.hours
        proof = Self.proof(file, workspace, lastHour, vault)
    }

    /// Nil for what isn't ours, or is over.
    init?(_ text: String, _ file: String, in workspace: String, at moment: Timestamp, _ vault: Vault) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= 9, let lastHour = Int(parts[0]),
            lastHour >= moment.milliseconds / Self.hour
        else { return nil }
        self.lastHour = lastHour
        proof = String(parts[1])
        let expected = Self.proof(file, workspace, lastHour, vault)
        // In constant time, so that no one learns a proof byte by byte.
        guard proof.utf8.count == expected.utf8.count,
            zip(proof.utf8, expected.utf8).reduce(UInt8(0), { $0 | ($1.0 ^ $1.1) }) == 0
        else { return nil }
    }

    var text: String { "\(lastHour).\(proof)" }

    private static func proof(_ file: String, _ workspace: String, _ lastHour: Int, _ vault: Vault) -> String {
        Base64URL.encode(vault.derive(18, from: ["article-file", workspace, file, String(lastHour)]))
    }
}

extension Desk {
    /// Whether a key that stood in a file's address opens it.
    package func opens(_ address: FileAddress, _ key: String, in snapshot: WorkspaceSnapshot) -> Bool {
        FileKey(key, address.id, in: snapshot.id, at: clock.now, vault) != nil
    }

    /// The same references, with keys to their files.
    func withKeys(_ references: MarkdownReferences, in snapshot: WorkspaceSnapshot) -> MarkdownReferences {
        var references = references
        for id in references.files.keys {
            references.keys[id] = FileKey(id, in: snapshot.id, at: clock.now, vault).text
        }
        return references
    }
}
