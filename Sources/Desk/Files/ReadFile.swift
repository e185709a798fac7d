package import Domain
import Store

/// A file that somebody may have: what it is, and its bytes piece by piece.
package struct FileReading: Sendable {
    package let file: ArticleFile
    package let address: FileAddress
    package let type: String
    package let size: Int
    /// Whether strangers may have it: then everybody may keep it.
    package let isForEveryone: Bool

    /// In the browser; everything else is downloaded.
    package var isShown: Bool { file.isPicture }
}

extension Desk {
    /// - Parameter isAdmitted: without asking which articles show it: for agents, and for whoever shows a key.
    /// - Throws: not found, whether there is no such file or the reader may read no article that shows it.
    package func file(
        _ address: FileAddress, for reader: Reader, isAdmitted: Bool, in snapshot: WorkspaceSnapshot
    ) async throws -> FileReading {
        try await store.read(snapshot.id) { store in
            guard let file = try store.articleFile(address.id) else { throw Problem.notFound }
            let isForEveryone = try store.isShown(file.id, to: snapshot.stranger)
            guard try isForEveryone || isAdmitted || store.isShown(file.id, to: reader) else {
                throw Problem.notFound
            }
            guard let width = address.width else {
                guard address == file.address else { throw Problem.notFound }
                return FileReading(
                    file: file, address: address, type: file.type, size: file.size, isForEveryone: isForEveryone)
            }
            guard file.widths.contains(width), address == file.address(width: width) else { throw Problem.notFound }
            return FileReading(
                file: file, address: address, type: "image/webp",
                size: try store.formSize(of: file.id, width: width), isForEveryone: isForEveryone)
        }
    }

    /// Nil behind the last piece.
    package func piece(
        _ number: Int, of address: FileAddress, in snapshot: WorkspaceSnapshot
    ) async throws -> [UInt8]? {
        try await store.read(snapshot.id) { try $0.filePiece(number, of: address.id, width: address.width ?? 0) }
    }
}

extension WorkspaceStore {
    /// Whether the reader may read a text that shows the file, outside of the blocks that are for others.
    fileprivate func isShown(_ file: String, to reader: Reader) throws -> Bool {
        try texts(naming: file, for: reader).contains { body in
            FileAddress.ids(in: AudienceBlocks(body).source(for: reader)).contains(file)
        }
    }
}
