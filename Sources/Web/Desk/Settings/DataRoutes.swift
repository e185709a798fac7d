import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Settings › Data: how long what is known of people's visits is kept.
struct DataRoutes {
    let site: Site

    func add(to administrators: RouterGroup<AgentContext>) {
        administrators.get("settings/data", use: show)
        administrators.post("settings/data", use: change)
    }

    private func show(_ request: Request, _ context: AgentContext) async throws -> Response {
        let isSaved = try request.queryForm.text("done") == "saved"
        return try page(
            DataModel(
                days: String(context.snapshot.settings.keepDays), notice: isSaved ? words(context)("data.saved") : nil),
            context)
    }

    private func change(_ request: Request, _ context: AgentContext) async throws -> Response {
        let typed = try await request.form().text("keepDays")
        do {
            try await site.desk.change(keepDays: typed, in: context.snapshot)
            return .seeOther(DeskPath.data + "?done=saved")
        } catch let problems as FormProblems {
            let words = words(context)
            return try page(
                DataModel(days: typed, problem: words("errors.summary"), daysError: words.fault(problems, "keepDays")),
                context, status: .unprocessableContent)
        }
    }

    private func page(
        _ model: DataModel, _ context: AgentContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try site.deskPage("desk/data", model, context, status: status)
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("keeping", site.texts, context.language)
    }
}

/// What Settings › Data shows.
struct DataModel: Encodable {
    let isData = true
    let days: String
    var notice: String?
    var problem: String?
    var daysError: String?
    let least = String(WorkspaceSettings.allowedKeepDays.lowerBound)
    let most = String(WorkspaceSettings.allowedKeepDays.upperBound)
}

extension DeskPath {
    static let data = "/desk/settings/data"
}
