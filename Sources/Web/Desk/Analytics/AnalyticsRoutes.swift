import Desk
import Domain
import Hummingbird

/// What people did: Analytics › Overview, › Sessions and › Searches.
struct AnalyticsRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("analytics", use: overview)
        team.get("analytics/sessions", use: visits)
        team.get("analytics/searches", use: searches)
    }

    private func overview(_ request: Request, _ context: AgentContext) async throws -> Response {
        let overview = try await site.desk.overview(ofDays: try days(of: request), in: context.snapshot)
        return try site.deskPage("desk/analytics", OverviewModel(overview, words(context)), context)
    }

    private func visits(_ request: Request, _ context: AgentContext) async throws -> Response {
        let cursor = try request.queryForm["before"]
        let page = try await site.desk.visits(before: cursor, in: context.snapshot)
        let model = VisitsModel(page, isFirst: cursor == nil, now: site.desk.clock.now, words(context))
        return try site.deskPage("desk/sessions", model, context)
    }

    private func searches(_ request: Request, _ context: AgentContext) async throws -> Response {
        let report = try await site.desk.searches(ofDays: try days(of: request), in: context.snapshot)
        let model = SearchesModel(report, Wording("finding", site.texts, context.language))
        return try site.deskPage("desk/searches", model, context)
    }

    private func days(of request: Request) throws -> Int {
        let asked = try Int(request.queryForm.text("days"))
        return asked.flatMap { OverviewModel.periods.contains($0) ? $0 : nil } ?? 30
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("analytics", site.texts, context.language)
    }
}
