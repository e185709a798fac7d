import Foundation

/// wrk on one thread: what it does is in Scripts/*.lua, what it saw comes back as one line.
struct LoadGenerator {
    struct Result {
        let rate: Double
        let count: Int
        let errors: Int
        /// Milliseconds.
        let median: Double
        let percentile99: Double
    }

    let connections: Int
    let seconds: Int

    /// - Parameters:
    ///   - requests: prepared requests that the script sends one after the other, ending with the last.
    ///   - paths: a file with an address in each line, asked for in turn instead of the one path.
    ///   - cookie: whom the requests are from; a stranger's have none.
    func run(
        port: Int, path: String, script: String, requests: URL? = nil, paths: URL? = nil, cookie: String = ""
    ) throws -> Result {
        let environment = [
            "BENCH_REQUESTS": requests?.path ?? "", "BENCH_PATHS": paths?.path ?? "", "BENCH_COOKIE": cookie,
            "BENCH_HOST": UsherServer.host,
        ]
        let arguments = [
            "/usr/bin/env", "wrk", "--threads", "1", "--connections", String(connections), "--duration", "\(seconds)s",
            "--timeout", "10s", "--script", Files.script(script), "http://127.0.0.1:\(port)\(path)",
        ]
        let output = try Command.output(arguments, environment: environment)
        guard let line = output.split(separator: "\n").first(where: { $0.hasPrefix("RESULT ") }) else {
            throw Command.Failure(description: "wrk gave no result:\n\(output)")
        }
        let numbers = line.split(separator: " ").dropFirst().compactMap { Double($0) }
        return Result(
            rate: numbers[0], count: Int(numbers[1]), errors: Int(numbers[2]), median: numbers[3],
            percentile99: numbers[4])
    }
}
