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
        let generator = LoadGenerator(connections: connections, seconds: seconds)
        var table = Table(
            "Reading from \(articles.grouped) articles, \(connections) connections (wanted: p99 under \(Int(wanted)) ms)",
            "Page", "per second", "p50 ms", "p99 ms", "requests", "errors")
        for (name, path) in [
            ("Article page", addresses[articles / 2]),
            ("Widget search, one word", "/widget/v1/search?widgetId=\(widget)&locale=en&q=invoice"),
            ("Widget search, three words", "/widget/v1/search?widgetId=\(widget)&locale=en&q=export+unpaid+invoices"),
            ("Help centre's first page", "/en"),
        ] {
            let result = try generator.run(port: server.port, path: path, script: "get.lua")
            table.add(
                name, result.rate.grouped, result.median.short, result.percentile99.short, result.count.grouped,
                result.errors.grouped)
        }
        table.show()
        say("Memory with \(articles.grouped) articles: \((Double(server.residentMemory) / 1_048_576).short) MB.")
    }
}
