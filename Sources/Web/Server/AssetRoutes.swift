import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// The product's own files, compressed once and kept.
final class AssetRoutes: Sendable {
    /// What the pages of other origins load: the loader, and what it imports when a page wants it.
    private static let shared = [
        "/usher.js": "loader.js", "/usher/person.js": "page/person.js", "/usher/renewal.js": "page/renewal.js",
        "/usher/intercom.js": "page/intercom.js",
    ]

    /// Twice the files, and room for the loaders of many themes.
    private static let mostEncoded = 1_000

    private let site: Site
    private let encoded = Mutex<[String: [UInt8]]>([:])
    private let colours = LoaderColours()

    init(site: Site) {
        self.site = site
    }

    func add(to router: RouterGroup<WorkspaceContext>) {
        for (path, file) in Self.shared {
            router.get(RouterPath(path)) { request, context in
                guard let asset = self.site.assets["Assets/widget/\(file)"] else { throw HTTPError(.notFound) }
                // Pages name it without a hash: a short life, then a question whether it has changed.
                return try self.answer(
                    self.colours.asset(asset, for: context.snapshot.theme), request, isShared: true,
                    caching: "public, max-age=300")
            }
        }
        router.get("/assets/**") { request, context in
            let name = context.parameters.getCatchAll().joined(separator: "/")
            let version = request.uri.queryParameters["v"].map(String.init)
            guard let asset = self.site.assets["Assets/" + name] else { throw HTTPError(.notFound) }
            // Under another version's address this file would stay in caches where the other belongs.
            let isNamed = version == asset.hash && !self.site.assets.isReadFromFolder
            return try self.answer(
                asset, request, isShared: false,
                caching: isNamed ? "public, max-age=31536000, immutable" : "no-cache")
        }
    }

    private func answer(
        _ asset: Asset, _ request: Request, isShared: Bool, caching: String
    ) throws -> Response {
        guard let type = Self.type(of: asset.path) else { throw HTTPError(.notFound) }
        var headers: HTTPFields = [
            .contentType: type, .cacheControl: caching, .eTag: "\"\(asset.hash)\"", .vary: "Accept-Encoding",
        ]
        if isShared {
            headers[.crossOriginResourcePolicy] = "cross-origin"
            // Modules are fetched with CORS; the file is the same for all who ask this host, and no credentials come along.
            headers[.accessControlAllowOrigin] = "*"
        }
        if request.headers[.ifNoneMatch] == "\"\(asset.hash)\"" {
            return Response(status: .notModified, headers: headers)
        }
        let (bytes, encoding) = body(of: asset, for: request)
        headers[.contentEncoding] = encoding
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func body(of asset: Asset, for request: Request) -> ([UInt8], String?) {
        if request.accepts(encoding: "br"), let bytes = kept("br", asset, Compression.brotli) { return (bytes, "br") }
        if request.accepts(encoding: "gzip"), let bytes = kept("gzip", asset, Compression.gzip) {
            return (bytes, "gzip")
        }
        return (asset.bytes, nil)
    }

    private func kept(_ encoding: String, _ asset: Asset, _ encode: ([UInt8]) -> [UInt8]?) -> [UInt8]? {
        let key = encoding + asset.hash
        if let bytes = encoded.withLock({ $0[key] }) { return bytes }
        guard let bytes = encode(asset.bytes) else { return nil }
        encoded.withLock { encoded in
            if encoded.count >= Self.mostEncoded { encoded = [:] }
            encoded[key] = bytes
        }
        return bytes
    }

    /// Only what pages load: templates are no one's business.
    private static func type(of path: String) -> String? {
        switch path.split(separator: ".").last {
        case "js": "text/javascript; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        default: nil
        }
    }
}
