import Desk
import Domain
import JSON
import Store
import TestSupport
import Testing
import Tokens

@Suite("From a signed token to a known person")
struct IdentifyTests {
    @Test("A valid token makes a person known, with what it said")
    func known() async throws {
        let world = try await World()
        let person = try await world.known(.jane)
        #expect(person.contact.userId == "u_1")
        #expect(person.contact.email == "jane@example.com")
        #expect(person.contact.signedAttributes["plan"] == "pro")
        #expect(person.contact.isVerified)
    }

    @Test("Coming again renews the same person and never makes a second")
    func again() async throws {
        let world = try await World()
        let first = try await world.known(.jane)
        var renamed = JSONObject.jane
        renamed["name"] = "Jane Smith"
        let second = try await world.known(renamed)
        #expect(second.contact.id == first.contact.id)
        #expect(second.contact.name == "Jane Smith")
    }

    @Test("Two people with one email stay two people")
    func sameEmail() async throws {
        let world = try await World()
        var other = JSONObject.max
        other["email"] = "jane@example.com"
        let jane = try await world.known(.jane)
        let max = try await world.known(other)
        #expect(jane.contact.id != max.contact.id)
    }

    @Test("An id that looks like an email is not the person of that email")
    func idLikeEmail() async throws {
        let world = try await World()
        try await world.set {
            $0.identifyByEmail = true
            $0.emailRequired = false
        }
        let byEmail = try await world.known(["email": "jane@example.com"])
        let byID = try await world.known(["userId": "jane@example.com"])
        #expect(byEmail.contact.id != byID.contact.id)
    }

    @Test("Each identify ends the session before it, also another person's")
    func endsFormer() async throws {
        let world = try await World()
        let jane = try await world.identify(.jane)
        let max = try await world.identify(.max, former: jane.credential)
        #expect(try await world.desk.person(showing: jane.credential, in: world.snapshot) == nil)
        #expect(try await world.desk.person(showing: max.credential, in: world.snapshot)?.contact.userId == "u_2")
    }

    @Test("Of eight identifies at once with one session before, the next one or signing out leaves nothing behind")
    func eightAtOnce() async throws {
        for signsOut in [false, true] {
            let world = try await World()
            let former = try await world.identify(.jane)
            let all = try await withThrowingTaskGroup(of: Credential.self) { group in
                for _ in 0..<8 {
                    group.addTask { try await world.identify(.jane, former: former.credential).credential }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            // Whichever of them the browser has kept goes on.
            #expect(try await world.alive(all).count == 8)
            if signsOut {
                try await world.desk.signOut(all[3], in: world.snapshot)
                #expect(try await world.alive(all) == [])
            } else {
                let next = try await world.identify(.jane, former: all[5]).credential
                #expect(try await world.alive(all + [next]) == [next])
            }
        }
    }

    @Test("What a page of another origin has followed by itself isn't ended along with it")
    func otherOrigin() async throws {
        let world = try await World()
        let other = try #require(SiteOrigin("https://app.localhost"))
        func identify(at origin: SiteOrigin, former: Credential?) async throws -> Credential {
            let request = IdentifyRequest(
                widgetID: world.acme.widget.id, token: try world.token(for: .jane, by: world.acme), former: former,
                origin: origin)
            return try await world.desk.identify(request, in: world.snapshot).credential
        }
        let home = world.snapshot.originRule.helpCenter
        let former = try await identify(at: home, former: nil)
        let here = try await identify(at: home, former: former)
        let there = try await identify(at: other, former: former)
        let next = try await identify(at: home, former: here)
        #expect(try await world.alive([here, there, next]) == [there, next])
    }

    @Test("A guessed session id without its secret ends nobody's session")
    func guessedFormer() async throws {
        let world = try await World()
        let jane = try await world.identify(.jane)
        let forged = try #require(
            Credential("usher_s_\(jane.credential.id)_" + String(repeating: "A", count: 43), kind: .session))
        _ = try await world.identify(.max, former: forged)
        #expect(try await world.desk.person(showing: jane.credential, in: world.snapshot) != nil)
        #expect(try await world.desk.person(showing: forged, in: world.snapshot) == nil)
    }

    @Test("A session ends by itself, by signing out, and by its key's revocation")
    func ends() async throws {
        let world = try await World()
        let expiring = try await world.identify(.jane)
        world.clock.turn(by: .hours(24))
        #expect(try await world.desk.person(showing: expiring.credential, in: world.snapshot) == nil)

        let leaving = try await world.identify(.jane)
        try await world.desk.signOut(leaving.credential, in: world.snapshot)
        #expect(try await world.desk.person(showing: leaving.credential, in: world.snapshot) == nil)

        let revoked = try await world.identify(.jane)
        #expect(try await world.desk.revokeKey(world.acme.key.key.id, in: world.acme.workspace.id) == 1)
        #expect(try await world.desk.person(showing: revoked.credential, in: world.snapshot) == nil)
    }

    @Test("In strict mode a session lives no longer than its token")
    func strict() async throws {
        let world = try await World()
        try await world.set { $0.strictSessions = true }
        let identified = try await world.identify(.jane)
        #expect(identified.session.expiresAt == world.clock.now + .hours(1))
    }

    @Test("A token of workspace A never works at workspace B")
    func otherWorkspace() async throws {
        let world = try await World()
        let other = world.globex
        let snapshot = world.snapshot(other)
        let origin = snapshot.originRule.helpCenter
        for keyID in [nil, other.key.key.id] {
            let token = try TokenSigner.sign(claims: .jane, secret: world.acme.key.secret, keyID: keyID)
            let request = IdentifyRequest(widgetID: other.widget.id, token: token, origin: origin)
            let problem = try await #require(throws: Problem.self) {
                _ = try await world.desk.identify(request, in: snapshot)
            }
            #expect(problem.reason == "signature_mismatch")
        }
    }

