import Desk
import Domain
import HTTPTypes
import JSON
import NIOCore
import TestSupport
import Testing
import Web

/// A program with a key of its own, before the server of a world.
struct Program {
    let browser: Browser
    let key: String

    /// What the API answered.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String

        var json: JSONValue { (try? JSONValue.parse(text)) ?? .null }
        var tag: String? { headers[.eTag] }
        var code: String? { json["code"]?.string }
        var id: String? { json["id"]?.string }
        /// The ids of a list.
        var ids: [String] { (json["data"]?.array ?? []).compactMap { $0["id"]?.string } }
        /// Fields and codes of what is wrong.
        var faults: [String: String] {
            let errors = (json["errors"]?.array ?? []).compactMap { error in
                error["field"]?.string.map { ($0, error["code"]?.string ?? "") }
            }
            return Dictionary(errors, uniquingKeysWith: { first, _ in first })
        }
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(method, path, bytes: body.map { Array($0.serialized().utf8) }, headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, bytes: [UInt8]?, type: String = "application/json",
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        if headers[.authorization] == nil { headers[.authorization] = "Bearer " + key }
        if bytes != nil { headers[.contentType] = type }
        let address = path.hasPrefix("/api/") ? path : "/api/v1" + path
        let page = try await browser.send(address, method, headers: headers, body: bytes.map { ByteBuffer(bytes: $0) })
        return Answer(status: page.status, headers: page.headers, text: page.text)
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers)
    }

    func change(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil, ifMatch tag: String?
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
        headers[.ifMatch] = tag
        return try await send(method, path, body, headers: headers)
    }

    /// Writes an article, in English.
    func write(
        _ title: String, _ body: String = "Text.", in collection: String, state: String = "published"
    ) async throws -> Answer {
        try await send(
            .post, "/articles",
            [
                "collectionId": .string(collection), "language": "en", "title": .string(title), "body": .string(body),
                "state": .string(state),
            ])
    }
}

extension World {
    func key(_ scopes: [APIKey.Scope], name: String = "Build", at founded: Founded? = nil) async throws -> String {
        let draft = APIKeyDraft(name: name + desk.newID(), scopes: scopes.map(\.rawValue))
        return try await desk.addAPIKey(draft, in: snapshot(founded ?? acme)).credential.text
    }
}

/// Gives `body` a world and a program that may do everything.
func withProgram(
    limits: Limits = Limits(), scopes: [APIKey.Scope] = APIKey.Scope.allCases,
    _ body: @escaping @Sendable (World, Program) async throws -> Void
) async throws {
    try await withBrowser(limits: limits) { world, browser in
        try await body(world, Program(browser: browser, key: try await world.key(scopes)))
    }
}
