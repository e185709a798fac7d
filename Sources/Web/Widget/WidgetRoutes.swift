import Hummingbird

/// The widget's API. What the application's page calls (across origins) checks the origin itself; what the widget's own
/// frame calls must come from our own origin.
struct WidgetRoutes {
    let site: Site

    func add(to router: RouterGroup<WorkspaceContext>) {
        let api = router.group("widget/v1")
        LoaderRoutes(site: site).add(to: api)
        let frame = api.group().add(middleware: SameOriginMiddleware())
        HomeRoutes(site: site).add(to: frame)
        ReadingRoutes(site: site).add(to: frame)
        ConversationRoutes(site: site).add(to: frame)
        StreamRoute(site: site).add(to: api)
        router.get("widget/frame", use: FramePage(site: site).get)
    }
}
