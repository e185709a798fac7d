/// Where the pictures and files come from that a cargo's texts name.
package protocol MovedFiles: Sendable {
    /// - Parameter name: as the cargo has it: a path within its folder, or an address.
    func bytes(of name: String) async throws(MovedFileFailure) -> [UInt8]
}

/// Why a file didn't come along.
package enum MovedFileFailure: Error, Hashable {
    /// Nobody has asked for files from there.
    case unasked
    case because(reason: String, advice: String)
}

/// For cargoes that come alone.
package struct NoFiles: MovedFiles {
    package init() {}

    package func bytes(of name: String) async throws(MovedFileFailure) -> [UInt8] { throw .unasked }
}

/// A picture or file that a text names.
package struct MovedFileLink: Sendable, Hashable {
    /// For `MovedFiles`.
    package var name: String
    package var isImage: Bool
    /// Of the text's file, where that is known.
    package var line: Int?

    package init(name: String, isImage: Bool, line: Int? = nil) {
        self.name = name
        self.isImage = isImage
        self.line = line
    }

    /// Whether it is in the internet rather than beside the text.
    var isRemote: Bool { name.contains("://") }
}
