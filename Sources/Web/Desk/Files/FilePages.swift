import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Articles › Files: what was uploaded, where it is used, and what nothing names any more.
struct FilePages {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("files", use: list)
        team.post("files/{id}/delete", use: delete)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        let notice = query.text("done") == "deleted" ? words(context)("files.deleted") : nil
        return try await page(
            FilesModel.Wish(isUnusedOnly: query.text("show") == "unused", cursor: query["after"]), notice: notice,
            context)
    }

    private func delete(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.parameters.require("id")
        guard FileAddress(name: id)?.id == id else { throw Problem.notFound }
        let form = try await request.form()
        let wish = FilesModel.Wish(isUnusedOnly: form.text("show") == "unused", cursor: nil)
        guard form.isOn("confirmed") else {
            return try await page(
                wish, problem: words(context)("files.confirmFirst"), context, status: .unprocessableContent)
        }
        do {
            try await site.desk.deleteFile(id, in: context.snapshot)
        } catch let problem as Problem where problem.code == "file_in_use" {
            return try await page(wish, problem: words(context)("files.inUse"), context, status: .conflict)
        }
        return .seeOther(DeskPath.files(unusedOnly: wish.isUnusedOnly, done: "deleted"))
    }

    private func page(
        _ wish: FilesModel.Wish, notice: String? = nil, problem: String? = nil, _ context: AgentContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let files = try await site.desk.files(
            unusedOnly: wish.isUnusedOnly, after: wish.cursor, in: context.snapshot)
        let model = FilesModel(files, wish, notice: notice, problem: problem, words(context))
        return try site.deskPage("desk/files", model, context, status: status)
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("keeping", site.texts, context.language)
    }
}

extension DeskPath {
    static func files(unusedOnly: Bool = false, after cursor: String? = nil, done: String? = nil) -> String {
        "/desk/files" + Query([("show", unusedOnly ? "unused" : nil), ("after", cursor), ("done", done)]).text
    }
}
