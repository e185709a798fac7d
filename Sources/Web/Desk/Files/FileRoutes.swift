import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON

/// Pictures and files that an editor puts into an article.
struct FileRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.post("files", use: keep)
    }

    /// The body is the file itself: there is no form to take apart, and no page of another site can send one without
    /// asking first. What its sender says of its type is not read.
    private func keep(_ request: Request, _ context: AgentContext) async throws -> Response {
        try site.desk.limits.uploads.take(context.agent.agent.id, at: site.desk.clock.now)
        let bytes = try await request.file(upTo: Desk.longestFile)
        let words = Wording("editor", site.texts, context.language)
        do {
            let file = try await site.desk.keepFile(bytes, named: request.fileName ?? "", in: context.snapshot)
            return .json(
                [
                    "address": .string(file.address.text), "name": .string(file.name),
                    "isPicture": .bool(file.isPicture),
                ], status: .created)
        } catch let problems as FormProblems {
            return .json(
                ["detail": .string(words.fault(problems, "file") ?? "")], status: .unprocessableContent,
                type: "application/problem+json")
        }
    }
}
