package import Domain
import JSON
import Store

/// Pictures and files of articles, for programs: what the team sees, whichever articles show them.
extension Desk {
    package func apiFiles(_ part: APIPart, in snapshot: WorkspaceSnapshot) async throws -> APIPage {
        let origin = snapshot.helpCenter.origin
        return try await store.read(snapshot.id) { store in
            let files = try store.articleFiles(after: part.after, limit: part.limit + 1)
            let used = try store.usedFiles(among: files.map(\.id))
            return APIPage(files, limit: part.limit, id: \.id) { $0.json(isUsed: used.contains($0.id), at: origin) }
        }
    }

    package func apiFile(_ id: String, in snapshot: WorkspaceSnapshot) async throws -> APIResource {
        try await store.read(snapshot.id) { try $0.apiFile(id, at: snapshot.helpCenter.origin) }
    }

    /// What `FileReading` is of, for `piece`.
    package func apiFileContent(_ id: String, in snapshot: WorkspaceSnapshot) async throws -> ArticleFile {
        guard let file = try await store.read(snapshot.id, { try $0.articleFile(id) }) else { throw Problem.notFound }
        return file
    }

    /// Keeps a file as the editor does. The same content is the same file, however often it is sent.
    package func apiKeepFile(
        _ bytes: [UInt8], named name: String, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        let file = try await keepFile(bytes, named: name, in: snapshot)
        return try await apiFile(file.id, in: snapshot)
    }

    /// Deletes a file that nothing names, no draft and no revision either: one that is restored needs its pictures.
    package func apiDeleteFile(
        _ id: String, if precondition: Precondition, in snapshot: WorkspaceSnapshot
    ) async throws {
        try await store.write(snapshot.id) { store in
            try precondition.check(store.apiFile(id, at: snapshot.helpCenter.origin))
            guard try store.deleteUnnamedFile(id) else { throw Problem(.conflict, "file_in_use") }
        }
    }
}

extension WorkspaceStore {
    fileprivate func apiFile(_ id: String, at origin: String) throws -> APIResource {
        guard let file = try articleFile(id) else { throw Problem.notFound }
        return APIResource(id: id, file.json(isUsed: try !usedFiles(among: [id]).isEmpty, at: origin))
    }
}

extension ArticleFile {
    /// - Parameter isUsed: whether a text that readers get names it, or a draft.
    fileprivate func json(isUsed: Bool, at origin: String) -> JSONValue {
        [
            "id": .string(id),
            "name": .string(name),
            "type": .string(type),
            "size": JSONValue(size),
            "width": pixels.map { JSONValue($0.width) } ?? .null,
            "height": pixels.map { JSONValue($0.height) } ?? .null,
            "path": .string(address.text),
            "url": .string(origin + address.text),
            "isUsed": .bool(isUsed),
        ]
    }
}
