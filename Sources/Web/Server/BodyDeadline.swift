package import NIOCore
package import NIOHTTPTypes

/// Closes a connection whose request doesn't end in time. The idle timeout alone begins anew with every byte: a few
/// thousand bodies that come a byte at a time would hold every descriptor that there is.
///
/// It looks when something comes, so that a request in time costs no timer.
package final class BodyDeadline: ChannelInboundHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart

    private let longest: TimeAmount
    private let now: () -> NIODeadline
    /// Nil between two bodies.
    private var deadline: NIODeadline?

    package init(longest: TimeAmount = .seconds(60), now: @escaping () -> NIODeadline = NIODeadline.now) {
        self.longest = longest
        self.now = now
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head, .end: deadline = nil
        case .body: guard isInTime else { return context.close(promise: nil) }
        }
        context.fireChannelRead(data)
    }

    private var isInTime: Bool {
        let now = now()
        let deadline = deadline ?? now + longest
        self.deadline = deadline
        return now <= deadline
    }
}
