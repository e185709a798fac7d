import Domain
import HTTPTypes
import Hummingbird

/// One thing that programs may ask for: who may, and what answers.
struct APIOperation: Sendable {
    typealias Answer = @Sendable (Request, APIContext) async throws -> Response

    let method: HTTPRequest.Method
    /// Under `/api/v1`.
    let path: String
    let scope: APIKey.Scope
    let answer: Answer

    init(_ method: HTTPRequest.Method, _ path: String, _ scope: APIKey.Scope, _ answer: @escaping Answer) {
        self.method = method
        self.path = path
        self.scope = scope
        self.answer = answer
    }
}

/// `/api/v1`, for programs with a key of their own. Nothing here looks at a cookie, so nothing can be forged by a page of
/// another site; and no header invites pages of other sites in.
struct APIRoutes {
    static let root = "/api/v1"

    let site: Site

    var operations: [APIOperation] {
        APIArticleRoutes(site: site).operations + APITranslationRoutes(site: site).operations
            + APIRevisionRoutes(site: site).operations + APIScheduleRoutes(site: site).operations
            + APICollectionRoutes(site: site).operations + APIFileRoutes(site: site).operations
            + APISearchRoutes(site: site).operations
    }

    func add(to router: RouterGroup<WorkspaceContext>) {
        let api = router.group("api/v1")
        OpenAPIRoute(site: site).add(to: api)
        let keyed = api.group()
            .add(middleware: APIProblemMiddleware(site: site))
            .add(middleware: APIKeyMiddleware(site: site))
            .group(context: APIContext.self)
        for operation in operations {
            keyed.on(RouterPath(operation.path), method: operation.method) { request, context in
                try context.require(operation.scope)
                // Nothing that changes anything takes a parameter: `POST /articles?state=published` would make a draft.
                if operation.method != .get { _ = try APIQuery(request, knowing: []) }
                return try await operation.answer(request, context)
            }
        }
    }
}
