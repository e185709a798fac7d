import Foundation

/// An article's page and the widget's search, from a thousand articles.
enum Reading {
    private static let articles = 1000
    private static let connections = 16
    private static let seconds = 8
    private static let wanted = 10.0

    static func measure(_ usher: UsherServer) throws {
        let server = try usher.started()
        defer { server.stop() }
        let addresses = try Desk(port: server.port).publish(articles)
        let widget = usher.made.widgetId
        let every = usher.folder.appending(path: "addresses")
        try Data(addresses.joined(separator: "\n").utf8).write(to: every)
        let known = try Identify.cookie(of: 1, at: server, usher)
        let generator = LoadGenerator(connections: connections, seconds: seconds)
        var table = Table(
            "Reading from \(articles.grouped) articles, \(connections) connections (wanted: p99 under \(Int(wanted)) ms)",
            "Page", "per second", "p50 ms", "p99 ms", "requests", "errors")
        for (name, path, paths, cookie) in [
            ("All article pages in turn, strangers", "/", every, ""),
            ("All article pages in turn, a known person", "/", every, known),
            ("Widget search, one word", "/widget/v1/search?widgetId=\(widget)&locale=en&q=invoice", nil, ""),
            (
                "Widget search, three words",
                "/widget/v1/search?widgetId=\(widget)&locale=en&q=export+unpaid+invoices", nil, ""
            ),
            ("Help centre's first page, strangers", "/en", nil, ""),
            ("Help centre's first page, a known person", "/en", nil, known),
        ] as [(String, String, URL?, String)] {
            let result = try generator.run(
                port: server.port, path: path, script: "get.lua", paths: paths, cookie: cookie)
            table.add(
                name, result.rate.grouped, result.median.short, result.percentile99.short, result.count.grouped,
                result.errors.grouped)
        }
        table.show()
        say("Memory with \(articles.grouped) articles: \((Double(server.residentMemory) / 1_048_576).short) MB.")
    }
}
