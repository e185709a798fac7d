import Foundation

/// As much of an HTTP/1.1 client as preparing a measurement needs: one blocking keep-alive connection.
final class HTTPConnection {
    struct Request {
        var method: String
        var path: String
        var headers: [String: String] = [:]
        var body = Data()

        init(_ method: String, _ path: String, headers: [String: String] = [:], body: Data = Data()) {
            self.method = method
            self.path = path
            self.headers = headers
            self.body = body
        }

        var bytes: Data {
            var lines = ["\(method) \(path) HTTP/1.1", "Host: \(headers["Host"] ?? "127.0.0.1")"]
            lines += headers.filter { $0.key != "Host" }.map { "\($0.key): \($0.value)" }
            lines += ["Content-Length: \(body.count)", "", ""]
            return Data(lines.joined(separator: "\r\n").utf8) + body
        }
    }

    struct Response {
        var status = 0
        var headers: [String: String] = [:]
        var body = Data()
    }

    private let descriptor: Int32
    private var buffer = Data()

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = loopback(port: port)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                connect(descriptor, generic, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard connected else { throw Command.Failure(description: "Nobody listens on port \(port).") }
    }

    deinit { close(descriptor) }

    func send(_ request: Request) throws -> Response {
        let bytes = request.bytes
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count else { throw Command.Failure(description: "The connection was closed.") }
        var response = try readHead()
        if response.headers["transfer-encoding"] == "chunked" {
            response.body = try readChunks()
        } else {
            response.body = try read(count: Int(response.headers["content-length"] ?? "0") ?? 0)
        }
        return response
    }

    private func readHead() throws -> Response {
        var response = Response()
        let statusLine = try readLine()
        response.status = Int(statusLine.split(separator: " ").dropFirst().first ?? "") ?? 0
        while case let line = try readLine(), !line.isEmpty {
            let parts = line.split(separator: ":", maxSplits: 1)
            response.headers[parts[0].lowercased()] =
                parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        return response
    }

    private func readChunks() throws -> Data {
        var body = Data()
        while let size = Int(try readLine(), radix: 16), size > 0 {
            body += try read(count: size)
            _ = try readLine()
        }
        _ = try readLine()
        return body
    }

    private func readLine() throws -> String {
        while true {
            if let end = buffer.range(of: Data("\r\n".utf8)) {
                defer { buffer = Data(buffer[end.upperBound...]) }
                return String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
            }
            try fill()
        }
    }

    private func read(count: Int) throws -> Data {
        while buffer.count < count { try fill() }
        defer { buffer = Data(buffer.dropFirst(count)) }
        return Data(buffer.prefix(count))
    }

    private func fill() throws {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        guard count > 0 else { throw Command.Failure(description: "The server closed the connection.") }
        buffer.append(contentsOf: chunk.prefix(count))
    }
}
