import Desk
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Web

/// A browser at Acme's help centre.
struct Pages {
    let world: World
    let client: any TestClientProtocol
    var cookies: [String: String] = [:]
    var language = "en"

    /// An answer, as far as tests look at it.
    struct Page {
        let status: Int
        let html: String
        let headers: HTTPFields

        var location: String? { headers[.location] }
    }

    mutating func signIn(_ somebody: Somebody) async throws {
        let snapshot = world.snapshot(world.acme)
        let identified = try await world.desk.identify(
            IdentifyRequest(
                widgetID: world.acme.widget.id, token: try world.token(for: somebody, by: world.acme),
                origin: snapshot.originRule.helpCenter),
            in: snapshot)
        cookies["__Host-usher"] = identified.credential.text
    }

    func get(_ path: String, headers more: HTTPFields = [:]) async throws -> Page {
        try await send(path, .get, headers: more, body: nil)
    }

    func post(
        _ path: String, _ fields: [(String, String)] = [], headers more: HTTPFields = [.origin: "https://localhost"]
    ) async throws -> Page {
        let body = fields.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
        var headers = more
        if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        return try await send(path, .post, headers: headers, body: ByteBuffer(string: body))
    }

    func post(_ path: String, body: String, headers: HTTPFields) async throws -> Page {
        try await send(path, .post, headers: headers, body: ByteBuffer(string: body))
    }

    private func send(
        _ path: String, _ method: HTTPRequest.Method, headers more: HTTPFields, body: ByteBuffer?
    ) async throws -> Page {
        var headers: HTTPFields = [.acceptLanguage: language]
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        }
        for field in more { headers[field.name] = field.value }
        return try await client.execute(uri: path, method: method, headers: headers, body: body) { response in
            Page(status: response.status.code, html: String(buffer: response.body), headers: response.headers)
        }
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
            let digits = String(byte, radix: 16)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}

/// Gives `body` a world with a server, and a browser without any cookie.
func withPages(limits: Limits = Limits(), _ body: @Sendable (Pages) async throws -> Void) async throws {
    try await withWorld(limits: limits) { world in
        let application = Application(router: Routes.router(try Site(desk: world.desk)))
        try await application.test(.router) { client in
            try await body(Pages(world: world, client: client))
        }
    }
}
