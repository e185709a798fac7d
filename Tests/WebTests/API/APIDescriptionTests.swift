import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON
import TestSupport
import Testing
import Web

/// `openapi.json`, as far as tests ask it.
struct APIDescription {
    struct Operation: Hashable, CustomStringConvertible {
        let method: HTTPRequest.Method
        let path: String
        let scope: String?
        let statuses: Set<Int>

        var description: String { "\(method) \(path)" }
    }

    let json: JSONValue
    let operations: [Operation]

    init(_ json: JSONValue) throws {
        self.json = json
        let paths = try #require(json["paths"]?.object)
        operations = paths.members.flatMap { path in
            (path.value.object?.members ?? []).compactMap { member in
                HTTPRequest.Method(member.name.uppercased()).map { method in
                    Operation(
                        method: method, path: path.name,
                        scope: member.value["security"]?.array?.first?["apiKey"]?.array?.first?.string,
                        statuses: Set((member.value["responses"]?.object?.members ?? []).compactMap { Int($0.name) }))
                }
            }
        }
    }

    /// Everything that something refers to.
    static func references(in value: JSONValue) -> [String] {
        switch value {
        case .array(let items): return items.flatMap(references)
        case .object(let object):
            return object.members.flatMap { member in
                member.name == "$ref" ? [member.value.string ?? ""] : references(in: member.value)
            }
        default: return []
        }
    }
}

@Suite("The description of the API")
struct APIDescriptionTests {
    @Test("Every route is described, and what is described exists")
    func routes() async throws {
        try await withBrowser { world, browser in
            let document = try APIDescription(JSONValue.parse(try await browser.get("/api/v1/openapi.json").text))
            let described = Set(document.operations.map { "\($0.method) /api/v1\($0.path)" })
            let routes = Routes.router(try Site(desk: world.desk)).routes.map { route in
                let path = route.path.description.split(separator: "/").map { part in
                    part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
                }
                return "\(route.method) /" + path.joined(separator: "/")
            }
            #expect(Set(routes.filter { $0.contains(" /api/") }) == described)
            #expect(described.count == 28)
        }
    }

    @Test("What it refers to is there, each operation needs a scope, and each says how it can go wrong")
    func whole() async throws {
        try await withBrowser { _, browser in
            let page = try await browser.get("/api/v1/openapi.json")
            #expect(page.headers[.contentType] == "application/json" && page.headers[.eTag] != nil)
            let document = try APIDescription(JSONValue.parse(page.text, maximumDepth: 24))
            #expect(document.json["openapi"]?.string == "3.1.0")
            for reference in Set(APIDescription.references(in: document.json)) {
                let target = reference.split(separator: "/").dropFirst().reduce(document.json as JSONValue?) {
                    $0?[String($1)]
                }
                #expect(target != nil, "\(reference)")
            }
            for operation in document.operations where operation.path != "/openapi.json" {
                #expect(operation.scope.flatMap(APIKey.Scope.init) != nil, "\(operation)")
                #expect(operation.statuses.isSuperset(of: [400, 401, 403, 429, 503]), "\(operation)")
                let changes = ["PUT", "PATCH", "DELETE"].contains(operation.method.rawValue)
                #expect(operation.statuses.isSuperset(of: changes ? [404, 412, 428] : []), "\(operation)")
            }
        }
    }

    @Test("States, audiences, icons, languages and lengths are those that the product has")
    func words() async throws {
        try await withBrowser { _, browser in
            let text = try await browser.get("/api/v1/openapi.json").text
            let schemas = try #require(JSONValue.parse(text, maximumDepth: 24)["components"]?["schemas"])
            func words(_ value: JSONValue?) -> [String]? { value?["enum"]?.array?.compactMap(\.string) }
            #expect(words(schemas["State"]) == Article.State.allCases.map(\.rawValue))
            #expect(schemas["Language"]?["maxLength"]?.integer == Int64(Language.longest))
            #expect(words(schemas["NewCollection"]?["properties"]?["icon"]) == CollectionDraft.icons)
            let new = schemas["NewArticle"]?["properties"]
            #expect(new?["title"]?["maxLength"]?.integer == Int64(ArticleDraft.longestTitle))
            #expect(new?["description"]?["maxLength"]?.integer == Int64(ArticleDraft.longestDescription))
            #expect(new?["body"]?["maxLength"]?.integer == Int64(ArticleDraft.longestBody))
        }
    }
}
