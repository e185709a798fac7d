import ArgumentParser
import Desk
import Domain

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the help centre, the widget and the desk.",
        discussion: """
            Examples:
              usher serve --data ./data
              usher serve --data ./data --host 0.0.0.0 --port 443 --tls-cert cert.pem --tls-key key.pem
              usher serve --data ./data --trusted-proxy 10.0.0.0/8
              USHER_SMTP_URL=smtp://name:password@mail.acme.test:587 usher serve --data ./data --mail-from help@acme.test

            SIGTERM lets running requests finish, writes what is buffered, and ends with 0.
            """
    )

    @Option(help: "The folder that `usher init` made.")
    var data: String

    @OptionGroup var options: ServeOptions
    @OptionGroup var mail: MailOptions

    func run() async throws {
        let folder = DataFolder(path: data)
        try await explaining(folder) {
            try await folder.prepare()
            let desk = try folder.openDesk(
                isDevelopment: options.development, postOffice: try mail.postOffice(),
                limits: Limits(
                    identifyPerMinute: options.identifyPerMinute,
                    streams: .fitting(descriptors: Descriptors.takeAll())),
                logger: ServerLog.make())
            try await desk.open()
            try refusePlainHTTP(desk)
            try await serve(desk)
        }
    }

    /// Sessions on plain http can be read by everybody on the way, and their cookies planted by any subdomain.
    private func refusePlainHTTP(_ desk: Desk) throws {
        let helpCenters = desk.directory.all.map(\.originRule.helpCenter)
        let plain = helpCenters.first { $0.scheme == "http" && !$0.isLoopback }
        guard let plain, !options.development else { return }
        throw CommandFailure(
            "The help centre \(plain.text) is on plain http, where anybody on the way can read people's sessions.",
            hint: "Make it with --help-url https://\(plain.host) (a proxy may speak https for Usher), "
                + "or serve with --development while you build.")
    }

    private func serve(_ desk: Desk) async throws {
        let scheme = options.tlsCert == nil ? "http" : "https"
        let host = options.host
        try await Server(desk: desk, options: options).run { port in
            print("Usher listens at \(scheme)://\(host):\(port)")
            flushOutput()
        }
    }
}
