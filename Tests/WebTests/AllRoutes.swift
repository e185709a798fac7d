import HTTPTypes
import Hummingbird
import TestSupport
import Web

/// One route of the server, with an id of the right form wherever one stands.
struct Route: Sendable, CustomStringConvertible {
    let method: HTTPRequest.Method
    let path: String

    var description: String { "\(method) \(path)" }
    var isFile: Bool { isShared || path.hasPrefix("/assets/") }
    /// What pages and programs of other origins load: scripts and public keys that are the same for everybody.
    var isShared: Bool { path == "/usher.js" || path.hasPrefix("/usher/") || path == "/.well-known/jwks.json" }
    /// For programs with a key, which no browser sends by itself.
    var isAPI: Bool { path.hasPrefix("/api/") }
    /// What is for the team alone: everything under the desk but its door.
    var isTeams: Bool { path.hasPrefix("/desk") && !["/desk/login", "/desk/logout", "/desk/language"].contains(path) }

    /// Every route that the server has: a new one is tested from its first day.
    static func all(of world: World) throws -> [Route] {
        Routes.router(try Site(desk: world.desk)).routes.flatMap { description in
            let path = description.path.description
            let isInLanguage = path.split(separator: "/").first?.contains("language") == true
            return (isInLanguage ? ["en", "de"] : [nil]).map { language in
                Route(method: description.method, path: Self.path(path, in: language))
            }
        }
    }

    private static func path(_ path: String, in language: String?) -> String {
        let segments = path.split(separator: "/").enumerated().map { place, segment in
            if place == 0, let language { return language }
            return segment.contains(":") || segment.contains("{") ? String(repeating: "0", count: 26) : String(segment)
        }
        return ("/" + segments.joined(separator: "/")).replacing("/**", with: "/shared/tokens.css")
    }
}

extension Browser {
    func ask(_ route: Route, headers: HTTPFields = [:]) async throws -> Page {
        switch route.method {
        case .get: try await get(route.path, headers: headers)
        case .post where route.path.hasPrefix("/widget/"):
            try await post(route.path, body: "{}", type: "application/json", headers: headers)
        case .post: try await post(route.path, headers: headers)
        default: try await send(route.path, route.method, headers: headers, body: nil)
        }
    }
}
