import Desk
import Hummingbird
import JSON

/// Settings › Install, and the question that its line asks while somebody looks at it.
struct InstallRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("settings/install", use: page)
        team.get("settings/install/status", use: status)
    }

    private func page(_ request: Request, _ context: AgentContext) async throws -> Response {
        let model = InstallModel(try await arrival(context), context.snapshot, site.assets, words(context))
        return try site.deskPage("desk/install", model, context)
    }

    private func status(_ request: Request, _ context: AgentContext) async throws -> Response {
        .json(try await arrival(context).json(words(context)))
    }

    private func arrival(_ context: AgentContext) async throws -> Arrival {
        Arrival(newest: try await site.desk.newestVisitor(in: context.snapshot))
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("settings", site.texts, context.language)
    }
}
