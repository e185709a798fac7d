import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Signing keys: add, retire, use again, revoke, and fetch a published set anew.
struct KeyRoutes {
    let site: Site

    func add(to keys: RouterGroup<AgentContext>) {
        keys.post(use: add)
        keys.post("{id}/retire", use: retire)
        keys.post("{id}/reactivate", use: reactivate)
        keys.post("{id}/revoke", use: revoke)
        keys.post("{id}/fetch", use: fetch)
    }

    private func add(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = KeyForm(try await request.form())
        do {
            guard let key = try await addKnown(form, context) else { return try await make(form.name, context) }
            return .seeOther(DeskPath.access(.imported, key: key.id, section: Self.section))
        } catch let problems as FormProblems {
            return try await site.accessPage(context, status: .unprocessableContent) { state in
                state.keyForm = form
                state.problems = problems
            }
        }
    }

    /// Answers with the page itself and not with a redirect: the secret is in this one answer (`no-store`) and nowhere
    /// else, neither in an address nor in a cookie. A reload is refused by the name, which is taken by then.
    private func make(_ name: String, _ context: AgentContext) async throws -> Response {
        let fresh = try await site.desk.addNamedKey(name, in: context.snapshot)
        return try await site.accessPage(context) { $0.fresh = fresh }
    }

    /// A key that the application has already; nil when one is to be made.
    private func addKnown(_ form: KeyForm, _ context: AgentContext) async throws -> SigningKey? {
        let (desk, snapshot) = (site.desk, context.snapshot)
        switch form.kind {
        case .new: return nil
        case .secret: return try await desk.importKey(named: form.name, secret: form.secret, in: snapshot)
        case .publicKey:
            return try await desk.addPublicKey(
                named: form.name, pasted: form.publicKey, algorithm: form.isPSS ? "PS256" : "", in: snapshot)
        case .keySet:
            try desk.limits.keySets.take(context.agent.agent.id, at: desk.clock.now)
            return try await desk.addKeySet(named: form.name, at: form.address, in: snapshot)
        }
    }

    private func fetch(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try id(context)
        try await site.desk.fetchKeySet(ofKey: id, in: context.snapshot)
        return .seeOther(DeskPath.access(.fetched, key: id, section: Self.section))
    }

    private func retire(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try id(context)
        try await site.desk.retireKey(id, in: context.snapshot.id)
        return .seeOther(DeskPath.access(.retired, key: id, section: Self.section))
    }

    private func reactivate(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try id(context)
        try await site.desk.reactivateKey(id, in: context.snapshot.id)
        return .seeOther(DeskPath.access(.reactivated, key: id, section: Self.section))
    }

    private func revoke(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try id(context)
        guard try await request.form().isOn("confirmed") else {
            let words = Wording("settings", site.texts, context.language)
            return try await site.accessPage(context, status: .unprocessableContent) {
                $0.problem = words("errors.confirm")
            }
        }
        _ = try await site.desk.revokeKey(id, in: context.snapshot.id)
        return .seeOther(DeskPath.access(.revoked, key: id, section: Self.section))
    }

    private func id(_ context: AgentContext) throws -> String {
        let id = try context.parameters.require("id")
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        return id
    }

    private static let section = "signing-keys"
}
