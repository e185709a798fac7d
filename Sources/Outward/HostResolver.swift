package import Domain
package import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Which addresses a name has. Asked once for each request, and the answer is what is connected to: a name that leads
/// elsewhere when asked again leads nobody astray.
package protocol HostResolver: Sendable {
    /// - Returns: none for a name that nobody knows.
    func addresses(of host: String) async throws(FetchFailure) -> [InternetAddress]
}

/// The system's resolver, on threads that may wait.
package struct SystemResolver: HostResolver {
    private let patience: TimeAmount

    package init(patience: TimeAmount = .seconds(5)) {
        self.patience = patience
    }

    package func addresses(of host: String) async throws(FetchFailure) -> [InternetAddress] {
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let promise = loop.makePromise(of: [InternetAddress].self)
        // The system's own patience is minutes where no name server answers; whoever comes first completes the promise.
        let timer = loop.scheduleTask(in: patience) { promise.fail(FetchFailure.tooSlow) }
        NIOThreadPool.singleton.runIfActive(eventLoop: loop) { Self.lookUp(host) }.cascade(to: promise)
        defer { timer.cancel() }
        do {
            return try await promise.futureResult.get()
        } catch {
            throw error as? FetchFailure ?? .hostUnknown
        }
    }

    private static func lookUp(_ host: String) -> [InternetAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0, let list else { return [] }
        defer { freeaddrinfo(list) }
        return sequence(first: list, next: { $0.pointee.ai_next }).compactMap { text(of: $0.pointee) }.compactMap(
            InternetAddress.init)
    }

    private static func text(of entry: addrinfo) -> String? {
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let status = getnameinfo(
            entry.ai_addr, entry.ai_addrlen, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
        guard status == 0 else { return nil }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
