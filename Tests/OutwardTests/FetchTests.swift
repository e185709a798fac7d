import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Outward
import Synchronization
import Testing

/// Against a real server on this machine, which development mode admits.
@Suite("Fetching documents")
struct FetchTests {
    private struct FixedResolver: HostResolver {
        let answers: Answers

        func addresses(of host: String) async throws(FetchFailure) -> [InternetAddress] {
            answers.next()
        }
    }

    /// A name server that changes its mind.
    private final class Answers: Sendable {
        private let state: Mutex<(left: [[String]], asked: Int)>

        init(_ answers: [[String]]) { state = Mutex((answers, 0)) }

        var asked: Int { state.withLock { $0.asked } }

        func next() -> [InternetAddress] {
            state.withLock { state in
                state.asked += 1
                let answer = state.left.count > 1 ? state.left.removeFirst() : state.left[0]
                return answer.compactMap(InternetAddress.init)
            }
        }
    }

    private static let document = #"{"keys":[]}"#

    private func withServer(_ body: @escaping @Sendable (Int) async throws -> Void) async throws {
        let router = Router()
        router.get("good") { _, _ in Self.json(Self.document) }
        router.get("typed") { _, _ in Self.json(Self.document, type: "application/jwk-set+json; charset=utf-8") }
        router.get("picture") { _, _ in Self.json("PNG", type: "image/png") }
        router.get("stream") { _, _ in Self.json("PNG", type: "binary/octet-stream") }
        router.get("big") { _, _ in Self.json(String(repeating: " ", count: 300 * 1024), type: "image/png") }
        router.get("html") { _, _ in Self.json("<html>", type: "text/html") }
        router.get("untyped") { _, _ in Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: "{}")))
        }
        router.get("large") { _, _ in Self.json(String(repeating: " ", count: 256 * 1024 + 1)) }
        router.get("largest") { _, _ in Self.json(String(repeating: " ", count: 256 * 1024)) }
        router.get("missing") { _, _ in Response(status: .notFound) }
        router.get("broken") { _, _ in Response(status: .internalServerError) }
        router.get("moved") { _, _ in
            Response(status: .found, headers: [.location: "http://169.254.169.254/latest/meta-data/"])
        }
        router.get("near") { _, _ in Response(status: .movedPermanently, headers: [.location: "/good"]) }
        router.get("slow") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody { writer in
                    for _ in 0..<100 {
                        try await writer.write(ByteBuffer(string: " "))
                        try await Task.sleep(for: .milliseconds(50))
                    }
                    try await writer.finish(nil)
                })
        }
        try await Application(router: router).test(.live) { client in
            try await body(try #require(client.port))
        }
    }

    private static func json(_ text: String, type: String = "application/json") -> Response {
        Response(
            status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private func outcome(_ fetcher: InternetFetcher, _ text: String) async -> Result<String, FetchFailure> {
        guard let address = WebAddress(text) else { preconditionFailure("\(text) is no address") }
        do throws(FetchFailure) {
            return .success(String(decoding: try await fetcher.fetch(address), as: UTF8.self))
        } catch {
            return .failure(error)
        }
    }

    @Test("What a server gives is taken for what it is")
    func answers() async throws {
        try await withServer { port in
            let fetcher = InternetFetcher(admitsLoopback: true, patience: .seconds(60))
            let expected: [(String, Result<String, FetchFailure>)] = [
                ("good", .success(Self.document)), ("typed", .success(Self.document)),
                ("largest", .success(String(repeating: " ", count: 256 * 1024))), ("html", .failure(.notJSON)),
                ("untyped", .failure(.notJSON)), ("large", .failure(.tooLarge)), ("missing", .failure(.refused)),
                ("broken", .failure(.refused)), ("moved", .failure(.redirected)), ("near", .failure(.redirected)),
            ]
            for (path, result) in expected {
                #expect(await outcome(fetcher, "http://127.0.0.1:\(port)/\(path)") == result, "\(path)")
            }
            #expect(await outcome(fetcher, "http://localhost:\(port)/good") == .success(Self.document))
        }
    }

    @Test("Who wants pictures gets pictures, larger ones than documents are, and nothing else")
    func pictures() async throws {
        try await withServer { port in
            let fetcher = InternetFetcher(admitsLoopback: true, wanted: .pictures, patience: .seconds(60))
            let expected: [(String, Result<String, FetchFailure>)] = [
                ("picture", .success("PNG")), ("stream", .success("PNG")),
                ("big", .success(String(repeating: " ", count: 300 * 1024))), ("html", .failure(.wrongType)),
                ("good", .failure(.wrongType)), ("moved", .failure(.redirected)),
            ]
            for (path, result) in expected {
                #expect(await outcome(fetcher, "http://127.0.0.1:\(port)/\(path)") == result, "\(path)")
            }
            let strict = InternetFetcher(wanted: .pictures)
            #expect(await outcome(strict, "http://127.0.0.1:\(port)/picture") == .failure(.insecure))
            #expect(await outcome(strict, "https://127.0.0.1:\(port)/picture") == .failure(.internalAddress))
        }
    }

    @Test("A server that sends a byte now and then is left")
    func slow() async throws {
        try await withServer { port in
            let fetcher = InternetFetcher(admitsLoopback: true, patience: .milliseconds(300))
            #expect(await outcome(fetcher, "http://127.0.0.1:\(port)/slow") == .failure(.tooSlow))
        }
    }

    @Test("Nobody at home, and a server that doesn't speak https, are unreachable")
    func unreachable() async throws {
        let fetcher = InternetFetcher(admitsLoopback: true, patience: .seconds(60))
        #expect(await outcome(fetcher, "http://127.0.0.1:1/") == .failure(.unreachable))
        try await withServer { port in
            #expect(await outcome(fetcher, "https://127.0.0.1:\(port)/good") == .failure(.unreachable))
        }
    }

    @Test("The name is asked for once, and the address that was looked at is the one that is connected to")
    func pinned() async throws {
        try await withServer { port in
            let answers = Answers([["127.0.0.1"], ["127.0.0.2"]])
            let fetcher = InternetFetcher(
                resolver: FixedResolver(answers: answers), admitsLoopback: true, patience: .seconds(60))
            // A name that this machine's own resolver doesn't know.
            let address = "http://keys.unknown.localhost:\(port)/good"
            #expect(await outcome(fetcher, address) == .success(Self.document))
            #expect(answers.asked == 1)
        }
    }

    @Test(
        "A name that leads inside is refused before anything is sent, also when one address of several does",
        arguments: [
            ["10.0.0.1"], ["127.0.0.1"], ["169.254.169.254"], ["::1"], ["fd00::1"], ["::ffff:10.0.0.1"],
            ["93.184.216.34", "10.0.0.1"], ["2606:4700::1111", "::ffff:127.0.0.1"], ["64:ff9b::a00:1"],
        ])
    func inside(addresses: [String]) async throws {
        for admitsLoopback in [false, true] {
            let resolver = FixedResolver(answers: Answers([addresses]))
            let fetcher = InternetFetcher(resolver: resolver, admitsLoopback: admitsLoopback)
            #expect(await outcome(fetcher, "https://keys.example.com/") == .failure(.internalAddress))
        }
    }

    @Test(
        "Addresses of machines inside are refused in whatever form they are written",
        arguments: [
            "https://127.0.0.1/", "https://[::1]/", "https://10.0.0.1/", "https://169.254.169.254/latest/meta-data/",
            "https://[::ffff:7f00:1]/", "https://[fe80::1]/", "https://[64:ff9b::7f00:1]/", "https://0.0.0.0/",
            "https://[::]/", "https://localhost/", "https://2130706433/", "https://0x7f.0.0.1/", "https://127.1/",
            "https://0177.0.0.1/", "https://192.168.1.1:8443/",
        ])
    func literal(text: String) async throws {
        let result = await outcome(InternetFetcher(), text)
        #expect([.failure(.internalAddress), .failure(.hostUnknown), .failure(.insecure)].contains(result))
    }

    @Test("Without https nothing is fetched, and outside of development nothing from this machine")
    func insecure() async throws {
        try await withServer { port in
            for fetcher in [InternetFetcher(), InternetFetcher(admitsLoopback: true)] {
                #expect(await outcome(fetcher, "http://keys.example.com/") == .failure(.insecure))
            }
            #expect(await outcome(InternetFetcher(), "http://127.0.0.1:\(port)/good") == .failure(.insecure))
        }
    }

    @Test("A name that nobody knows is unknown")
    func unknown() async throws {
        let fetcher = InternetFetcher(resolver: FixedResolver(answers: Answers([[]])))
        #expect(await outcome(fetcher, "https://keys.example.com/") == .failure(.hostUnknown))
    }
}
