package import Desk
package import Domain
package import JSON
import Store
import Tokens

/// Shorter words for tests that are about one company only: Acme.
extension World {
    package var snapshot: WorkspaceSnapshot { snapshot(acme) }

    /// Changes Acme's settings.
    package func set(_ change: @Sendable (inout WorkspaceSettings) -> Void) async throws {
        var settings = snapshot.settings
        change(&settings)
        let changed = settings
        try await desk.store.write(acme.workspace.id) { try $0.save(changed) }
        try await desk.refresh(acme.workspace.id)
    }

    /// Identifies a person with these claims, signed as Acme's backend does, for an hour.
    package func identify(
        _ claims: JSONObject, former: Credential? = nil, visitor: Credential? = nil
    ) async throws -> Identified {
        var claims = claims
        claims["exp"] = JSONValue((clock.now + .hours(1)).milliseconds / 1000)
        let token = try TokenSigner.sign(claims: claims, secret: acme.key.secret)
        return try await desk.identify(
            IdentifyRequest(
                widgetID: acme.widget.id, token: token, former: former, visitor: visitor,
                origin: snapshot.originRule.helpCenter),
            in: snapshot)
    }

    /// A person with a live session.
    package func known(_ claims: JSONObject) async throws -> KnownPerson {
        let identified = try await identify(claims)
        guard let known = try await desk.person(showing: identified.credential, in: snapshot) else {
            preconditionFailure("identified, but not known")
        }
        return known
    }
}

extension JSONObject {
    package static let jane: JSONObject = [
        "userId": "u_1", "email": "jane@example.com", "name": "Jane Doe", "customAttributes": ["plan": "pro"],
    ]
    package static let max: JSONObject = ["userId": "u_2", "email": "max@example.com", "name": "Max Müller"]
}
