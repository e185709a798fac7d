import ArgumentParser
import Domain
import Web

/// How a server is started.
struct ServeOptions: ParsableArguments {
    @Option(help: "The address to listen at.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen at.")
    var port = 8080

    @Option(help: "A PEM file with the certificate chain: the server then speaks https.")
    var tlsCert: String?

    @Option(help: "A PEM file with the certificate's private key.")
    var tlsKey: String?

    @Option(help: "A proxy (address or CIDR) whose X-Forwarded-For is believed. May be given more than once.")
    var trustedProxy: [String] = []

    @Option(help: "How often an address may identify a person, each minute; 0 for no limit.")
    var identifyPerMinute = 20

    @Flag(help: "Development: http and other ports are admitted as pages' origins.")
    var development = false

    @Option(help: .hidden)
    var assets: String?

    func validate() throws {
        guard (tlsCert == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-cert and --tls-key belong together: give both or neither.")
        }
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be between 0 and 65535.") }
        for proxy in trustedProxy where TrustedProxies.Network(proxy) == nil {
            throw ValidationError("\(proxy) is no address or network. Example: --trusted-proxy 10.0.0.0/8")
        }
    }

    var siteOptions: Site.Options {
        var options = Site.Options()
        options.isDevelopment = development
        options.trustedProxies = TrustedProxies(trustedProxy.compactMap(TrustedProxies.Network.init))
        return options
    }
}
