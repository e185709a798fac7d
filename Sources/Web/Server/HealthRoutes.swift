import Desk
import Hummingbird

/// For those who watch over the server.
struct HealthRoutes {
    let site: Site

    func add(to router: Router<SiteContext>) {
        router.get("/healthz") { _, _ in "ok\n" }
        router.get("/readyz") { _, _ in
            try await site.desk.checkReadiness()
            return "ready\n"
        }
    }
}
