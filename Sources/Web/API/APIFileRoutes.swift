import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Pictures and files of articles. They belong to the articles, and so do their scopes.
struct APIFileRoutes {
    private static let path = "/files"

    let site: Site

    var operations: [APIOperation] {
        [
            APIOperation(.get, Self.path, .articlesRead, list),
            APIOperation(.post, Self.path, .articlesWrite, keep),
            APIOperation(.get, Self.path + "/{id}", .articlesRead, get),
            APIOperation(.get, Self.path + "/{id}/content", .articlesRead, getContent),
            APIOperation(.delete, Self.path + "/{id}", .articlesWrite, delete),
        ]
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let query = try APIQuery(request, knowing: ["limit", "after"])
        let page = try await site.desk.apiFiles(
            try query.part { FileAddress(name: $0).map(\.id) == $0 }, in: context.snapshot)
        return .page(page, for: request, at: APIRoutes.root + Self.path, [("limit", query["limit"])])
    }

    /// The body is the file itself, as at the desk: its bytes say what it is.
    private func keep(_ request: Request, _ context: APIContext) async throws -> Response {
        try site.desk.limits.uploads.take(context.key.id, at: site.desk.clock.now)
        // A name that can't be read is told: under another one nobody would know the file again.
        guard let name = request.headers[.contentDisposition] == nil ? "" : request.fileName else {
            throw Problem(.badRequest, "file_name_invalid")
        }
        let bytes = try await request.file(upTo: Desk.longestFile)
        let kept = try await site.desk.apiKeepFile(bytes, named: name, in: context.snapshot)
        return .changed(kept, isNew: true, at: "\(APIRoutes.root)\(Self.path)/\(kept.id)")
    }

    private func get(_ request: Request, _ context: APIContext) async throws -> Response {
        _ = try APIQuery(request, knowing: [])
        return .resource(try await site.desk.apiFile(try context.fileID(), in: context.snapshot), for: request)
    }

    /// Only ever bytes: nothing that shows them by their type may come from here.
    private func getContent(_ request: Request, _ context: APIContext) async throws -> Response {
        _ = try APIQuery(request, knowing: [])
        let file = try await site.desk.apiFileContent(try context.fileID(), in: context.snapshot)
        let headers: HTTPFields = [
            .contentType: "application/octet-stream", .contentDisposition: "attachment", .eTag: "\"\(file.id)\"",
            .contentSecurityPolicy: SecurityPolicy.file, .cacheControl: "private, no-cache", .vary: "Authorization",
        ]
        if request.has("\"\(file.id)\"") { return Response(status: .notModified, headers: headers) }
        return Response(
            status: .ok, headers: headers, body: site.body(of: file.address, size: file.size, in: context.snapshot))
    }

    private func delete(_ request: Request, _ context: APIContext) async throws -> Response {
        try await site.desk.apiDeleteFile(try context.fileID(), if: request.precondition, in: context.snapshot)
        return .noContent
    }
}

extension APIContext {
    fileprivate func fileID() throws -> String {
        let id = try parameters.require("id")
        guard FileAddress(name: id)?.id == id else { throw Problem.notFound }
        return id
    }
}
