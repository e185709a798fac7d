import HTTPTypes
import Hummingbird

/// `/api/v1/openapi.json`: every route of the API, described. It says nothing of a workspace, and needs no key.
struct OpenAPIRoute {
    static let path = "/openapi.json"
    private static let file = "Assets/api/openapi.json"

    let site: Site

    func add(to api: RouterGroup<WorkspaceContext>) {
        api.get(RouterPath(Self.path), use: get)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) throws -> Response {
        guard let document = site.assets[Self.file] else { throw HTTPError(.notFound) }
        let text = String(decoding: document.bytes, as: UTF8.self)
        return .kept(text, type: "application/json", for: request, by: nil)
    }
}
