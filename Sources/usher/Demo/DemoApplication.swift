import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON
import Logging
import ServiceLifecycle
import Synchronization
import Tokens
import Web

/// The sample application of the demo: a little site of its own, with a sign-in and the one backend route that Usher
/// needs. What is in `getToken` is all that a real application adds.
struct DemoApplication: Sendable {
    let port: Int
    let helpCenter: String
    let widgetID: String
    let signer: TokenSigner
    let pages: DemoPages
    let sessions = DemoSessions()

    static let signInPath = "/usher-sign-in"

    init(
        port: Int, helpCenter: String, widgetID: String, keyID: String, secret: String, assetFolder: String?
    ) throws {
        self.port = port
        self.helpCenter = helpCenter
        self.widgetID = widgetID
        signer = try TokenSigner(secret: secret, keyID: keyID)
        pages = try DemoPages(assetFolder: assetFolder)
    }

    func service() -> some Service {
        let router = Router()
        router.get("/", use: getHome)
        router.get("/api/usher-token", use: getToken)
        router.get(RouterPath(Self.signInPath), use: getUsherSignIn)
        router.post("/sign-in", use: postSignIn)
        router.post("/sign-out", use: postSignOut)
        router.get("/favicon.ico") { _, _ in Response.noContent }
        router.get("/:file") { request, context in
            try pages.file(try context.parameters.require("file"))
        }
        var logger = Logger(label: "demo")
        logger.logLevel = .error
        return Application(
            router: router, configuration: .init(address: .hostname("localhost", port: port), serverName: nil),
            logger: logger)
    }

    /// The backend route: 401 when nobody is signed in, else a short token about the person.
    private func getToken(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        guard let person = sessions.person(request) else {
            return .json(["error": "signed_out"], status: .unauthorized)
        }
        return .json(["token": .string(try token(for: person))])
    }

    /// With an id of its own (`jti`) and its time (`iat`), as signing in at the help centre asks for.
    private func token(for person: DemoPerson) throws -> String {
        let now = SystemClock().now.milliseconds / 1000
        return try signer.sign([
            "userId": .string(person.id), "email": .string(person.email), "name": .string(person.name),
            "customAttributes": ["plan": .string(person.plan), "role": .string(person.role)],
            "iat": JSONValue(now), "exp": JSONValue(now + 3_600),
            "jti": .string(Base64URL.encode(SystemRandomness().bytes(16))),
        ])
    }

    /// Where the help centre sends people who want to be known there. Who is signed in goes back at once, with a token
    /// in a form and with the state as it came; everybody else signs in first.
    private func getUsherSignIn(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        let errand = DemoErrand(request)
        guard let person = sessions.person(request) else {
            return try pages.home(errand: errand, person: nil, site: self, request: request)
        }
        return try pages.answer(errand, token: token(for: person), site: self, request: request)
    }

    private func getHome(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        try pages.home(errand: nil, person: sessions.person(request), site: self, request: request)
    }

    private func postSignIn(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let form = try await request.form()
        guard isOwnForm(request), let person = DemoPerson.named(form.text("person")) else { return .seeOther("/") }
        var response = Response.seeOther(DemoErrand(form).map { Self.signInPath + $0.query } ?? "/")
        response.headers[.setCookie] = "demo=\(sessions.start(person)); Path=/; HttpOnly; SameSite=Lax"
        return response
    }

    private func postSignOut(_ request: Request, _ context: BasicRequestContext) -> Response {
        if isOwnForm(request) { sessions.end(request) }
        return .seeOther("/")
    }

    private func isOwnForm(_ request: Request) -> Bool {
        request.headers[.origin] == "http://localhost:\(port)"
    }
}
