package import Domain
import Store
import Tokens

/// What an application answers when a person has signed in there and is to be known at the help centre.
package struct HandshakeAnswer: Sendable {
    package var token: String?
    /// As the application sends it back, unchecked.
    package var state: String?
    /// The states that this browser itself holds.
    package var held: [Credential]
    /// The session and the visitor that this browser showed before.
    package var former: Credential?
    package var visitor: Credential?
    /// Whose page sent it.
    package var origin: SiteOrigin

    package init(
        token: String?, state: String?, held: [Credential], former: Credential? = nil, visitor: Credential? = nil,
        origin: SiteOrigin
    ) {
        self.token = token
        self.state = state
        self.held = held
        self.former = former
        self.visitor = visitor
        self.origin = origin
    }
}

/// The redirect handshake: a person signs in at the application and comes back to the help centre known.
///
/// Its state is made here, held by the browser's cookie, carried through the application and compared on return, so that
/// nobody can put their own token into somebody else's browser. Nothing is stored until a token comes that holds.
extension Desk {
    package static let handshakeLife = Span.minutes(10)
    /// The token is signed for this one sign-in: an older one was meant for something else.
    package static let oldestHandshakeToken = Span.minutes(3)
    /// A state made by another node, whose clock is a little ahead.
    private static let clockLeeway = Span.minutes(1)

    package func newHandshake() -> Credential {
        Credential(kind: .handshake, at: clock.now, randomness: randomness)
    }

    package func isLive(handshake state: Credential) -> Bool {
        guard let madeAt = state.madeAt else { return false }
        let now = clock.now
        return madeAt <= now + Self.clockLeeway && now < madeAt + Self.handshakeLife
    }

    /// - Throws: `Problem`; every refusal is noted among the recent attempts, without the token.
    package func signIn(_ answer: HandshakeAnswer, in snapshot: WorkspaceSnapshot) async throws -> Identified {
        let request = IdentifyRequest(
            widgetID: "", token: answer.token, former: answer.former, visitor: answer.visitor, origin: answer.origin)
        let state = try checkedState(of: answer, request: request, in: snapshot)
        let verified = try verify(request, in: snapshot)
        let marks = try marks(of: verified, state: state, request: request, in: snapshot)
        let identified = newSession(for: verified, request: request, in: snapshot)
        do {
            let now = identified.session.startedAt
            try await save(identified, verified: verified, request: request, in: snapshot) { store in
                for mark in marks where try !store.useOnce(mark.text, until: mark.end, at: now) { throw mark.problem }
            }
        } catch let problem as Problem where problem.code == "state_used" || problem.reason == Self.replayed {
            note(problem, keyID: verified.keyID, request: request, in: snapshot)
            throw problem
        }
        count(verified, request: request, in: snapshot)
        return identified
    }

    /// For what is refused before a token is looked at.
    package func noteRefusedSignIn(_ problem: Problem, from origin: SiteOrigin?, in snapshot: WorkspaceSnapshot) {
        tracker.note(
            IdentifyAttempt(
                id: newID(), at: clock.now, code: problem.code, reason: problem.reason, origin: origin?.text ?? ""),
            workspace: snapshot.id)
    }
}

// What makes a sign-in this browser's own, and possible once only.
extension Desk {
    private struct Mark: Sendable {
        let text: String
        let end: Timestamp
        let problem: Problem
    }

    private static let replayed = TokenError.Reason.replayed.rawValue

    private func checkedState(
        of answer: HandshakeAnswer, request: IdentifyRequest, in snapshot: WorkspaceSnapshot
    ) throws -> Credential {
        func refused(_ code: String) -> Problem {
            let problem = Problem(.forbidden, code)
            note(problem, keyID: nil, request: request, in: snapshot)
            return problem
        }
        guard let text = answer.state, !text.isEmpty else { throw refused("state_missing") }
        guard let state = Credential(text, kind: .handshake) else { throw refused("state_foreign") }
        guard isLive(handshake: state) else { throw refused("state_expired") }
        let hash = SecretHash.of(state)
        guard answer.held.contains(where: { $0.id == state.id && SecretHash.matches($0, hash) }) else {
            throw refused("state_foreign")
        }
        return state
    }

    /// A token is good for one sign-in: by its own id, kept until its time is over anyway.
    private func marks(
        of verified: VerifiedToken, state: Credential, request: IdentifyRequest, in snapshot: WorkspaceSnapshot
    ) throws -> [Mark] {
        do throws(TokenError) {
            let (id, issuedAt) = try oneTimeClaims(of: verified)
            let oldest = issuedAt + Double(Self.oldestHandshakeToken.inSeconds)
            let end = min(oldest, (verified.expiresAt ?? oldest) + TokenRules().leeway)
            return [
                Mark(
                    text: "state:" + state.id, end: (state.madeAt ?? clock.now) + Self.handshakeLife,
                    problem: Problem(.forbidden, "state_used")),
                Mark(
                    text: "jti:" + SecretHash.of(id), end: Timestamp(milliseconds: Int(end * 1000) + 1),
                    problem: Problem(.unauthenticated, "invalid_token", reason: Self.replayed)),
            ]
        } catch {
            note(code: "invalid_token", error: error, request: request, in: snapshot)
            throw Problem(error)
        }
    }

    private func oneTimeClaims(of verified: VerifiedToken) throws(TokenError) -> (id: String, issuedAt: Double) {
        let keyID = verified.keyID
        guard let id = verified.tokenID, !id.isEmpty else {
            throw TokenError(.wrongType, "A sign-in's token needs its own id (jti).", claim: "jti", keyID: keyID)
        }
        guard let issuedAt = verified.issuedAt else {
            throw TokenError(.wrongType, "A sign-in's token needs its time (iat).", claim: "iat", keyID: keyID)
        }
        let age = clock.now.seconds - issuedAt
        guard age < Double(Self.oldestHandshakeToken.inSeconds) else {
            throw TokenError(
                .expired, "A sign-in's token is signed for it, at most three minutes before.", claim: "iat",
                keyID: keyID, clockDifference: -age)
        }
        return (id, issuedAt)
    }

    private func note(
        _ problem: Problem, keyID: String?, request: IdentifyRequest, in snapshot: WorkspaceSnapshot
    ) {
        tracker.note(
            IdentifyAttempt(
                id: newID(), at: clock.now, code: problem.code, reason: problem.reason, origin: request.origin.text,
                keyID: keyID),
            workspace: snapshot.id)
    }
}
