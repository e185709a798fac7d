import Hummingbird

/// For those who watch over the server.
struct HealthRoutes {
    let site: Site

    func add(to router: Router<SiteContext>) {
        router.get("/healthz") { _, _ in "ok\n" }
        router.get("/readyz") { _, _ in
            // A read reaches the disk, so that a full or broken one shows here and not to people.
            _ = try await site.desk.store.database.read { try $0.rows("select 1 as one") }
            return "ready\n"
        }
    }
}
