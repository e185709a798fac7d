package import Hummingbird

/// All routes of the server: a look at this file says what answers where.
package enum Routes {
    package static func router(_ site: Site) -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            ClientMiddleware(site: site)
            HeadersMiddleware(site: site)
            ProblemMiddleware(site: site)
            APIMethodMiddleware(site: site)
            RedirectMiddleware(site: site)
        }
        HealthRoutes(site: site).add(to: router)
        let workspace = router.group(context: WorkspaceContext.self)
        AssetRoutes(site: site).add(to: workspace)
        PublishedKeysRoute().add(to: workspace)
        WidgetRoutes(site: site).add(to: workspace)
        APIRoutes(site: site).add(to: workspace)
        HelpRoutes(site: site).add(to: workspace)
        HandshakeRoutes(site: site).add(to: workspace)
        DeskRoutes(site: site).add(to: workspace)
        return router
    }
}
