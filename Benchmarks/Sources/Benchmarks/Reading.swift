import Foundation

/// The help centre's pages and the widget's search, from a thousand articles: under a crowd of readers, and one request
/// at a time, which is what making a page takes by itself.
struct Reading {
    private static let articles = 1000
    private static let crowd = 16
    private static let seconds = 8

    private struct Page {
        let name: String
        let path: String
        var paths: URL?
        var cookie = ""
    }

    private let server: RunningServer
    private let pages: [Page]

    static func measure(_ usher: UsherServer) throws {
        let server = try usher.started()
        defer { server.stop() }
        let reading = try Reading(usher, server)
        try reading.measure(connections: crowd, wanted: 10)
        try reading.measure(connections: 1, wanted: 5)
        say("Memory with \(articles.grouped) articles: \((Double(server.residentMemory) / 1_048_576).short) MB.")
    }

    private init(_ usher: UsherServer, _ server: RunningServer) throws {
        self.server = server
        let addresses = try Desk(port: server.port).publish(Self.articles)
        let every = usher.folder.appending(path: "addresses")
        try Data(addresses.joined(separator: "\n").utf8).write(to: every)
        let known = try Identify.cookie(of: 1, at: server, usher)
        let search = "/widget/v1/search?widgetId=\(usher.made.widgetId)&locale=en&q="
        pages = [
            Page(name: "All article pages in turn, strangers", path: "/", paths: every),
            Page(name: "All article pages in turn, a known person", path: "/", paths: every, cookie: known),
            Page(name: "Help centre's first page, strangers", path: "/en"),
            Page(name: "Help centre's first page, a known person", path: "/en", cookie: known),
            Page(name: "Widget search, one word", path: search + "invoice"),
            Page(name: "Widget search, three words", path: search + "export+unpaid+invoices"),
        ]
    }

    private func measure(connections: Int, wanted: Int) throws {
        let generator = LoadGenerator(connections: connections, seconds: Self.seconds)
        let who = connections == 1 ? "one request at a time" : "\(connections) connections"
        var table = Table(
            "Reading from \(Self.articles.grouped) articles, \(who) (wanted: p99 under \(wanted) ms)",
            "Page", "per second", "p50 ms", "p99 ms", "requests", "errors")
        for page in pages {
            let result = try generator.run(
                port: server.port, path: page.path, script: "get.lua", paths: page.paths, cookie: page.cookie)
            table.add(
                page.name, result.rate.grouped, result.median.short, result.percentile99.short, result.count.grouped,
                result.errors.grouped)
        }
        table.show()
    }
}
