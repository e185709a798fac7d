package import Desk
package import Domain
import HTTPTypes
package import Hummingbird

/// The names of our cookies. `__Host-` makes a browser refuse one that another subdomain has planted; it needs https, so
/// that development on plain http has names without it.
package enum CookieName {
    package static let language = "usher-locale"

    package static func session(isSecure: Bool) -> String { isSecure ? "__Host-usher" : "usher" }
    package static func agent(isSecure: Bool) -> String { isSecure ? "__Host-usher-desk" : "usher-desk" }
}

/// One Set-Cookie header (RFC 6265 section 4.1).
package struct SetCookie: Sendable {
    let name: String
    let value: String
    let maxAge: Int
    let isSecure: Bool
    var isHTTPOnly = true

    /// Host-only, for all paths, for top-level visits from elsewhere too (`Lax`): a link to the help centre knows the
    /// person.
    package var text: String {
        "\(name)=\(value); Path=/; Max-Age=\(maxAge); SameSite=Lax"
            + (isHTTPOnly ? "; HttpOnly" : "") + (isSecure ? "; Secure" : "")
    }
}

extension WorkspaceSnapshot {
    /// Whether cookies of this help centre are for https only.
    package var isSecure: Bool { originRule.helpCenter.scheme == "https" }
}

extension Request {
    /// A cookie's value; nil where it is absent or there twice: a second of the name can only have been planted.
    package func cookie(_ name: String) -> String? {
        let values = headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair -> Substring? in
            let trimmed = pair.drop { $0 == " " }
            guard trimmed.hasPrefix(name), trimmed.dropFirst(name.count).first == "=" else { return nil }
            return trimmed.dropFirst(name.count + 1)
        }
        return values.count == 1 ? String(values[0]) : nil
    }

    /// The credential of `Authorization: Bearer …`.
    package var bearer: Credential? {
        guard let header = headers[.authorization], header.hasPrefix("Bearer ") else { return nil }
        let text = String(header.dropFirst(7))
        return Credential(text, kind: .session) ?? Credential(text, kind: .visitor)
    }

    /// The session that the help centre's cookie holds.
    package func sessionCookie(_ snapshot: WorkspaceSnapshot) -> Credential? {
        cookie(CookieName.session(isSecure: snapshot.isSecure)).flatMap { Credential($0, kind: .session) }
    }
}

extension Response {
    package mutating func set(_ cookie: SetCookie) {
        headers.append(HTTPField(name: .setCookie, value: cookie.text))
    }

    /// Sets one of our cookies by its name on https and on plain http.
    mutating func set(
        _ name: (_ isSecure: Bool) -> String, to value: String, lasting seconds: Int, in snapshot: WorkspaceSnapshot
    ) {
        set(SetCookie(name: name(snapshot.isSecure), value: value, maxAge: seconds, isSecure: snapshot.isSecure))
    }

    mutating func clear(_ name: (_ isSecure: Bool) -> String, in snapshot: WorkspaceSnapshot) {
        set(name, to: "", lasting: 0, in: snapshot)
    }

    /// Hands the browser its session for the help centre's pages.
    package mutating func setSession(_ credential: Credential, lasting seconds: Int, in snapshot: WorkspaceSnapshot) {
        set(CookieName.session(isSecure:), to: credential.text, lasting: seconds, in: snapshot)
    }

    package mutating func clearSession(in snapshot: WorkspaceSnapshot) {
        clear(CookieName.session(isSecure:), in: snapshot)
    }
}
