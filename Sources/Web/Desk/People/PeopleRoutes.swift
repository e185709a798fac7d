import Desk
import Domain
import Hummingbird

/// People: their list, and one person with sessions, requests and events.
struct PeopleRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        let people = team.group("people")
        people.get(use: list)
        people.get(":person", use: person)
        people.post(":person/sessions/end", use: endSessions)
        people.post(":person/sessions/:session/end", use: endSession)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = PeopleQuery(try request.queryForm)
        let page = try await site.desk.people(
            words: SearchText.words(query.words), before: query.before, in: context.snapshot)
        return try site.deskPage(
            "desk/people", PeopleModel(page, query: query, words: site.words(context.language)), context)
    }

    private func person(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.identifier("person")
        let ended = try ProfileModel.Ended(rawValue: request.queryForm.text("ended"))
        let profile = try await site.desk.profile(id, language: context.contentLanguage, in: context.snapshot)
        let model = ProfileModel(
            profile, ended: ended, keys: context.snapshot.keys, now: site.desk.clock.now,
            words: site.words(context.language))
        return try site.deskPage("desk/person", model, context)
    }

    private func endSession(_ request: Request, _ context: AgentContext) async throws -> Response {
        let contact = try context.identifier("person")
        try await site.desk.endSession(try context.identifier("session"), of: contact, in: context.snapshot)
        return .seeOther(DeskPath.person(contact) + "?ended=one#sessions")
    }

    private func endSessions(_ request: Request, _ context: AgentContext) async throws -> Response {
        let contact = try context.identifier("person")
        try await site.desk.endSessions(of: contact, in: context.snapshot)
        return .seeOther(DeskPath.person(contact) + "?ended=all#sessions")
    }
}
