import JSON

/// Explains a pasted token: what it says, what is wrong with it, all of it, and what to change.
///
/// For people who set up signing, never for deciding who somebody is: the inspector reads what nobody has proved.
public enum TokenInspector {
    /// Longer pastes are cut; nothing that long is a token.
    private static let mostBytes = 64 * 1024

    /// Inspects whatever somebody pasted: a token, a whole `Bearer …` header, a token in quotes or JSON, over several
    /// lines, or anything else. It never fails and keeps nothing.
    ///
    /// - Parameters:
    ///   - pasted: Any text; what goes beyond 64 KiB of it isn't looked at.
    ///   - keys: All of the workspace's keys, revoked ones included.
    ///   - decryptionKeys: What encrypted tokens are opened with, so that what is inside can be explained.
    ///   - rules: What the workspace asks of a token.
    ///   - now: The time in Unix seconds.
    public static func inspect(
        _ pasted: String, keys: [VerificationKey], decryptionKeys: [DecryptionKey] = [],
        rules: TokenRules = TokenRules(), at now: Double
    ) -> Inspection {
        let paste = PastedText(String(decoding: pasted.utf8.prefix(mostBytes), as: UTF8.self))
        let verifier = TokenVerifier(keys: keys, decryptionKeys: decryptionKeys, rules: rules)
        let inside = (try? verifier.content(of: paste.token)).map { String(decoding: $0, as: UTF8.self) }
        let parts = ReadableParts(inside ?? paste.token)
        var inspection = Inspection()
        var errors: [TokenError] = []
        do throws(TokenError) {
            inspection.identity = try verifier.verify(paste.token, at: now).identity
        } catch {
            errors.append(error)
        }

        let reader = parts.claims.map { ClaimReader(claims: $0, rules: rules, now: now) }
        errors += parts.errors + (reader?.errors ?? [])
        inspection.problems = distinct(errors).map(Inspection.Finding.init)
        inspection.key = KeyProbe(parts).match(among: keys)
        inspection.clockDifference = clockDifference(errors, reader)
        inspection.warnings =
            paste.findings + (inside == nil ? [] : [Inspection.Finding(.opened)]) + secrets(in: paste.token, keys)
            + KeyNotes(keys: keys, parts: parts).findings(inspection.key)
            + (reader?.warnings ?? [])
        inspection.header = parts.header.map { HeaderNotes(problems: inspection.problems).lines($0) } ?? []
        inspection.claims = reader.map { ClaimNotes(reader: $0, problems: inspection.problems).lines() } ?? []
        return inspection
    }

    /// Each reason once for each claim. An accepted token has no errors at all: the same rules were asked.
    private static func distinct(_ errors: [TokenError]) -> [TokenError] {
        var kept: [TokenError] = []
        for error in errors where !kept.contains(where: { $0.reason == error.reason && $0.claim == error.claim }) {
            kept.append(error)
        }
        return kept
    }

    private static func clockDifference(_ errors: [TokenError], _ reader: ClaimReader?) -> Double? {
        if let difference = errors.lazy.compactMap(\.clockDifference).first { return difference }
        guard let reader, let issued = try? reader.time(.iat), issued > reader.now else { return nil }
        return issued - reader.now
    }

    /// Somebody who pastes a secret should learn what it is before it is pasted elsewhere.
    private static func secrets(in paste: String, _ keys: [VerificationKey]) -> [Inspection.Finding] {
        let pasted = Array(paste.utf8)
        let key = keys.first { key in
            if case .secret(let secret) = key.material { secret.bytes == pasted } else { false }
        }
        return key.map { key in
            [Inspection.Finding(.pastedSecret, ["key": .text(key.name.isEmpty ? key.id : key.name)])]
        } ?? []
    }
}
