import Domain
import HTTPTypes
import Hummingbird

/// An address of the API that is there, asked in a way that it doesn't know: 405, and which ways it knows.
struct APIMethodMiddleware: RouterMiddleware {
    let site: Site
    private let methods: [(path: [Substring], methods: [HTTPRequest.Method])]

    init(site: Site) {
        self.site = site
        let known = APIRoutes(site: site).operations.map { ($0.path, $0.method) } + [(OpenAPIRoute.path, .get)]
        methods = Dictionary(grouping: known, by: \.0).map { path, operations in
            ((APIRoutes.root + path).split(separator: "/"), operations.map(\.1))
        }
    }

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            guard let allowed = methods(at: request.uri.path), context.snapshot != nil else { throw error }
            var response = Response.problem(
                Problem(.notAllowed, "method_not_allowed"), texts: site.texts, language: context.spoken)
            response.headers[.allow] = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            return response
        }
    }

    private func methods(at path: String) -> [HTTPRequest.Method]? {
        guard path.hasPrefix(APIRoutes.root) else { return nil }
        let segments = path.split(separator: "/")
        return methods.first { known, _ in
            known.count == segments.count && zip(known, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }?.methods
    }
}
