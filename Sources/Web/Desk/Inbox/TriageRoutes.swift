import Desk
import Domain
import Hummingbird

/// Closing, reopening and assigning a conversation.
struct TriageRoutes {
    let site: Site

    func add(to inbox: RouterGroup<AgentContext>) {
        inbox.post(":conversation/close") { _, context in
            try await after(context) { try await site.desk.close($0, in: context.snapshot) }
        }
        inbox.post(":conversation/reopen") { _, context in
            try await after(context) { try await site.desk.reopen($0, in: context.snapshot) }
        }
        inbox.post(":conversation/assign") { request, context in
            let agent = try await request.form().text("agent")
            return try await after(context) { id in
                try await site.desk.assign(id, to: agent.isEmpty ? nil : agent, in: context.snapshot)
            }
        }
    }

    private func after(_ context: AgentContext, _ change: (String) async throws -> Void) async throws -> Response {
        let id = try context.identifier("conversation")
        try await change(id)
        return .seeOther(DeskPath.conversation(id))
    }
}
