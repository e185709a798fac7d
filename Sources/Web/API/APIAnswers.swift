import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON

extension Request {
    /// What the program says that it knows of the thing that it changes.
    var precondition: Precondition {
        let wanted = headers[values: .ifMatch].map(\.trimmed).filter { !$0.isEmpty }
        let isNew = headers[values: .ifNoneMatch].map(\.trimmed) == ["*"]
        if wanted.isEmpty { return isNew ? .absent : .missing }
        // Nothing is new and there already.
        if isNew { return .tags([]) }
        if wanted == ["*"] { return .present }
        // A weak tag doesn't do: it says "much the same".
        return .tags(wanted.flatMap { $0.split(separator: ",") }.map { String($0).trimmed })
    }

    /// The request as something that may come twice.
    func repeatable(by key: APIKey, _ body: JSONObject) throws(Problem) -> RepeatableRequest {
        let names = headers[values: .idempotencyKey]
        let isPlain = names.allSatisfy { name in
            (1...255).contains(name.utf8.count) && name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        }
        guard names.count <= 1, isPlain else { throw Problem(.badRequest, "idempotency_key_invalid") }
        return RepeatableRequest(
            by: key, idempotencyKey: names.first, content: uri.path + "\n" + body.serialized())
    }
}

extension Response {
    /// A thing as it is now; nothing where the program has it already.
    static func resource(_ resource: APIResource, for request: Request) -> Response {
        tagged(resource.text, tag: resource.tag, for: request)
    }

    /// A thing as a change has left it.
    static func changed(_ resource: APIResource, isNew: Bool = false, at location: String? = nil) -> Response {
        var response = Response.text(resource.text, type: "application/json", status: isNew ? .created : .ok)
        response.headers[.eTag] = resource.tag
        response.headers[.location] = location
        return response
    }

    /// A part of a list, and where the next one is.
    static func page(_ page: APIPage, for request: Request, at path: String, _ query: [(String, String?)]) -> Response {
        let next = page.next.map { path + Query(query + [("after", $0)]).text }
        var response = tagged(
            JSONValue.object(["data": .array(page.items), "next": JSONValue(next)]).serialized(), for: request)
        response.headers[.link] = next.map { "<\($0)>; rel=\"next\"" }
        return response
    }

    static func list(_ items: [JSONValue], for request: Request) -> Response {
        tagged(JSONValue.object(["data": .array(items)]).serialized(), for: request)
    }

    /// May be kept by the program itself and by nobody between, and is asked about each time.
    private static func tagged(_ text: String, tag known: String? = nil, for request: Request) -> Response {
        let tag = known ?? KeptPage.tag(of: Array(text.utf8))
        var response =
            request.has(tag) ? Response(status: .notModified) : Response.text(text, type: "application/json")
        response.headers[.eTag] = tag
        response.headers[.cacheControl] = "private, no-cache"
        response.headers[.vary] = "Authorization"
        return response
    }
}
