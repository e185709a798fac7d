import AsyncHTTPClient
package import Domain
import Foundation
import NIOCore
import NIOHTTP1

/// Fetches documents from the public internet for a server that stands inside somebody's network, where whoever names an
/// address would like to reach what only the server reaches (server-side request forgery).
///
/// The name is resolved once, every address must be public, and the connection goes to the address that was looked at.
/// No redirect is followed. Time and size are bounded.
package struct InternetFetcher: DocumentFetcher {
    package static let mostBytes = 256 * 1024

    /// What is fetched: which types, how long, and how long it may take.
    package struct Wanted: Sendable {
        let accept: String
        let mostBytes: Int
        let patience: Duration
        let wrong: FetchFailure
        let admits: @Sendable (String) -> Bool

        /// `application/json` or any `application/…+json`.
        package static let json = Wanted(
            accept: "application/jwk-set+json, application/json", mostBytes: InternetFetcher.mostBytes,
            patience: .seconds(5), wrong: .notJSON
        ) { $0 == "application/json" || $0.hasPrefix("application/") && $0.hasSuffix("+json") }

        /// Storages often call a picture a stream of bytes: what it is its bytes say afterwards.
        package static let pictures = Wanted(
            accept: "image/png, image/jpeg, image/webp, image/gif", mostBytes: 10 * 1024 * 1024,
            patience: .seconds(30), wrong: .wrongType
        ) { $0.hasPrefix("image/") || $0.hasSuffix("/octet-stream") }
    }

    private let resolver: any HostResolver
    private let admitsLoopback: Bool
    private let patience: Duration
    private let wanted: Wanted

    /// - Parameter admitsLoopback: in development documents may come from this machine, by plain http too.
    package init(
        resolver: any HostResolver = SystemResolver(), admitsLoopback: Bool = false, wanted: Wanted = .json,
        patience: Duration? = nil
    ) {
        self.wanted = wanted
        self.resolver = resolver
        self.admitsLoopback = admitsLoopback
        self.patience = patience ?? wanted.patience
    }

    package func fetch(_ address: WebAddress) async throws(FetchFailure) -> [UInt8] {
        let checked = try await checkedHost(of: address)
        do {
            return try await withPatience { try await load(address, from: checked) }
        } catch let failure as FetchFailure {
            throw failure
        } catch let error as HTTPClientError where Self.timeouts.contains(error) {
            throw .tooSlow
        } catch {
            throw .unreachable
        }
    }

    private static let timeouts: [HTTPClientError] = [.connectTimeout, .readTimeout, .deadlineExceeded]

    /// The address to connect to, as text.
    private func checkedHost(of address: WebAddress) async throws(FetchFailure) -> String {
        let origin = address.origin
        let mayBeLoopback = admitsLoopback && origin.isLoopback
        // Another reader of addresses must see the same host in it as we do.
        guard origin.scheme == "https" || mayBeLoopback, URL(string: address.text)?.host() == origin.bareHost else {
            throw .insecure
        }
        let addresses = try await addresses(of: origin)
        guard let first = addresses.first else { throw .hostUnknown }
        // One internal address among public ones is a trap, not a mistake.
        guard addresses.allSatisfy({ $0.isPublic || mayBeLoopback && $0.isLoopback }) else { throw .internalAddress }
        return first.text
    }

    private func addresses(of origin: SiteOrigin) async throws(FetchFailure) -> [InternetAddress] {
        if let address = InternetAddress(origin.bareHost) { return [address] }
        return try await resolver.addresses(of: origin.host)
    }

    /// A client of its own for each request: nothing is left open, and nothing that one address said is kept for another.
    private func load(_ address: WebAddress, from host: String) async throws -> [UInt8] {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: TimeAmount(patience), read: TimeAmount(patience)),
            decompression: .disabled)
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.dnsOverride = [address.origin.bareHost: host]
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            let document = try await document(at: address, with: client)
            try? await client.shutdown()
            return document
        } catch {
            try? await client.shutdown()
            throw error
        }
    }

    private func document(at address: WebAddress, with client: HTTPClient) async throws -> [UInt8] {
        var request = HTTPClientRequest(url: address.text)
        request.headers = ["Accept": wanted.accept, "User-Agent": "Usher"]
        let response = try await client.execute(request, timeout: TimeAmount(patience))
        guard response.status == .ok else {
            throw (300..<400).contains(response.status.code) ? FetchFailure.redirected : .refused
        }
        let type = (response.headers.first(name: "Content-Type") ?? "").prefix { $0 != ";" }.lowercased().trimmed
        guard wanted.admits(type) else { throw wanted.wrong }
        do {
            return Array(buffer: try await response.body.collect(upTo: wanted.mostBytes))
        } catch is NIOTooManyBytesError {
            throw FetchFailure.tooLarge
        }
    }

    /// A server that sends a byte now and then keeps no timeout of the client's from starting anew, and keeps this one.
    private func withPatience(_ work: @escaping @Sendable () async throws -> [UInt8]) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask { try await work() }
            group.addTask { [patience] in
                try await Task.sleep(for: patience)
                throw FetchFailure.tooSlow
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw FetchFailure.unreachable }
            return first
        }
    }
}

extension SiteOrigin {
    /// Without the brackets of an IPv6 address.
    fileprivate var bareHost: String {
        host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    }
}
