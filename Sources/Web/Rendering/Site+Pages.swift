import Desk
import Domain
import Foundation
package import HTTPTypes
package import Hummingbird

extension Site {
    /// A page of the help centre or the desk's door, with the workspace and the person in its surroundings.
    package func page(
        _ template: String, _ model: some Encodable, _ context: WorkspaceContext, status: HTTPResponse.Status = .ok,
        extra: [String: any Encodable] = [:]
    ) throws -> Response {
        .html(try text(template, model, context, extra: extra), status: status)
    }

    func text(
        _ template: String, _ model: some Encodable, _ context: WorkspaceContext, extra: [String: any Encodable] = [:]
    ) throws -> String {
        var surroundings = surroundings(context).merging(extra) { own, _ in own }
        if let contact = context.contact { surroundings["person"] = PersonModel(contact) }
        return try renderer.render(
            template, page: model, language: context.spoken, extra: surroundings)
    }

    /// What stands around a page, whoever reads it.
    func surroundings(_ context: WorkspaceContext) -> [String: any Encodable] {
        [
            "workspace": WorkspaceModel(context.snapshot),
            "reading": ReadingModel(context.language, context.spoken),
        ]
    }

    /// Where there is nothing, who was known still is, and the ways on are those of every page.
    func nowherePage(_ request: Request, _ context: SiteContext) async throws -> Response? {
        guard !request.wantsJSON, !request.isAtDesk, var context = try? WorkspaceContext(context: context) else {
            return nil
        }
        let cookie = request.sessionCookie(context.snapshot)
        context.person = try await desk.person(showing: cookie, in: context.snapshot)
        context.isDoorOpen = isDoorOpen(request, context.snapshot)
        let isOpen = context.reader.mayEnter
        let model = ErrorModel(.notFound, correlation: nil, isOpen ? request : nil, texts, context.spoken)
        var frame = HelpFrame(title: model.title)
        frame.isSearch = true
        frame.isNowhere = true
        return try helpPage("error", model, frame, request, context, status: .notFound)
    }

    /// What a person sees when something went wrong: what happened, why, what now.
    func errorPage(
        _ problem: Problem, correlation: String?, context: SiteContext, request: Request
    ) -> Response {
        let model = ErrorModel(problem, correlation: correlation, request, texts, context.spoken)
        let status = HTTPResponse.Status(code: problem.kind.rawValue)
        let face = request.isAtDesk ? "desk/error" : "help/error"
        var frame = HelpFrame(title: model.title)
        // Who asks isn't known here: the field is for help centres that are for everyone.
        frame.hasSearch = !model.isSearchOffered && context.snapshot?.settings.centreAudience == .everyone
        var extra: [String: any Encodable] = [
            "frame": frame, "reading": ReadingModel(context.language, context.spoken),
        ]
        extra["workspace"] = context.snapshot.map { WorkspaceModel($0) }
        let html = try? renderer.render(face, page: model, language: context.spoken, extra: extra)
        guard let html else {
            return .text("\(model.title)\n\(model.sentence)\n", type: "text/plain; charset=utf-8", status: status)
        }
        return .html(html, status: status)
    }
}

struct WorkspaceModel: Encodable {
    let name: String
    let helpCenter: String
    /// The addresses of its own accent and logo.
    let theme: String?
    let logo: String?

    init(_ snapshot: WorkspaceSnapshot) {
        theme = snapshot.themeAddress
        logo = snapshot.logoAddress
        name = snapshot.workspace.name
        helpCenter = snapshot.helpCenter.origin
    }
}

/// The language of a page of the help centre, beside that of our own texts on it.
struct ReadingModel: Encodable {
    /// The first part of the page's address.
    let home: String
    let language: String
    let direction: String
    /// As pages are quoted with it: `pt_BR`. Ours say theirs themselves.
    let region: String?
    /// Our own texts are in another one.
    let isForeign: Bool

    init(_ language: Language, _ spoken: InterfaceLanguage) {
        home = HelpPath.home(language)
        self.language = language.rawValue
        direction = language.direction.rawValue
        isForeign = language.primary != spoken.rawValue
        region = isForeign ? language.rawValue.replacing("-", with: "_") : nil
    }
}

struct PersonModel: Encodable {
    let name: String?
    let firstName: String?
    let email: String?
    let label: String?
    /// The first letter of what the person is called.
    let initial: String?

    init(_ contact: Contact) {
        name = contact.name
        firstName = contact.firstName
        email = contact.email
        label = contact.label
        initial = contact.label.flatMap(\.first).map(String.init)
    }
}

struct ErrorModel: Encodable {
    let status: Int
    let title: String
    let sentence: String
    /// Names the line in the server's log.
    let correlation: String?
    /// Where nothing was found: what the address speaks of, to be searched for.
    let query: String?
    let isSearchOffered: Bool

    init(status: Int, title: String, sentence: String, correlation: String?, query: String?) {
        self.status = status
        self.title = title
        self.sentence = sentence
        self.correlation = correlation
        self.query = query
        isSearchOffered = query != nil
    }
}

extension ErrorModel {
    /// - Parameter request: whose address may be searched for; nil where nobody may search.
    fileprivate init(
        _ problem: Problem, correlation: String?, _ request: Request?, _ texts: Texts, _ language: InterfaceLanguage
    ) {
        self.init(
            status: problem.kind.rawValue, title: texts.title(of: problem, language),
            sentence: texts.sentence(of: problem, language), correlation: correlation,
            query: problem == .notFound ? request?.wordsOfPath : nil)
    }
}

extension Request {
    fileprivate var isAtDesk: Bool { uri.path.hasPrefix("/desk") }

    /// The words of an address's last part: `/hc/articles/360-reset-password.html` speaks of "reset password".
    fileprivate var wordsOfPath: String {
        let last = uri.path.split(separator: "/").last.flatMap { $0.removingPercentEncoding } ?? ""
        let name = last.split(separator: ".").first ?? ""
        let words = name.split { !$0.isLetter && !$0.isNumber }
        return words.filter { $0.allSatisfy(\.isLetter) && (3...24).contains($0.count) }.prefix(6)
            .joined(separator: " ").prefix(ofScalars: 80)
    }
}
