import Foundation
import Tokens

/// `POST /widget/v1/identify` with its durable commit, for many different people, beside an empty route of the same
/// framework under the same load generator.
enum Identify {
    private static let people = 100_000
    private static let connections = 32
    private static let longest = 30
    private static let wanted = 40.0

    static func measure(_ usher: UsherServer) throws {
        let generator = LoadGenerator(connections: connections, seconds: longest)
        let requests = usher.folder.appending(path: "requests")
        try prepare(usher, path: "/widget/v1/identify").write(to: requests)
        let emptyRequests = usher.folder.appending(path: "empty-requests")
        try prepare(usher, path: "/empty").write(to: emptyRequests)

        let empty = try EmptyRoute.started(port: freePort())
        let emptyGet = try LoadGenerator(connections: connections, seconds: 5).run(
            port: empty.port, path: "/empty", script: "empty.lua")
        let emptyPost = try generator.run(
            port: empty.port, path: "/empty", script: "prepared.lua", requests: emptyRequests)
        empty.stop()

        let server = try usher.started()
        let identify = try generator.run(port: server.port, path: "/", script: "prepared.lua", requests: requests)
        let memory = Double(server.residentMemory) / 1_048_576
        server.stop()
        show(emptyGet: emptyGet, emptyPost: emptyPost, identify: identify, memory: memory)
    }

    private static func show(
        emptyGet: LoadGenerator.Result, emptyPost: LoadGenerator.Result, identify: LoadGenerator.Result, memory: Double
    ) {
        var table = Table(
            "Identify with a durable commit: \(people.grouped) different people, \(connections) keep-alive connections",
            "Route", "per second", "p50 ms", "p99 ms", "requests", "errors")
        for (name, result) in [
            ("Empty Hummingbird route, GET", emptyGet), ("Empty Hummingbird route, the same POST", emptyPost),
            ("POST /widget/v1/identify", identify),
        ] {
            table.add(
                name, result.rate.grouped, result.median.short, result.percentile99.short, result.count.grouped,
                result.errors.grouped)
        }
        table.show()
        let ofGet = 100 * identify.rate / emptyGet.rate
        let ofPost = 100 * identify.rate / emptyPost.rate
        say(
            "Identify reaches \(ofGet.short) % of the empty GET and \(ofPost.short) % of the empty POST (wanted: \(wanted.short) %)."
        )
        say("Memory after it: \(memory.short) MB.")
    }

    /// Identifies one person.
    /// - Returns: the cookie that their browser has for the help centre.
    static func cookie(of number: Int, at server: RunningServer, _ usher: UsherServer) throws -> String {
        let token = try Sample.token(number: number, secret: usher.made.key.secret)
        let body = #"{"widgetId":"\#(usher.made.widgetId)","token":"\#(token)"}"#
        let answer = try HTTPConnection(port: server.port).send(
            HTTPConnection.Request(
                "POST", "/widget/v1/identify", headers: headers(number), body: Data(body.utf8)))
        guard let cookie = answer.headers["set-cookie"] else {
            throw Command.Failure(description: "Identifying a person failed with \(answer.status).")
        }
        return String(cookie.prefix { $0 != ";" })
    }

    /// All requests as bytes, each preceded by its length: signing them is no part of what is measured.
    private static func prepare(_ usher: UsherServer, path: String) throws -> Data {
        var all = Data()
        for number in 0..<people {
            let token = try Sample.token(number: number, secret: usher.made.key.secret)
            let body = #"{"widgetId":"\#(usher.made.widgetId)","token":"\#(token)"}"#
            let bytes = HTTPConnection.Request("POST", path, headers: headers(number), body: Data(body.utf8)).bytes
            all += Data(String(bytes.count + 100_000_000).suffix(8).utf8) + bytes
        }
        return all
    }

    /// Each person comes from an address of their own, as in life; the rate limit counts by address.
    private static func headers(_ number: Int) -> [String: String] {
        [
            "Host": UsherServer.host, "Origin": "https://app.example.com", "Content-Type": "application/json",
            "X-Forwarded-For": "10.\(number / 65_536).\(number / 256 % 256).\(number % 256)",
            "X-Forwarded-Proto": "https",
        ]
    }
}
