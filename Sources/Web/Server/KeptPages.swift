import Crypto
import Desk
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Which copies of a page a browser may ask about again, and when there is nothing new in it.
enum KeptPage {
    /// The tag is a hash of the page itself: whatever decides it (person, language, a word changed) is in there, nothing
    /// can be forgotten, and a browser is never told that another page is the one it has.
    static func tag(of bytes: [UInt8]) -> String {
        "\"" + Base64URL.encode(Array(SHA256.hash(data: bytes).prefix(16))) + "\""
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
        by person: KnownPerson?
    ) -> Response {
        // A 304 carries the policy, too: some browsers put its headers in the place of the kept ones.
        var headers: HTTPFields = [.contentSecurityPolicy: policy, .vary: "Cookie"]
        let bytes = Array(text.utf8)
        if person == nil {
            let tag = KeptPage.tag(of: bytes)
            headers[.cacheControl] = "private, no-cache"
            headers[.eTag] = tag
            if request.has(tag) { return Response(status: .notModified, headers: headers) }
        }
        headers[.contentType] = type
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
