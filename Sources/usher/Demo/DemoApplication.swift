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
    private func getToken(_ request: Request, _ context: BasicRequestContext) -> Response {
        guard let person = sessions.person(request) else {
            return .json(["error": "signed_out"], status: .unauthorized)
        }
        let now = SystemClock().now.milliseconds / 1000
        let claims: JSONObject = [
            "userId": .string(person.id), "email": .string(person.email), "name": .string(person.name),
            "customAttributes": ["plan": .string(person.plan), "role": .string(person.role)],
            "iat": JSONValue(now), "exp": JSONValue(now + 3_600),
        ]
        return .json(["token": .string(signer.sign(claims))])
    }

    private func getHome(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        try pages.home(
            helpCenter: helpCenter, widgetID: widgetID, person: sessions.person(request), request: request)
    }

    private func postSignIn(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        guard isOwnForm(request), let person = DemoPerson.named(try await request.form().text("person")) else {
            return .seeOther("/")
        }
        var response = Response.seeOther("/")
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
