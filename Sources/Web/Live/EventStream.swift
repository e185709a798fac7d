import Desk
import HTTPTypes
import Hummingbird
import JSON
import NIOCore

extension Response {
    /// Server-sent events (HTML Standard, section 9.2), until the stream ends or the browser has gone. Not compressed:
    /// what waits for more to compress doesn't arrive.
    static func events(_ stream: LiveStream, for request: Request) -> Response {
        let headers: HTTPFields = [
            .contentType: "text/event-stream", .cacheControl: "no-store", .xAccelBuffering: "no",
        ]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                try await request.body.consumeWithInboundCloseHandler { _ in
                    // Tells at once that nothing on the way holds the stream back.
                    try await writer.write(Hint.heartbeat.bytes)
                    while let hint = await stream.next() { try await writer.write(hint.bytes) }
                } onInboundClosed: {
                    stream.end()
                }
                try await writer.finish(nil)
            })
    }
}

extension Hint {
    /// Ids alone, as JSON: no line of a stream can come from what somebody wrote.
    fileprivate var bytes: ByteBuffer {
        switch self {
        case .heartbeat: ByteBuffer(string: ":\n\n")
        case .conversation(let id):
            ByteBuffer(string: "event: conversation\ndata: \((["id": .string(id)] as JSONValue).serialized())\n\n")
        }
    }
}
