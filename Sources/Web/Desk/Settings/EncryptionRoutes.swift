import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Keys for encrypted tokens: add, retire, use again, delete; and whether encryption is required.
struct EncryptionRoutes {
    let site: Site

    func add(to encryption: RouterGroup<AgentContext>) {
        encryption.post(use: changeRequirement)
        encryption.post("keys", use: add)
        encryption.post("keys/{id}/retire") { try await setState(.retiring, .openingRetired, $1) }
        encryption.post("keys/{id}/reactivate") { try await setState(.active, .openingReactivated, $1) }
        encryption.post("keys/{id}/delete", use: delete)
    }

    /// The secret of a shared key is in this one answer and nowhere else.
    private func add(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        return try await orPage(context, typed: form.text("encryptionName")) {
            let fresh = try await site.desk.addOpeningKey(
                named: form.text("encryptionName"), algorithm: form.text("algorithm"), in: context.snapshot)
            return try await site.accessPage(context) { $0.freshOpening = fresh }
        }
    }

    private func changeRequirement(_ request: Request, _ context: AgentContext) async throws -> Response {
        let isRequired = try await request.form().isOn("requireEncryption")
        return try await orPage(context) {
            try await site.desk.change(requireEncryption: isRequired, in: context.snapshot)
            return .seeOther(DeskPath.access(.saved, section: Self.section))
        }
    }

    private func setState(
        _ state: OpeningKey.State, _ done: SettingsNotice, _ context: AgentContext
    ) async throws -> Response {
        let id = try context.identifier("id")
        try await site.desk.setState(state, ofOpeningKey: id, in: context.snapshot)
        return .seeOther(DeskPath.access(done, key: id, section: Self.section))
    }

    private func delete(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.identifier("id")
        guard try await request.form().isOn("confirmed") else {
            let words = Wording("settings", site.texts, context.language)
            return try await site.accessPage(context, status: .unprocessableContent) {
                $0.problem = words("errors.confirmDelete")
            }
        }
        return try await orPage(context) {
            try await site.desk.deleteOpeningKey(id, in: context.snapshot)
            return .seeOther(DeskPath.access(.deleted, section: Self.section))
        }
    }

    private func orPage(
        _ context: AgentContext, typed name: String = "", _ work: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await work()
        } catch let problems as FormProblems {
            return try await site.accessPage(context, status: .unprocessableContent) { state in
                state.openingName = name
                state.problems = problems
            }
        }
    }

    private static let section = "encryption"
}
