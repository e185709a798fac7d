import Desk
import HTTPTypes
import Hummingbird
import NIOCore

/// `GET /.well-known/jwks.json`: the public halves of the workspace's keys for encrypted tokens, for every backend and
/// every page. There is never anything secret in it.
struct PublishedKeysRoute {
    func add(to router: RouterGroup<WorkspaceContext>) {
        router.get(".well-known/jwks.json", use: get)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) -> Response {
        let bytes = Array(context.snapshot.publishedKeys.utf8)
        let tag = KeptPage.tag(of: bytes)
        // Short: a key that is retired must soon be out of use.
        var headers: HTTPFields = [
            .cacheControl: "public, max-age=300", .eTag: tag, .accessControlAllowOrigin: "*",
            .crossOriginResourcePolicy: "cross-origin",
        ]
        if request.has(tag) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "application/jwk-set+json"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
