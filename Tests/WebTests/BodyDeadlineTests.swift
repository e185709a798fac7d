import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing
import Web

@Suite("A request's end")
struct BodyDeadlineTests {
    private final class Hand: @unchecked Sendable {
        var now = NIODeadline.uptimeNanoseconds(1)
    }

    private func channel(_ hand: Hand) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: BodyDeadline(longest: .seconds(60)) { hand.now })
        try channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    private func head() -> HTTPRequestPart {
        .head(HTTPRequest(method: .post, scheme: "https", authority: "localhost", path: "/"))
    }

    private var byte: HTTPRequestPart { .body(ByteBuffer(string: "x")) }

    @Test("A body that comes a byte at a time is cut off, however often a byte comes")
    func dripping() throws {
        let hand = Hand()
        let channel = try channel(hand)
        try channel.writeInbound(head())
        for _ in 0..<6 {
            try channel.writeInbound(byte)
            hand.now = hand.now + .seconds(10)
        }
        #expect(channel.isActive)
        hand.now = hand.now + .seconds(1)
        try channel.writeInbound(byte)
        #expect(!channel.isActive)
    }

    @Test("Requests in time may follow each other on one connection for as long as they like")
    func inTime() throws {
        let hand = Hand()
        let channel = try channel(hand)
        for _ in 0..<5 {
            try channel.writeInbound(head())
            try channel.writeInbound(byte)
            hand.now = hand.now + .seconds(50)
            try channel.writeInbound(byte)
            try channel.writeInbound(HTTPRequestPart.end(nil))
        }
        #expect(channel.isActive)
    }
}
