import Foundation
import Hummingbird
import Logging

/// The yardstick: a server of the same framework whose route does nothing.
enum EmptyRoute {
    static func serve(port: Int) async throws {
        let router = Router()
        router.get("/empty") { _, _ in HTTPResponse.Status.ok }
        router.post("/empty") { _, _ in HTTPResponse.Status.ok }
        var logger = Logger(label: "empty")
        logger.logLevel = .error
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
        try await application.runService()
    }

    static func started(port: Int) throws -> RunningServer {
        try RunningServer([CommandLine.arguments[0], "empty-route", String(port)], port: port, path: "/empty")
    }
}
