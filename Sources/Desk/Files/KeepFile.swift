import Crypto
package import Domain
import Pictures
import Store

extension Desk {
    package static let longestFile = 10 * 1024 * 1024
    package static let mostFiles = 20_000

    /// Whoever sends it again is about to use it: it isn't removed under their hands.
    private func known(_ id: String, in snapshot: WorkspaceSnapshot) async throws -> ArticleFile? {
        guard try await store.read(snapshot.id, { try $0.articleFile(id) }) != nil else { return nil }
        return try await store.write(snapshot.id) { store in
            try store.unmarkFile(id)
            return try store.articleFile(id)
        }
    }

    /// What keeping a file would come to, without keeping it.
    /// - Throws: what `keepFile` throws.
    func fileOutline(
        _ bytes: [UInt8], named name: String, in snapshot: WorkspaceSnapshot
    ) async throws -> FileOutline {
        let kept = try Self.looked(at: bytes, named: name)
        let known = try await store.read(snapshot.id) { try $0.articleFile(kept.id) }
        let file = known ?? kept.file(with: []).0
        return FileOutline(address: file.address, isPicture: file.isPicture, isKept: known != nil)
    }

    private static func looked(at bytes: [UInt8], named name: String) throws(FormProblems) -> KeptFile {
        guard !bytes.isEmpty else { throw FormProblems("file", "fileEmpty") }
        guard bytes.count <= longestFile else {
            throw FormProblems("file", "fileTooLarge", ["limit": String(longestFile / 1024 / 1024)])
        }
        return try KeptFile(bytes, name: FileName.clean(name))
    }

    /// Keeps a picture or file for articles. The same content is kept once, whoever sends it and however often.
    package func keepFile(_ bytes: [UInt8], named name: String, in snapshot: WorkspaceSnapshot) async throws
        -> ArticleFile
    {
        let kept = try Self.looked(at: bytes, named: name)
        let id = kept.id
        if let known = try await known(id, in: snapshot) { return known }
        let smaller = try await pictures.run { kept.smaller() }
        let (file, forms) = kept.file(with: smaller)
        let now = clock.now
        return try await store.write(snapshot.id) { store in
            if let known = try store.articleFile(id) { return known }
            guard try store.articleFileCount() < Self.mostFiles else {
                throw FormProblems("file", "filesTooMany", ["limit": String(Self.mostFiles)])
            }
            try store.insert(file, forms: forms, at: now)
            return file
        }
    }
}

/// Where a file would be had, and whether it is kept already.
struct FileOutline: Sendable {
    let address: FileAddress
    let isPicture: Bool
    let isKept: Bool
}

/// A file that has been looked at, and cleaned where it is a picture.
private struct KeptFile: Sendable {
    let id: String
    private let name: String
    private let bytes: [UInt8]
    private let type: String
    private let picture: Picture?

    init(_ uploaded: [UInt8], name: String) throws(FormProblems) {
        switch try FileKind(uploaded, named: name) {
        case .picture(let picture):
            (bytes, type, self.picture) = (picture.bytes, picture.format.mediaType, picture)
        case .other(let type): (bytes, self.type, picture) = (uploaded, type, nil)
        }
        self.name = name
        id = String(Hex.text(SHA256.hash(data: bytes)).prefix(FileAddress.idLength))
    }

    func smaller() -> [Picture.Smaller] { picture?.smaller() ?? [] }

    func file(with smaller: [Picture.Smaller]) -> (ArticleFile, forms: [Int: [UInt8]]) {
        let file = ArticleFile(
            id: id, name: name, type: type, ending: picture?.format.ending ?? FileName.ending(of: name),
            size: bytes.count, pixels: picture.map { PixelSize(width: $0.width, height: $0.height) },
            widths: smaller.map(\.width))
        let forms = smaller.reduce(into: [0: bytes]) { $0[$1.width] = $1.bytes }
        return (file, forms)
    }
}

private enum Hex {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}
