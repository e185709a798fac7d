import Foundation

/// Measures Usher on this machine and prints tables. Started by `make bench`, which builds everything in release mode
/// first and names the binary in `USHER_BINARY`.
@main
enum Main {
    static func main() async throws {
        if CommandLine.arguments.dropFirst().first == "empty-route" {
            return try await EmptyRoute.serve(port: Int(CommandLine.arguments[2]) ?? 0)
        }
        Machine.describe()
        try await VerifyTokens.measure()
        try VerifyPublicKeys.measure()
        try OpenTokens.measure()
        let usher = try UsherServer.initialised()
        defer { usher.remove() }
        try StartAndMemory.measure(usher)
        try Identify.measure(usher)
        try Reading.measure(usher)
        try Sizes.measure(usher)
    }
}
