import Desk
import Domain
import Hummingbird

/// What people did: Analytics › Overview and › Sessions.
struct AnalyticsRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("analytics", use: overview)
        team.get("analytics/sessions", use: visits)
    }

    private func overview(_ request: Request, _ context: AgentContext) async throws -> Response {
        let asked = try Int(request.queryForm.text("days"))
        let days = asked.flatMap { OverviewModel.periods.contains($0) ? $0 : nil } ?? 30
        let overview = try await site.desk.overview(ofDays: days, in: context.snapshot)
        return try site.deskPage("desk/analytics", OverviewModel(overview, words(context)), context)
    }

    private func visits(_ request: Request, _ context: AgentContext) async throws -> Response {
        let cursor = try request.queryForm["before"]
        let page = try await site.desk.visits(before: cursor, in: context.snapshot)
        let model = VisitsModel(page, isFirst: cursor == nil, now: site.desk.clock.now, words(context))
        return try site.deskPage("desk/sessions", model, context)
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("analytics", site.texts, context.language)
    }
}
