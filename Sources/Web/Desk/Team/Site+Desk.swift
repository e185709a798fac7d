import Desk
import Domain
package import HTTPTypes
package import Hummingbird

extension Site {
    /// A page of the desk, with the workspace and the agent in its surroundings.
    package func deskPage(
        _ template: String, _ model: some Encodable, _ context: AgentContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let agent = context.agent.agent
        return .html(
            try renderer.render(
                template, page: model, language: context.language,
                extra: [
                    "workspace": WorkspaceModel(context.snapshot),
                    "agent": AgentModel(
                        name: agent.name, email: agent.email, mayAdminister: agent.role.mayAdminister),
                ]),
            status: status)
    }
}

struct AgentModel: Encodable {
    let name: String
    let email: String
    let mayAdminister: Bool
}

/// A problem beside the form that caused it: what happened, and what now.
struct ProblemModel: Encodable {
    let title: String
    let detail: String

    init(title: String, detail: String) {
        self.title = title
        self.detail = detail
    }

    init(_ problem: Problem, texts: Texts, language: InterfaceLanguage) {
        title = texts.title(of: problem, language)
        detail = texts.sentence(of: problem, language)
    }
}
