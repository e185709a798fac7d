package import Desk
package import Domain
package import Hummingbird
import NIOCore

/// What every request has: who asks from where, and in which language.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The client's address: the connection's, or what a listed proxy says of it.
    package var address: String
    /// What it asks to read: one of the workspace's languages.
    package var language: Language = .english
    /// The language of our own texts in the answer.
    package var spoken: InterfaceLanguage = .english
    /// The workspace of the request's host, where there is one.
    package var snapshot: WorkspaceSnapshot?
    /// What the request came through.
    let channel: any Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unknown"
        channel = source.channel
    }
}

/// A request to a workspace's host. It can't exist without the workspace.
package struct WorkspaceContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let address: String
    package var language: Language
    package var spoken: InterfaceLanguage
    package let snapshot: WorkspaceSnapshot
    /// The page's that asks from another site; only where the origin rule has admitted it.
    package var admittedOrigin: SiteOrigin?
    /// The person of the session that the request shows, as the help centre's pages know it by cookie.
    package var person: KnownPerson?
    /// The agent of the session that the request shows; only looked for under the desk.
    package var agent: KnownAgent?
    /// The key that a program's request shows; only looked for under `/api/v1`.
    package var apiKey: APIKey?
    /// An agent who looks at the help centre.
    package var viewer: Viewer?
    /// The browser shows that its reader knows the closed help centre's password.
    package var isDoorOpen = false
    /// What the request came through.
    let channel: any Channel

    package init(context: SiteContext) throws {
        guard let snapshot = context.snapshot else { throw Problem(.notFound, "unknown_host") }
        coreContext = context.coreContext
        address = context.address
        language = context.language
        spoken = context.spoken
        self.snapshot = snapshot
        channel = context.channel
    }
}
