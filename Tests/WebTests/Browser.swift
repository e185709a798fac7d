import Desk
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Web

/// The server of a world, and a browser that knocks at `https://localhost`, Acme's help centre.
final class Browser {
    private let client: any TestClientProtocol
    private let live: LiveHub
    var cookies: [String: String] = [:]
    /// What the browser adds by itself; tests of forged requests change it.
    var origin: String? = "https://localhost"
    var language = "en"

    init(client: any TestClientProtocol, live: LiveHub) {
        self.client = client
        self.live = live
    }

    struct Page {
        let status: Int
        let headers: HTTPFields
        let text: String

        var location: String? { headers[.location] }
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Page {
        try await send(path, .get, headers: headers, body: nil)
    }

    func post(
        _ path: String, _ form: [(String, String)] = [], headers: HTTPFields = [:]
    ) async throws -> Page {
        let body = form.map { "\($0.0)=\(Self.escape($0.1))" }.joined(separator: "&")
        return try await post(path, body: body, type: "application/x-www-form-urlencoded", headers: headers)
    }

    func post(
        _ path: String, body: String, type: String, headers: HTTPFields = [:]
    ) async throws -> Page {
        try await post(path, bytes: Array(body.utf8), type: type, headers: headers)
    }

    func post(
        _ path: String, bytes: [UInt8], type: String, headers: HTTPFields = [:]
    ) async throws -> Page {
        var headers = headers
        headers[.contentType] = type
        if let origin { headers[.origin] = origin }
        return try await send(path, .post, headers: headers, body: ByteBuffer(bytes: bytes))
    }

    func send(
        _ path: String, _ method: HTTPRequest.Method, headers: HTTPFields, body: ByteBuffer?
    ) async throws -> Page {
        var headers = headers
        if headers[.acceptLanguage] == nil { headers[.acceptLanguage] = language }
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        let response = try await whileEndingStreams(path) { [client, headers] in
            try await client.executeRequest(uri: path, method: method, headers: headers, body: body)
        }
        keep(response.headers[values: .setCookie])
        return Page(
            status: response.status.code, headers: response.headers, text: String(buffer: response.body))
    }

    /// A stream that is asked for like a page ends when it has begun, or its answer would never be whole.
    private func whileEndingStreams(
        _ path: String, _ ask: @escaping @Sendable () async throws -> TestResponse
    ) async throws -> TestResponse {
        guard path.hasSuffix("/stream") else { return try await ask() }
        let others = live.listeners.count
        let ending = Task { [live] in
            while !Task.isCancelled {
                if live.listeners.count > others { live.end { _, _ in true } }
                await Task.yield()
            }
        }
        defer { ending.cancel() }
        return try await ask()
    }

    private func keep(_ fields: [String]) {
        for field in fields {
            let pair = field.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let isOver = field.contains("Max-Age=0")
            cookies[String(pair[0])] = isOver ? nil : String(pair[1])
        }
    }

    private static func escape(_ value: String) -> String {
        value.utf8.map { byte in
            Unicode.Scalar(byte).properties.isAlphabetic && byte < 128
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension Browser {
    /// Opens streams, does something once all of them are there, and gives what came over each.
    func whileStreaming(
        _ requests: [(path: String, headers: HTTPFields)], endsThem: Bool = true, _ act: () async throws -> Void
    ) async throws -> [String] {
        let cookies = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        return try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (index, request) in requests.enumerated() {
                var headers = request.headers
                if headers[.authorization] == nil { headers[.cookie] = cookies }
                group.addTask { [client, headers] in
                    let answer = try await client.executeRequest(
                        uri: request.path, method: .get, headers: headers, body: nil)
                    return (index, String(buffer: answer.body))
                }
            }
            while live.listeners.count < requests.count || !live.isIdle { await Task.yield() }
            try await act()
            while endsThem, !live.isIdle { await Task.yield() }
            if endsThem { live.end { _, _ in true } }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}

/// Gives `body` a world and a browser before its server.
func withBrowser<Result: Sendable>(
    limits: Limits = Limits(), fetcher: any DocumentFetcher = NoFetcher(), postbox: Postbox? = nil,
    _ body: @escaping @Sendable (World, Browser) async throws -> Result
) async throws -> Result {
    try await withWorld(limits: limits, fetcher: fetcher, postbox: postbox) { world in
        let application = Application(router: Routes.router(try Site(desk: world.desk)))
        return try await application.test(.router) { client in
            try await body(world, Browser(client: client, live: world.desk.live))
        }
    }
}

extension Browser {
    /// Signs the owner of Acme in.
    func signIn() async throws {
        _ = try await post("/desk/login", [("email", "grace@acme.test"), ("password", World.password)])
    }
}
