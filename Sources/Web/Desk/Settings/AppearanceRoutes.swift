import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Settings › Help centre: how it looks, and what stands in its header and footer.
struct AppearanceRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        let appearance = team.group("settings/help-center")
        appearance.get(use: page)
        appearance.post("accent", use: changeAccent)
        appearance.post("logo", use: changeLogo)
        appearance.post("logo/remove", use: removeLogo)
        appearance.post("links", use: changeLinks)
        appearance.post("layout", use: changeLayout)
        addLanguages(to: appearance)
    }

    private func page(_ request: Request, _ context: AgentContext) async throws -> Response {
        let done = AppearanceNotice(rawValue: try request.queryForm.text("done"))
        return try await show(context) { $0.done = done }
    }

    private func changeAccent(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        let accent = form.isOn("reset") ? "" : form.text("accent")
        return try await changed(.accent, context) {
            try await site.desk.change(accent: accent, in: context.snapshot)
        }
    }

    private func changeLogo(_ request: Request, _ context: AgentContext) async throws -> Response {
        let uploaded = try await request.multipartForm(upTo: Desk.longestUpload).bytes("logo")
        return try await changed(.logo, context) {
            try await site.desk.change(logo: uploaded, in: context.snapshot)
        }
    }

    private func removeLogo(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await changed(.logoRemoved, context) { try await site.desk.removeLogo(in: context.snapshot) }
    }

    private func changeLinks(_ request: Request, _ context: AgentContext) async throws -> Response {
        let links = LinksForm(try await request.form(), among: context.snapshot.languages)
        return try await changed(.links, context) {
            try await site.desk.change(links: links, in: context.snapshot)
        } typed: {
            $0.links = links
        }
    }

    private func changeLayout(_ request: Request, _ context: AgentContext) async throws -> Response {
        let layout = try await request.form().text("layout")
        return try await changed(.layout, context) {
            try await site.desk.change(homeLayout: layout, in: context.snapshot)
        }
    }

    /// - Parameter typed: puts into the page what was typed, when it comes again.
    func changed(
        _ done: AppearanceNotice, _ context: AgentContext, _ change: () async throws -> Void,
        typed: (inout AppearanceState) -> Void = { _ in }
    ) async throws -> Response {
        try await .leading(to: DeskPath.appearance(done), after: change) { problems in
            try await show(context, status: .unprocessableContent) { state in
                typed(&state)
                state.problems = problems
            }
        }
    }

    private func show(
        _ context: AgentContext, status: HTTPResponse.Status = .ok, _ add: (inout AppearanceState) -> Void
    ) async throws -> Response {
        // After a change the request's own snapshot is the former one.
        let snapshot = site.desk.directory.snapshot(workspace: context.snapshot.id) ?? context.snapshot
        var state = AppearanceState(
            snapshot: snapshot, languages: try await site.desk.languages(in: snapshot),
            links: LinksForm(snapshot.settings))
        add(&state)
        let model = AppearanceModel(state, Wording("settings", site.texts, context.language))
        return try site.deskPage("desk/appearance", model, context, status: status)
    }
}

/// What was done before the page came, for the line that says so.
enum AppearanceNotice: String {
    case accent, logo, logoRemoved, links, layout, languageAdded, languageRemoved, languageMain
}

extension DeskPath {
    static let appearance = "/desk/settings/help-center"

    static func appearance(_ done: AppearanceNotice) -> String {
        appearance + Query([("done", done.rawValue)]).text
    }
}

extension LinksForm {
    /// As its form sends it: `header-0-en`, `header-0-address`, …
    init(_ form: Form, among languages: ContentLanguages) {
        func rows(_ place: String, _ count: Int) -> [Row] {
            (0..<count).map { index in
                let labels = languages.all.map { ($0, form.text("\(place)-\(index)-\($0.rawValue)")) }
                return Row(
                    labels: Dictionary(uniqueKeysWithValues: labels), address: form.text("\(place)-\(index)-address"))
            }
        }
        self.init(header: rows("header", Self.headerLinks), footer: rows("footer", Self.footerLinks))
    }
}
