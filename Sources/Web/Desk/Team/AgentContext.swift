package import Desk
package import Domain
package import Hummingbird
import NIOCore

/// A request of the team's. It can't exist without an agent, so that a route which takes one needs no check of its own.
package struct AgentContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let address: String
    /// Of the desk's own texts.
    package let language: InterfaceLanguage
    package let snapshot: WorkspaceSnapshot
    package let agent: KnownAgent
    /// What the request came through.
    let channel: any Channel

    package init(context: WorkspaceContext) throws {
        guard let agent = context.agent else { throw Problem(.unauthenticated, "agent_required") }
        coreContext = context.coreContext
        address = context.address
        language = context.spoken
        snapshot = context.snapshot
        self.agent = agent
        channel = context.channel
    }

    /// The language of articles that an agent means who names none.
    package var contentLanguage: Language {
        snapshot.languages.best(for: language.rawValue) ?? snapshot.languages.main
    }

    /// Who writes what this request saves.
    package var author: Author { .agent(id: agent.agent.id) }
}
