import Desk
import Domain
import Hummingbird

/// Settings, keys and the inspector are the owner's and the admins'. For other agents they don't exist.
struct AdministratorMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: AgentContext, next: (Request, AgentContext) async throws -> Response
    ) async throws -> Response {
        guard context.agent.agent.role.mayAdminister else { throw Problem(.forbidden, "administrator_required") }
        return try await next(request, context)
    }
}
