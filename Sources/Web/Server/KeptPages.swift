import Crypto
import Desk
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Which copies of a page a browser may ask about again, and when there is nothing new in it.
enum KeptPage {
    /// The tag is a hash of the page itself: whatever decides it (person, language, a word changed) is in there, nothing
    /// can be forgotten, and a browser is never told that another page is the one it has. The same page in another
    /// encoding is another one (RFC 9110 section 8.8.1).
    static func tag(of bytes: [UInt8], isCompressed: Bool = false) -> String {
        "\"" + Base64URL.encode(Array(SHA256.hash(data: bytes).prefix(16))) + (isCompressed ? "-br" : "") + "\""
    }
}

extension Request {
    /// Whether the browser says that it has this one. A proxy that compresses marks tags as weak.
    func has(_ tag: String) -> Bool {
        headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }.contains { known in
            let known = known.trimmingPrefix { $0 == " " }
            return (known.hasPrefix("W/") ? known.dropFirst(2) : known[...]).prefix { $0 != " " } == tag
        }
    }
}

extension Response {
    /// What everybody may see: a browser keeps it, asks each time, and hears when it is still the same. What a known
    /// person sees is stored by nobody instead: after signing out on a shared computer the next one finds nothing of it.
    static func kept(
        _ text: String, type: String, policy: String = SecurityPolicy.nothing, for request: Request,
        by person: KnownPerson?, isPlain: Bool = true
    ) -> Response {
        // A 304 carries the policy, too: some browsers put its headers in the place of the kept ones.
        var headers: HTTPFields = [
            .contentSecurityPolicy: policy, .vary: "Cookie, Accept-Encoding", .contentType: type,
        ]
        let bytes = Array(text.utf8)
        guard person == nil, isPlain else { return Response(headers, bytes) }
        let isCompressed = request.accepts(encoding: "br")
        headers[.cacheControl] = "private, no-cache"
        headers[.eTag] = KeptPage.tag(of: bytes, isCompressed: isCompressed)
        let plain = Response(headers, bytes).unlessKnown(to: request)
        return isCompressed && plain.status == .ok ? .compressed(headers, bytes) : plain
    }

    /// What strangers see holds no secret that its length could tell of.
    private static func compressed(_ headers: HTTPFields, _ bytes: [UInt8]) -> Response {
        guard let shorter = Compression.brotli(bytes, quality: Compression.quickly) else {
            return Response(headers, bytes)
        }
        var headers = headers
        headers[.contentEncoding] = "br"
        return Response(headers, shorter)
    }

    private init(_ headers: HTTPFields, _ bytes: [UInt8]) {
        self.init(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Itself, or "not modified" for a browser that has this very page.
    func unlessKnown(to request: Request) -> Response {
        guard let tag = headers[.eTag], request.has(tag) else { return self }
        var headers = headers
        headers[.contentType] = nil
        headers[.contentEncoding] = nil
        return Response(status: .notModified, headers: headers)
    }
}
