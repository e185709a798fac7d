import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// The sample application's pages and files.
struct DemoPages: Sendable {
    struct Model: Encodable {
        let helpCenter: String
        let widgetId: String
        let person: PersonModel?
        let people: [PersonModel]
        /// Of somebody who comes from the help centre.
        var errand: DemoErrand?
        var token: String?
    }

    /// A person in the reader's language.
    struct PersonModel: Encodable {
        let id: String
        let name: String
        let email: String
        let role: String
        let plan: String
    }

    private let assets: Assets
    private let texts: Texts
    private let renderer: Renderer

    private static let files = [
        "app.css": ("Assets/demo/app.css", "text/css; charset=utf-8"),
        "continue.js": ("Assets/demo/continue.js", "text/javascript; charset=utf-8"),
        "app.js": ("Assets/demo/app.js", "text/javascript; charset=utf-8"),
        "tokens.css": ("Assets/shared/tokens.css", "text/css; charset=utf-8"),
    ]

    init(assetFolder: String?) throws {
        assets = assetFolder.map(Assets.init(folder:)) ?? Assets()
        texts = try Texts(assets)
        renderer = Renderer(assets: assets, texts: texts)
    }

    func home(
        errand: DemoErrand?, person: DemoPerson?, site: DemoApplication, request: Request
    ) throws -> Response {
        let language = language(of: request)
        let model = Model(
            helpCenter: site.helpCenter, widgetId: site.widgetID, person: person.map { self.model($0, language) },
            people: DemoPerson.all.map { self.model($0, language) }, errand: errand)
        return try page(person == nil ? "demo/signed-out" : "demo/signed-in", model, language)
    }

    /// Back to the help centre, known: a form that sends itself.
    func answer(_ errand: DemoErrand, token: String, site: DemoApplication, request: Request) throws -> Response {
        let model = Model(
            helpCenter: site.helpCenter, widgetId: site.widgetID, person: nil, people: [], errand: errand, token: token)
        return try page("demo/continue", model, language(of: request))
    }

    private func language(of request: Request) -> InterfaceLanguage {
        request.headers[.acceptLanguage].flatMap(InterfaceLanguage.init(acceptLanguage:)) ?? .english
    }

    private func page(_ template: String, _ model: Model, _ language: InterfaceLanguage) throws -> Response {
        let nonce = Base64URL.encode(SystemRandomness().bytes(16))
        var response = Response.html(
            try renderer.render(template, page: model, language: language, extra: ["nonce": nonce]))
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentSecurityPolicy] = policy(nonce: nonce, helpCenter: model.helpCenter)
        return response
    }

    private func model(_ person: DemoPerson, _ language: InterfaceLanguage) -> PersonModel {
        let key = "demo.people.\(person.id)"
        return PersonModel(
            id: person.id, name: person.name, email: person.email, role: texts.text(key + ".role", language),
            plan: texts.text(key + ".plan", language))
    }

    func file(_ name: String) throws -> Response {
        guard let (path, type) = Self.files[name], let asset = assets[path] else { throw HTTPError(.notFound) }
        return Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }

    /// As strict as a careful application's: the widget needs no more than its own origin.
    private func policy(nonce: String, helpCenter: String) -> String {
        [
            "default-src 'none'", "script-src 'self' 'nonce-\(nonce)'", "style-src 'self'", "img-src 'self' data:",
            "connect-src 'self' \(helpCenter)", "frame-src \(helpCenter)", "base-uri 'none'",
            "form-action 'self' \(helpCenter)",
            "frame-ancestors 'none'", "require-trusted-types-for 'script'",
        ].joined(separator: "; ")
    }
}
