import Foundation

/// A server process on a loopback port, ready to answer.
final class RunningServer {
    let port: Int
    let process: Process
    /// From the start of the process to its first answer.
    private(set) var timeToFirstAnswer = Duration.zero

    init(_ arguments: [String], port: Int, path: String) throws {
        self.port = port
        process = Command.make(arguments)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        try waitForAnswer(path, since: start)
        timeToFirstAnswer = ContinuousClock.now - start
    }

    private func waitForAnswer(_ path: String, since start: ContinuousClock.Instant) throws {
        while (try? HTTPConnection(port: port).send(.init("GET", path)).status) != 200 {
            guard process.isRunning, ContinuousClock.now - start < .seconds(20) else {
                throw Command.Failure(
                    description: "\(process.arguments?.first ?? "The server") did not answer on port \(port).")
            }
            usleep(500)
        }
    }

    /// Memory that the process holds, in bytes.
    var residentMemory: Int {
        let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) * 1024
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}

/// A port that nobody listens on now.
func freePort() -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
            bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
        }
    }
    return Int(UInt16(bigEndian: address.sin_port))
}

func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return address
}
