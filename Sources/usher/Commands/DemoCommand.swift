import ArgumentParser
import Desk
import Domain
import Foundation

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Try everything: a sample workspace and a sample application beside it.",
        discussion: """
            Example:
              usher demo --port 8080

            The workspace lives in a temporary folder that is removed when the demo ends. It is for one machine: both \
            sites answer at localhost only.
            """)

    @Option(help: "The help centre's port; the sample application takes the next one.")
    var port = 8080

    @Option(help: .hidden)
    var assets: String?

    func validate() throws {
        guard (1...65_534).contains(port) else { throw ValidationError("--port must be between 1 and 65534.") }
    }

    func run() async throws {
        let folder = DataFolder(
            path: NSTemporaryDirectory() + "usher-demo-" + Base64URL.encode(SystemRandomness().bytes(6)))
        try folder.create()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        try await explaining { try await serve(in: folder) }
    }

    private func serve(in folder: DataFolder) async throws {
        let desk = try folder.openDesk(isDevelopment: true, logger: ServerLog.make())
        try await desk.open()
        let demo = try await DemoWorkspace(port: port).found(with: desk)
        var options = try ServeOptions.parse(["--port", "\(port)", "--host", "localhost", "--development"])
        options.assets = assets
        let application = try DemoApplication(
            port: port + 1, helpCenter: demo.helpCenter, widgetID: demo.founded.widget.id,
            keyID: demo.founded.key.key.id, secret: demo.founded.key.secret, assetFolder: assets)
        let report = demo.report
        try await Server(desk: desk, options: options).run(with: [application.service()]) { _ in
            print(report)
            flushOutput()
        }
    }
}
