import Hummingbird

/// The team's desk. Its door (signing in, language) is open to all; everything behind takes an `AgentContext`.
struct DeskRoutes {
    let site: Site

    func add(to router: RouterGroup<WorkspaceContext>) {
        let desk = router.group("desk").add(middleware: SameOriginMiddleware())
        LoginRoutes(site: site).add(to: desk)
        LanguageRoute().add(to: desk)
        let team = desk.group().add(middleware: AgentMiddleware(site: site)).group(context: AgentContext.self)
        team.get { _, _ in Response.seeOther(DeskPath.inbox) }
        InboxRoutes(site: site).add(to: team)
        PeopleRoutes(site: site).add(to: team)
        ArticleRoutes(site: site).add(to: team)
        StateRoutes(site: site).add(to: team)
        SeveralRoutes(site: site).add(to: team)
        WritingRoutes(site: site).add(to: team)
        FileRoutes(site: site).add(to: team)
        FilePages(site: site).add(to: team)
        RevisionRoutes(site: site).add(to: team)
        AutosaveRoutes(site: site).add(to: team)
        TranslationRoutes(site: site).add(to: team)
        ScheduleRoutes(site: site).add(to: team)
        CollectionRoutes(site: site).add(to: team)
        OrderRoutes(site: site).add(to: team)
        RedirectRoutes(site: site).add(to: team)
        ViewAsRoutes(site: site).add(to: team)
        SynonymRoutes(site: site).add(to: team)
        AnalyticsRoutes(site: site).add(to: team)
        DeskStreamRoute(site: site).add(to: desk)
        let settings = team.group().add(middleware: AdministratorMiddleware())
        settings.get("settings") { _, _ in Response.seeOther(DeskPath.access) }
        AccessRoutes(site: site).add(to: settings)
        AudienceRoutes(site: site).add(to: settings)
        InstallRoutes(site: site).add(to: settings)
        AppearanceRoutes(site: site).add(to: settings)
        APIKeyRoutes(site: site).add(to: settings)
        DataRoutes(site: site).add(to: settings)
        MailRoutes(site: site).add(to: settings)
    }
}