    @Test("A session of workspace A is unknown at workspace B")
    func sessionOfOtherWorkspace() async throws {
        let world = try await World()
        let other = world.globex
        let snapshot = world.snapshot(other)
        let jane = try await world.identify(.jane)
        #expect(try await world.desk.person(showing: jane.credential, in: snapshot) == nil)
    }

    @Test("A key that is added verifies at once, a retiring one still does, a revoked one says so")
    func rotation() async throws {
        let world = try await World()
        let workspace = world.acme.workspace.id
        let fresh = try await world.desk.addKey(named: "next", in: workspace)
        try await world.desk.retireKey(world.acme.key.key.id, in: workspace)
        _ = try await world.identify(.jane)
        let signedAnew = try TokenSigner.sign(claims: .max, secret: fresh.secret)
        #expect(try world.snapshot.verifier.verify(signedAnew, at: world.clock.now.seconds).keyID == fresh.key.id)
        _ = try await world.desk.revokeKey(world.acme.key.key.id, in: workspace)
        let problem = try await #require(throws: Problem.self) { _ = try await world.identify(.jane) }
        #expect(problem.reason == "revoked_key")
    }

    @Test("No more than ten keys, and the problem says so")
    func tooManyKeys() async throws {
        let world = try await World()
        for number in 2...10 { _ = try await world.desk.addKey(named: "key \(number)", in: world.acme.workspace.id) }
        let problem = try await #require(throws: Problem.self) {
            _ = try await world.desk.addKey(named: "one more", in: world.acme.workspace.id)
        }
        #expect(problem.code == "too_many_keys")
    }

    @Test("What a token says about an attribute can't be overwritten from the browser")
    func signedWins() async throws {
        let world = try await World()
        let jane = try await world.known(.jane)
        try await world.desk.update(
            unsigned: AttributeChange(["plan": "enterprise", "theme": "dark"]), of: jane, in: world.snapshot)
        let contact = try #require(
            try await world.desk.store.read(world.acme.workspace.id) { try $0.contact(jane.contact.id) })
        #expect(contact.signedAttributes["plan"] == "pro")
        #expect(contact.unsignedAttributes == ["theme": "dark"])
    }

    @Test(
        "Attributes that could harm are refused", arguments: ["__proto__", "constructor", "prototype", "", "a\u{0}b"])
    func forbiddenAttributes(_ name: String) {
        #expect(throws: Problem.self) {
            var attributes = JSONObject()
            attributes[name] = "x"
            _ = try AttributeChange(attributes)
        }
    }
}

extension World {
    /// Those of these sessions that hold.
    fileprivate func alive(_ credentials: [Credential]) async throws -> [Credential] {
        var alive: [Credential] = []
        for credential in credentials where try await desk.person(showing: credential, in: snapshot) != nil {
            alive.append(credential)
        }
        return alive
    }
}
