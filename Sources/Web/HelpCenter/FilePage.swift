import Desk
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Pictures and files of articles, for those who may read an article that shows them. Nothing of them can run, and only
/// pictures are shown; the rest is downloaded.
struct FilePage {
    let site: Site

    func add(to router: RouterGroup<WorkspaceContext>) {
        router.get("files/:name", use: get)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        guard let address = FileAddress(name: try context.parameters.require("name")) else { throw Problem.notFound }
        let reading = try await reading(address, request, context)
        let headers = headers(reading)
        if reading.isForEveryone, request.has(Self.tag(reading)) {
            return Response(status: .notModified, headers: headers)
        }
        let body = site.body(of: reading.address, size: reading.size, in: context.snapshot)
        return Response(status: .ok, headers: headers, body: body)
    }

    /// Agents see what no article shows yet; whether there is one is only asked where a reader wouldn't get it.
    private func reading(
        _ address: FileAddress, _ request: Request, _ context: WorkspaceContext
    ) async throws -> FileReading {
        let (desk, snapshot) = (site.desk, context.snapshot)
        let key = request.uri.queryParameters["key"].map(String.init)
        if let key, desk.opens(address, key, in: snapshot) {
            return try await desk.file(address, for: context.reader, isAdmitted: true, in: snapshot)
        }
        do {
            return try await desk.file(address, for: context.reader, isAdmitted: false, in: snapshot)
        } catch let problem as Problem where problem == .notFound {
            let agent = try await desk.agent(
                showing: request.agentCookie(snapshot), isWorking: false, in: snapshot)
            guard agent != nil else { throw problem }
            return try await desk.file(address, for: context.reader, isAdmitted: true, in: snapshot)
        }
    }

    private static func tag(_ reading: FileReading) -> String { "\"\(reading.address.name)\"" }

    private func headers(_ reading: FileReading) -> HTTPFields {
        var headers: HTTPFields = [
            .contentType: reading.type, .contentSecurityPolicy: SecurityPolicy.file, .vary: "Cookie",
        ]
        if reading.isForEveryone {
            headers[.cacheControl] = "public, max-age=31536000, immutable"
            headers[.eTag] = Self.tag(reading)
        } else {
            // As with pages: what a known person sees is stored by nobody, and no other site shows it.
            headers[.cacheControl] = "private, no-store"
            headers[.crossOriginResourcePolicy] = "same-origin"
        }
        if !reading.isShown { headers[.contentDisposition] = Self.download(reading.file.name) }
        return headers
    }

    /// RFC 6266: the name in UTF-8, escaped, so that nothing in it ends the header.
    private static func download(_ name: String) -> String {
        let escaped = name.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar))
            return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        return "attachment; filename*=UTF-8''\(escaped)"
    }
}

extension Site {
    /// A file's bytes, piece by piece.
    func body(of address: FileAddress, size: Int, in snapshot: WorkspaceSnapshot) -> ResponseBody {
        let desk = desk
        return ResponseBody(contentLength: size) { writer in
            var number = 0
            while let piece = try await desk.piece(number, of: address, in: snapshot) {
                try await writer.write(ByteBuffer(bytes: piece))
                number += 1
            }
            try await writer.finish(nil)
        }
    }
}
