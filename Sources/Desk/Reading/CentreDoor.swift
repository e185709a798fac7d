package import Domain
import Store

/// What a browser shows whose reader has said the help centre's password: until when, and a proof that only this server
/// can make. It is about one password: when that changes, every pass is over.
package struct DoorPass: Sendable, Hashable {
    package static let days = 30

    package let text: String

    fileprivate init(until end: Timestamp, proof: String) {
        text = "\(end.milliseconds).\(proof)"
    }
}

extension Desk {
    /// Opens the door of a closed help centre to whoever knows its password. What stands behind a door of its own stays
    /// closed: this makes nobody a known person.
    /// - Parameter address: the client's; attempts are counted for it.
    package func openDoor(
        password: String, from address: String, in snapshot: WorkspaceSnapshot
    ) async throws -> DoorPass {
        try limits.door.take("\(snapshot.id) \(address)", at: clock.now)
        guard let stored = snapshot.doorPassword, try await passwords.matches(password, stored) else {
            throw Problem(.unauthenticated, "wrong_centre_password")
        }
        let end = clock.now + .days(DoorPass.days)
        return DoorPass(until: end, proof: doorProof(until: end, stored, in: snapshot))
    }

    /// Whether a browser's pass is one of ours, for today's password.
    package func isDoorOpen(showing text: String?, in snapshot: WorkspaceSnapshot) -> Bool {
        guard let text, let stored = snapshot.doorPassword else { return false }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let end = Int(parts[0]).map(Timestamp.init(milliseconds:)), clock.now < end else {
            return false
        }
        return Self.isSame(String(parts[1]), doorProof(until: end, stored, in: snapshot))
    }

    /// Bound to the hash with its salt: also the same password, set again, asks everybody anew.
    private func doorProof(until end: Timestamp, _ stored: String, in snapshot: WorkspaceSnapshot) -> String {
        Base64URL.encode(vault.derive(32, from: ["centre-door", snapshot.id, stored, String(end.milliseconds)]))
    }

    /// In constant time, so that no one learns a proof byte by byte.
    private static func isSame(_ shown: String, _ right: String) -> Bool {
        guard shown.utf8.count == right.utf8.count else { return false }
        return zip(shown.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Sets the password that opens the help centre's door, or takes it away. The desk has no such door: nobody on the
    /// team can shut themselves out.
    /// - Parameter password: nil takes it away; whoever used it is asked to sign in.
    package func change(centrePassword password: String?, in snapshot: WorkspaceSnapshot) async throws {
        guard let password else { return try await changeSettings(in: snapshot) { $0.centrePassword = nil } }
        guard PasswordHash.allowedLength.contains(password.unicodeScalars.count) else {
            throw FormProblems(
                "password", "passwordLength", ["least": String(PasswordHash.allowedLength.lowerBound)])
        }
        let hash = try await passwords.hash(password, randomness: randomness)
        try await changeSettings(in: snapshot) { $0.centrePassword = hash }
    }
}

extension WorkspaceSnapshot {
    /// Nil where there is no password, or no door that it could open.
    fileprivate var doorPassword: String? {
        settings.centreAudience == .everyone ? nil : settings.centrePassword
    }

    package var asksForPassword: Bool { doorPassword != nil }

    /// Somebody nobody knows who has come through the door.
    package var guest: Reader { .stranger(in: .everyone) }
}
