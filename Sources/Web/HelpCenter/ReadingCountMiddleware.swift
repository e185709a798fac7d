import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Counts that an article's page was read, also where it came out of `StrangerPages` or the browser has it already.
struct ReadingCountMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard response.status == .ok || response.status == .notModified, let name = context.parameters.get("id"),
            !name.hasSuffix(HelpPath.markdownEnding), let id = AddressID(name[...])
        else { return response }
        site.desk.countReading(of: id.text, by: context.asker, in: context.snapshot)
        countOpened(request, context)
        return response
    }

    /// A browser says which of our pages led here; the page of results has its question in its address.
    private func countOpened(_ request: Request, _ context: WorkspaceContext) {
        let results = HelpPath.search(context.language)
        guard let referer = request.headers[.referer], referer.hasPrefix(context.origin + results + "?"),
            let query = try? Form(Array(referer.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()))["q"]
        else { return }
        site.desk.countOpened(query, context.language, in: context.snapshot)
    }
}
