import Desk
import Domain

/// All that the page of the help centre's looks is made from.
struct AppearanceState {
    let snapshot: WorkspaceSnapshot
    let languages: [LanguageOverview]
    /// The language that was typed and refused.
    var typedLanguage = ""
    var links: LinksForm
    var problems: FormProblems?
    var done: AppearanceNotice?
}

/// What Settings › Help centre shows.
struct AppearanceModel: Encodable {
    /// A page in small: a button and a link on its ground.
    struct Sample: Encodable {
        let sampleName: String
        let ground: String
        let accent: String
        let onAccent: String
        let wash: String
        let text: String
        let adjusted: String?
    }

    struct LinkGroup: Encodable {
        let legend: String
        let rows: [LinkRow]
    }

    struct LinkRow: Encodable {
        struct Label: Encodable {
            let field: String
            let name: String
            let code: String
            let value: String
        }

        let labels: [Label]
        let addressField: String
        let addressName: String
        let address: String
        let error: String?
    }

    struct Layout: Encodable {
        let value: String
        let label: String
        let hint: String
        let isSelected: Bool
    }

    let isHelpCenter = true
    let notice: String?
    let problem: String?
    let accent: String
    let hasAccent: Bool
    let accentError: String?
    let samples: [Sample]
    let logo: String?
    let logoError: String?
    let linkGroups: [LinkGroup]
    let layouts: [Layout]
    let layoutError: String?
    let languages: LanguagesModel

    /// The product's own, of tokens.css.
    private static let ownAccent = Colour(red: 0x1F, green: 0x5E, blue: 0xFF)

    init(_ state: AppearanceState, _ words: Wording) {
        let wished = state.snapshot.theme?.palette.wished
        let palette = AccentPalette(wished ?? Self.ownAccent)
        let structure = words.about("structure")
        notice = state.done.map { done in
            words.about("languages").ifKnown("done.\(done.rawValue)")
                ?? (done == .layout ? structure("layout.done") : words("appearance.done.\(done.rawValue)"))
        }
        problem = state.problems.map { _ in words("errors.summary") }
        accent = palette.wished.text
        hasAccent = wished != nil
        accentError = words.fault(state.problems, "accent")
        samples = [
            Sample("light", palette.light, ground: "#ffffff", text: "#14181d", of: palette, words),
            Sample("dark", palette.dark, ground: "#0f1216", text: "#e8ebee", of: palette, words),
        ]
        logo = state.snapshot.logoAddress
        logoError = words.fault(state.problems, "logo")
        linkGroups = [
            LinkGroup(
                "header", state.links.header, LinksForm.headerLinks, state.snapshot.languages, state.problems, words),
            LinkGroup(
                "footer", state.links.footer, LinksForm.footerLinks, state.snapshot.languages, state.problems, words),
        ]
        layouts = HomeLayout.allCases.map { layout in
            Layout(
                value: layout.rawValue, label: structure("layout.\(layout.rawValue)"),
                hint: structure("layout.\(layout.rawValue)Hint"),
                isSelected: layout == state.snapshot.settings.homeLayout)
        }
        layoutError = structure.fault(state.problems, "layout")
        languages = LanguagesModel(state, words.about("languages"))
    }
}

extension AppearanceModel.Sample {
    fileprivate init(
        _ name: String, _ shade: AccentPalette.Shade, ground: String, text: String, of palette: AccentPalette,
        _ words: Wording
    ) {
        sampleName = words("appearance.\(name)")
        self.ground = ground
        accent = shade.accent.text
        onAccent = shade.onAccent.text
        wash = shade.wash.text
        self.text = text
        adjusted =
            shade.accent == palette.wished
            ? nil : words("appearance.\(name)Adjusted", ["wished": palette.wished.text, "used": shade.accent.text])
    }
}

extension AppearanceModel.LinkGroup {
    fileprivate init(
        _ place: String, _ typed: [LinksForm.Row], _ count: Int, _ languages: ContentLanguages,
        _ problems: FormProblems?,
        _ words: Wording
    ) {
        legend = words("appearance.\(place)Links")
        rows = (0..<count).map { index in
            let row = index < typed.count ? typed[index] : LinksForm.Row()
            let field = "\(place)-\(index)"
            return AppearanceModel.LinkRow(
                labels: languages.all.map { language in
                    AppearanceModel.LinkRow.Label(
                        field: "\(field)-\(language.rawValue)",
                        name: words(
                            "appearance.label", ["number": String(index + 1), "language": words.name(of: language)]),
                        code: language.rawValue, value: row.labels[language] ?? "")
                },
                addressField: "\(field)-address",
                addressName: words("appearance.address", ["number": String(index + 1)]), address: row.address,
                error: words.fault(problems, field))
        }
    }
}
