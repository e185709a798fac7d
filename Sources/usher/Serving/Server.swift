import Desk
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import UnixSignals
import Web

/// Puts the parts together and runs them until a signal comes.
struct Server {
    let desk: Desk
    let options: ServeOptions

    /// - Parameter ready: called once the port is open.
    func run(with others: [any Service] = [], ready: @escaping @Sendable (Int) -> Void) async throws {
        let site = try Site(
            desk: desk, options: options.siteOptions, assetFolder: options.development ? options.assets : nil)
        let application = Application(
            router: Routes.router(site), server: try builder(),
            configuration: .init(address: .hostname(options.host, port: options.port), serverName: nil),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: desk.logger)
        // Services stop in the opposite order: first no new requests, then what is buffered is written.
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    desk.tracker, DirectoryWatch(desk: desk), KeySetWatch(desk: desk), PublishingWatch(desk: desk),
                    CleaningWatch(desk: desk), JobRunner(desk: desk, letters: Letters(site: site)), application,
                    LiveWatch(desk: desk),
                ] + others,
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: desk.logger))
        do {
            try await group.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw CommandFailure(
                "Port \(options.port) or the one after it is taken by another program.",
                hint: "Stop that program, or choose another port: --port \(options.port + 10)")
        } catch is SocketAddressError.UnknownHost {
            throw unknownHost
        } catch let error as IOError where error.errnoCode == EADDRNOTAVAIL {
            throw unknownHost
        } catch let error as IOError where error.errnoCode == EACCES {
            throw CommandFailure(
                "Port \(options.port) may not be opened by this account.",
                hint: "Choose one from 1024 on, like --port 8080")
        }
        try await desk.close()
    }

    private var unknownHost: CommandFailure {
        CommandFailure(
            "\(options.host) is no address of this machine.",
            hint: "Examples: --host 127.0.0.1 for this machine alone, --host 0.0.0.0 for everybody.")
    }

    /// A connection that sends nothing whole for a minute is closed: without that, a few thousand half-sent requests
    /// would hold every descriptor that there is.
    private var http1: HTTPServerBuilder {
        .http1(configuration: .init(additionalChannelHandlers: [BodyDeadline()], idleTimeout: .seconds(60)))
    }

    private func builder() throws -> HTTPServerBuilder {
        guard let certificate = options.tlsCert, let key = options.tlsKey else { return http1 }
        do {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = ["http/1.1"]
            return try .tls(http1, tlsConfiguration: configuration)
        } catch {
            throw CommandFailure(
                "The certificate or its key can't be read.", hint: "Both must be PEM files: \(certificate), \(key)")
        }
    }
}
