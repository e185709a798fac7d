import Desk
import Domain
import HTTPTypes
import Hummingbird

/// What stands around every page of the help centre.
struct HelpFrame: Encodable {
    /// The same page in a language.
    struct LanguageLink: Encodable {
        let language: String
        let name: String
        let direction: String
        let address: String
        let isCurrent: Bool
    }

    /// More languages than these are a menu in the header.
    static let mostInARow = 3

    /// For search engines: this page in another language, as a whole address.
    struct Alternate: Encodable {
        let language: String
        let address: String
    }

    let title: String
    /// The title without the help centre's name, and what kind of thing it is, for whoever quotes the page.
    var heading: String?
    var kind = "website"
    /// JSON-LD for search engines, where everybody may read the page.
    var linkedData: String?
    var description: String?
    /// Search engines don't list it.
    var isHidden = false
    var canonical: String?
    var alternates: [Alternate] = []
    /// The same as Markdown.
    var markdown: String?
    var languages: [LanguageLink] = []
    var hasLanguageMenu = false
    /// Of the page's own.
    var languageName = ""
    var answerTime: String?
    /// Where a stranger can sign in.
    var signIn: String?
    var isHome = false
    /// The page has the large search field itself.
    var isSearch = false
    /// The header has one. Not where the help centre is closed to whoever reads.
    var hasSearch = false
    var isContact = false
    var isRequests = false
    var headerLinks: [LinkModel] = []
    var footerLinks: [LinkModel] = []
    /// For an agent: as whom they see the page.
    var viewing: ViewingBar?
    /// Nothing can be sent from it.
    var isOnlyLooking = false
    /// There is nothing at this address, in no language.
    var isNowhere = false

    init(title: String) {
        self.title = title
    }
}

extension Site {
    /// A page of the help centre.
    func helpPage(
        _ template: String, _ model: some Encodable, _ frame: HelpFrame, _ request: Request,
        _ context: WorkspaceContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let frame = completed(frame, request, context)
        return try page("help/" + template, model, context, status: status, extra: ["frame": frame])
    }

    /// A page that people come back to: a stranger's browser keeps it and asks whether it is still the same.
    func keptPage(
        _ template: String, _ model: some Encodable, _ frame: HelpFrame, _ request: Request, _ context: WorkspaceContext
    ) throws -> Response {
        let frame = completed(frame, request, context)
        return keptHTML(try text("help/" + template, model, context, extra: ["frame": frame]), request, context)
    }

    func keptHTML(_ html: String, _ request: Request, _ context: WorkspaceContext) -> Response {
        .kept(
            html, type: "text/html; charset=utf-8", policy: SecurityPolicy.page, for: request, by: context.person,
            isPlain: context.isPlainStranger)
    }

    func completed(_ frame: HelpFrame, _ request: Request, _ context: WorkspaceContext) -> HelpFrame {
        var frame = frame
        frame.languages = Self.languageLinks(request, context, toHome: frame.isNowhere)
        frame.languageName = context.language.ownName
        frame.hasLanguageMenu = frame.languages.count > HelpFrame.mostInARow
        frame.answerTime = context.snapshot.settings.answerTime
        frame.signIn = signIn(request, context)
        frame.headerLinks = context.snapshot.settings.headerLinks.map { LinkModel($0, context) }
        frame.footerLinks = context.snapshot.settings.footerLinks.map { LinkModel($0, context) }
        frame.viewing = context.viewer.map { ViewingBar($0, request, self, context) }
        frame.isOnlyLooking = context.viewer?.view != nil
        frame.hasSearch = !frame.isHome && !frame.isSearch && context.reader.mayEnter
        return frame
    }

    /// None where there is nothing to choose.
    private static func languageLinks(
        _ request: Request, _ context: WorkspaceContext, toHome: Bool
    ) -> [HelpFrame.LanguageLink] {
        let languages = context.snapshot.languages.all
        guard languages.count > 1 else { return [] }
        // Signing in by mail stands outside of the languages' folders.
        let isLink = request.uri.path.hasPrefix("/sso/mail")
        return languages.map { language in
            let page = isLink ? request.uri.path : toHome ? HelpPath.home(language) : request.address(in: language)
            return HelpFrame.LanguageLink(
                language: language.rawValue, name: language.ownName, direction: language.direction.rawValue,
                address: choosing(language, at: page), isCurrent: language == context.language)
        }
    }

    /// What is chosen here is kept (`KeptLanguageMiddleware`).
    private static func choosing(_ language: Language, at address: String) -> String {
        address + (address.contains("?") ? "&" : "?") + "\(KeptLanguageMiddleware.parameter)=\(language.rawValue)"
    }

    func title(_ name: String, _ context: WorkspaceContext) -> String {
        name + " · " + text("home.title", context, ["workspace": context.snapshot.workspace.name])
    }

    /// A text of the help centre.
    func text(_ key: String, _ context: WorkspaceContext, _ values: [String: String] = [:]) -> String {
        texts.text("help." + key, context.spoken, values)
    }
}

/// Text inside a query.
package enum QueryText {
    package static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            byte.isLetterOrDigit ? String(UnicodeScalar(byte)) : "%" + hex(byte >> 4) + hex(byte & 15)
        }.joined()
    }

    private static func hex(_ digit: UInt8) -> String {
        String(digit, radix: 16, uppercase: true)
    }
}
