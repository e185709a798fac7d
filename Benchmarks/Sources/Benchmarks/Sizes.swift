import Foundation

/// What a page pays for the widget: the loader on every page, the frame's files when somebody opens it. Compressed with
/// brotli as they go over the wire, without headers.
enum Sizes {
    private static let loaderLimit = 5 * 1024
    private static let frameLimit = 25 * 1024

    static func measure(_ usher: UsherServer) throws {
        let server = try usher.started()
        defer { server.stop() }
        let connection = try HTTPConnection(port: server.port)
        let loader = try fetch("/usher.js", connection)
        let frame = try frameFiles(connection, widget: usher.made.widgetId)
        var table = Table("Sizes over the wire, brotli", "What", "bytes", "at most")
        table.add("/usher.js", loader.body.count.grouped, loaderLimit.grouped)
        table.add("Widget frame, \(frame.count) files together", frame.values.reduce(0, +).grouped, frameLimit.grouped)
        for (path, bytes) in frame.sorted(by: { $0.value > $1.value }) { table.add("  \(path)", bytes.grouped, "") }
        table.show()
    }

    /// The frame's page and everything that it loads, modules that modules import included.
    private static func frameFiles(_ connection: HTTPConnection, widget: String) throws -> [String: Int] {
        let page = "/widget/frame?widgetId=\(widget)&locale=en"
        var sizes: [String: Int] = [:]
        var waiting = [page]
        while let path = waiting.popLast() {
            let name = String(path.prefix { $0 != "?" })
            guard sizes[name] == nil else { continue }
            sizes[name] = try fetch(path, connection).body.count
            let text = String(decoding: try fetch(path, connection, encoding: "identity").body, as: UTF8.self)
            waiting += name == "/widget/frame" ? linked(text) : imported(text, from: name)
        }
        return sizes
    }

    private static func linked(_ page: String) -> [String] {
        page.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/).map {
            String($0.1).replacingOccurrences(of: "&amp;", with: "&")
        }
    }

    private static func imported(_ text: String, from path: String) -> [String] {
        guard path.hasSuffix(".js") else { return [] }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        return text.matches(of: /(?:from|import)\s*\(?["'](\.{1,2}\/[^"']+)["']/).map {
            URL(fileURLWithPath: String($0.1), relativeTo: folder).standardizedFileURL.path
        }
    }

    private static func fetch(
        _ path: String, _ connection: HTTPConnection, encoding: String = "br"
    ) throws -> HTTPConnection.Response {
        let answer = try connection.send(
            .init("GET", path, headers: ["Host": UsherServer.host, "Accept-Encoding": encoding]))
        guard answer.status == 200 else { throw Command.Failure(description: "\(path) answers \(answer.status).") }
        return answer
    }
}
