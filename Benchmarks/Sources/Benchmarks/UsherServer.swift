import Foundation

/// A workspace made by `usher init` in a temporary folder, and the server over it.
struct UsherServer {
    static let help = "https://help.example.com"
    static let password = "benchmark password of the owner"

    struct Made: Decodable {
        struct Key: Decodable {
            let secret: String
        }

        let widgetId: String
        let key: Key
    }

    let folder: URL
    let made: Made

    static func initialised() throws -> Self {
        let folder = try Files.makeFolder()
        let output = try Command.output(
            [
                binary, "init", "--data", folder.path, "--name", "Acme", "--help-url", help, "--owner-email",
                "owner@example.com",
                "--owner-password-stdin", "--json",
            ], input: password + "\n")
        return Self(folder: folder, made: try JSONDecoder().decode(Made.self, from: Data(output.utf8)))
    }

    private static var binary: String {
        ProcessInfo.processInfo.environment["USHER_BINARY"] ?? "../.build/release/usher"
    }

    /// As behind a proxy on this machine, which says in X-Forwarded-For who asks: so that many people can be many.
    func started() throws -> RunningServer {
        let port = freePort()
        return try RunningServer(
            [Self.binary, "serve", "--data", folder.path, "--port", String(port), "--trusted-proxy", "127.0.0.1/32"],
            port: port, path: "/healthz")
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    static var host: String { String(help.dropFirst("https://".count)) }
}
