import Desk
import Domain
import HTTPTypes
import Hummingbird
import Tokens

/// Settings › Access control.
struct AccessRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        let access = team.group("settings/access")
        access.get(use: page)
        access.post("enforcement", use: changeEnforcement)
        access.post("rules", use: changeRules)
        access.post("places", use: changePlaces)
        access.post("links", use: changeLinks)
        access.post("inspect", use: inspect)
        KeyRoutes(site: site).add(to: access.group("keys"))
        EncryptionRoutes(site: site).add(to: access.group("encryption"))
    }

    private func page(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        return try await site.accessPage(context, attemptsBefore: query["attempts-before"]) { state in
            state.done = SettingsNotice(rawValue: query.text("done"))
            state.doneKey = query["key"]
        }
    }

    private func changeEnforcement(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        return try await changed("enforcement", context) {
            try await site.desk.change(enforcement: form.text("enforcement"), in: context.snapshot)
        }
    }

    private func changeRules(_ request: Request, _ context: AgentContext) async throws -> Response {
        let rules = TokenRulesForm(try await request.form())
        return try await changed("rules", context) {
            try await site.desk.change(rules: rules, in: context.snapshot)
        } typed: {
            $0.rules = rules
        }
    }

    private func changePlaces(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        let places = PlacesForm(origins: form.text("origins"), signInURL: form.text("signInURL"))
        return try await changed("places", context) {
            try await site.desk.change(places: places, in: context.snapshot)
        } typed: {
            $0.places = places
        }
    }

    private func changeLinks(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        return try await changed("links", context) {
            try await site.desk.change(signInByMail: form.isOn("signInByMail"), in: context.snapshot)
        }
    }

    /// - Parameter typed: puts into the page what was typed, when it comes again.
    private func changed(
        _ section: String, _ context: AgentContext, _ change: () async throws -> Void,
        typed: (inout AccessState) -> Void = { _ in }
    ) async throws -> Response {
        try await .leading(to: DeskPath.access(.saved, section: section), after: change) { problems in
            try await site.accessPage(context, status: .unprocessableContent) { state in
                typed(&state)
                state.problems = problems
            }
        }
    }

    /// Looks at a token once and keeps nothing of it: it comes in a body, is not shown again, and goes nowhere else.
    private func inspect(_ request: Request, _ context: AgentContext) async throws -> Response {
        let pasted = try await request.form().text("token")
        do {
            try site.desk.limits.inspector.take(context.agent.agent.id, at: site.desk.clock.now)
        } catch {
            return try await tooManyInspections(error, context)
        }
        let words = Wording("settings", site.texts, context.language)
        guard !pasted.trimmed.isEmpty else {
            return try await site.accessPage(context, status: .unprocessableContent) {
                $0.inspectorProblem = words("inspector.empty")
            }
        }
        let inspection = site.desk.inspect(pasted, in: context.snapshot)
        return try await site.accessPage(context) { $0.inspection = inspection }
    }

    private func tooManyInspections(_ problem: Problem, _ context: AgentContext) async throws -> Response {
        let words = Wording("settings", site.texts, context.language)
        var response = try await site.accessPage(context, status: .tooManyRequests) {
            $0.inspectorProblem = words("inspector.rateLimited", problem.values)
        }
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}

extension Site {
    /// The page as it is now, with what this request adds to it.
    func accessPage(
        _ context: AgentContext, attemptsBefore cursor: String? = nil, status: HTTPResponse.Status = .ok,
        _ add: (inout AccessState) -> Void
    ) async throws -> Response {
        // After a change the request's own snapshot is the former one.
        let snapshot = desk.directory.snapshot(workspace: context.snapshot.id) ?? context.snapshot
        var state = AccessState(snapshot, try await desk.accessOverview(attemptsBefore: cursor, in: snapshot))
        state.hasMail = desk.postOffice != nil
        add(&state)
        let words = Wording("settings", texts, context.language)
        return try deskPage("desk/access", AccessModel(state, assets, words), context, status: status)
    }
}

extension TokenRulesForm {
    /// As its form sends it.
    init(_ form: Form) {
        self.init(
            requireExpiry: form.isOn("requireExpiry"), emailOptional: form.isOn("emailOptional"),
            identifyByEmail: form.isOn("identifyByEmail"), strictSessions: form.isOn("strictSessions"),
            lifetime: form.text("lifetime"), sessionHours: form.text("sessionHours"), audience: form.text("audience"),
            issuer: form.text("issuer"))
    }
}
