import Hummingbird

/// Signing in by a link in a mail, for people whom a token has proved before.
struct LinkRoutes {
    let site: Site

    func add(to sso: RouterGroup<WorkspaceContext>) {
        let mail = sso.group("mail").add(middleware: SameOriginMiddleware())
        LinkRequestRoutes(site: site).add(to: mail)
        LinkOpenRoutes(site: site).add(to: mail)
    }
}
