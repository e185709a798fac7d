import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Testing
import Web

private struct HungUp: Error {}

@Suite("Requests that break off")
struct BrokenRequestTests {
    private func request(_ type: String) -> Request {
        let body = AsyncThrowingStream<ByteBuffer, any Error> { stream in
            stream.yield(ByteBuffer(string: "{\"widgetId\":"))
            stream.finish(throwing: HungUp())
        }
        return Request(
            head: HTTPRequest(
                method: .post, scheme: "https", authority: "localhost", path: "/", headerFields: [.contentType: type]),
            body: RequestBody(asyncSequence: body))
    }

    @Test("A body that ends in the middle is the client's mistake, not ours")
    func halfBody() async throws {
        await #expect(throws: Problem(.badRequest, "bad_request")) {
            _ = try await request("application/json").jsonObject()
        }
        await #expect(throws: Problem(.badRequest, "bad_request")) {
            _ = try await request("application/x-www-form-urlencoded").form()
        }
    }
}
