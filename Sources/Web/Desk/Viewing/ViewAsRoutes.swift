import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Seeing the help centre as somebody else: a page to choose whom, and the beginning and end of it. Looking begins with
/// a form of ours, never with a link: nobody sends an agent anywhere as someone else.
struct ViewAsRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("view-as", use: choose)
        team.post("view-as", use: begin)
        team.post("view-as/stop", use: stop)
    }

    private func choose(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        let words = String(query.text("q").trimmed.prefix(200))
        let people = try await site.desk.people(words: SearchText.words(words), limit: 8, in: context.snapshot)
        let model = ViewAsModel(
            query: words, people: people.people, audiences: context.snapshot.audiences,
            returnPath: returnPath(query, context), site.words(context.language))
        return try site.deskPage("desk/view-as", model, context)
    }

    private func begin(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        try await site.desk.view(as: try Viewing.Eyes(form), by: context.agent, in: context.snapshot)
        return .seeOther(returnPath(form, context))
    }

    private func stop(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        try await site.desk.stopViewing(context.agent, in: context.snapshot)
        return .seeOther(returnPath(form, context))
    }

    private func returnPath(_ form: Form, _ context: AgentContext) -> String {
        (ReturnPath(form.text("return")) ?? .home(context.contentLanguage)).text
    }
}

extension Viewing.Eyes {
    /// As a form names them.
    init(_ form: Form) throws(Problem) {
        let audiences = form.all("audience")
        let ids = audiences + [form["contact"]].compactMap(\.self)
        guard ids.allSatisfy({ Identifier.isWellFormed($0) }), ids.count <= Desk.mostAudiences else {
            throw Problem.notFound
        }
        switch form.text("as") {
        case "stranger": self = .stranger
        case "contact": self = .contact(id: form.text("contact"))
        case "audiences": self = .audiences(audiences)
        default: throw Problem(.badRequest, "bad_request")
        }
    }
}

extension DeskPath {
    static let viewAs = "/desk/view-as"

    static func viewAs(returningTo path: String) -> String { viewAs + Query([("return", path)]).text }
}
