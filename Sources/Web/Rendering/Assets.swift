import CAssets
import Crypto
import Foundation

/// A file of `Assets/` or `Locales/`.
package struct Asset: Sendable {
    /// From the repository's root, like `Assets/help/help.css`.
    package let path: String
    package let bytes: [UInt8]
    /// The first 16 hex digits of its SHA-256: what makes an address immutable.
    package let hash: String

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        hash = SHA256.hash(data: bytes).prefix(8).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

/// The files that are part of the program.
package struct Assets: Sendable {
    private let embedded: [String: Asset]
    private let folder: String?

    package init() {
        let files = (0..<usher_asset_count()).map { index in
            let file = usher_asset_at(index)
            return Asset(
                path: String(cString: file.path),
                bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
        }
        embedded = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
        folder = nil
    }

    /// Reads the files from a checkout each time they are asked for; for work on pages, in development mode.
    package init(folder: String) {
        embedded = Assets().embedded
        self.folder = folder
    }

    package var isReadFromFolder: Bool { folder != nil }

    /// The names come from the list that the program holds, never from a request, so that none leads out of the folder.
    package subscript(_ path: String) -> Asset? {
        guard let file = embedded[path] else { return nil }
        guard let folder, let data = FileManager.default.contents(atPath: folder + "/" + path) else { return file }
        return Asset(path: path, bytes: Array(data))
    }

    /// All paths that begin and end so, sorted.
    package func paths(under prefix: String, ending suffix: String) -> [String] {
        embedded.keys.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.sorted()
    }

    /// The address of a file under `Assets/`, which changes with its content.
    package func address(_ name: String) -> String {
        guard let file = self["Assets/" + name] else { return "/assets/" + name }
        return "/assets/\(name)?v=\(file.hash)"
    }
}
