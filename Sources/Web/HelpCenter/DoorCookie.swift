import Desk
import Domain
import Hummingbird

/// What a browser shows whose reader knows the closed help centre's password.
extension CookieName {
    package static func door(isSecure: Bool) -> String { isSecure ? "__Host-usher-door" : "usher-door" }
}

extension Response {
    mutating func setDoor(_ pass: DoorPass, in snapshot: WorkspaceSnapshot) {
        set(CookieName.door(isSecure:), to: pass.text, lasting: DoorPass.days * 86_400, in: snapshot)
    }

    mutating func clearDoor(in snapshot: WorkspaceSnapshot) {
        clear(CookieName.door(isSecure:), in: snapshot)
    }
}

/// Lets a stranger in who has said the password. It decides nothing where somebody is known, or looked as.
struct DoorMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        guard context.snapshot.asksForPassword, context.person == nil, context.viewer?.view == nil else {
            return try await next(request, context)
        }
        var context = context
        context.isDoorOpen = site.isDoorOpen(request, context.snapshot)
        return try await next(request, context)
    }
}

extension Site {
    func isDoorOpen(_ request: Request, _ snapshot: WorkspaceSnapshot) -> Bool {
        let shown = request.cookie(CookieName.door(isSecure: snapshot.isSecure))
        return desk.isDoorOpen(showing: shown, in: snapshot)
    }
}
