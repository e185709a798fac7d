package import Domain
package import Store

/// An audience as the team sees it: whom it matches today, and what it decides.
package struct AudienceOverview: Sendable {
    package let audience: NamedAudience
    package let matches: AudienceMatches
    package let uses: AudienceUses
    /// The help centre as a whole is for this audience.
    package let isCentre: Bool
}

/// The people whom a rule matches, among those seen last.
package struct AudienceMatches: Sendable {
    package static let mostExamined = 10_000
    static let mostShown = 5

    package let count: Int
    package let examined: Int
    /// The first few.
    package let people: [Contact]

    package var isEveryoneExamined: Bool { examined < Self.mostExamined }

    init(_ contacts: [Contact], _ matches: (Contact) -> Bool) {
        let found = contacts.filter(matches)
        count = found.count
        examined = contacts.count
        people = Array(found.prefix(Self.mostShown))
    }
}

/// An audience as its form sends it, unchecked.
package struct AudienceDraft: Sendable, Hashable {
    package static let longestName = 64

    package var name: String
    package var rule: String

    package init(name: String, rule: String) {
        self.name = name
        self.rule = rule
    }

    func audience(_ id: String) throws(FormProblems) -> NamedAudience {
        var problems = FormProblems()
        let name = self.name.trimmed.withoutControls
        if name.isEmpty { problems.add("name", "nameRequired") }
        problems.limit("name", name, to: Self.longestName, "nameTooLong")
        do {
            _ = try AudienceRule(checking: rule)
        } catch {
            problems.add(error)
        }
        try problems.check()
        return NamedAudience(id: id, name: name, text: rule.trimmed)
    }
}

extension AudienceRule {
    /// Reads what a form sent; what is wrong is a fault of its field `rule`.
    fileprivate init(checking text: String) throws(FormProblems) {
        do throws(RuleError) {
            try self.init(text)
        } catch {
            throw FormProblems(
                "rule", "rule.\(error.code.rawValue)",
                ["position": String(error.position), "found": error.found, "limit": String(Self.longest)])
        }
    }
}

extension Desk {
    /// So many can be told apart by a team, and evaluated for every request.
    package static let mostAudiences = 100

    package func audiences(in snapshot: WorkspaceSnapshot) async throws -> [AudienceOverview] {
        try await store.read(snapshot.id) { store in
            let contacts = try store.provedContacts(limit: AudienceMatches.mostExamined)
            return try store.audiences().map { audience in
                AudienceOverview(
                    audience: audience, matches: AudienceMatches(contacts, audience.matches),
                    uses: try store.uses(of: .named(id: audience.id)),
                    isCentre: snapshot.settings.centreAudience == .named(id: audience.id))
            }
        }
    }

    /// Whom a rule would match, before it is saved.
    package func preview(rule text: String, in snapshot: WorkspaceSnapshot) async throws -> AudienceMatches {
        let rule = try AudienceRule(checking: text)
        return try await store.read(snapshot.id) { store in
            AudienceMatches(try store.provedContacts(limit: AudienceMatches.mostExamined), rule.matches)
        }
    }

    /// - Parameter id: nil for a new audience.
    package func saveAudience(
        _ id: String?, _ draft: AudienceDraft, in snapshot: WorkspaceSnapshot
    ) async throws {
        let audience = try draft.audience(id ?? newID())
        let now = clock.now
        try await store.write(snapshot.id) { store in
            let all = try store.audiences()
            if let id, !all.contains(where: { $0.id == id }) { throw Problem.notFound }
            guard id != nil || all.count < Self.mostAudiences else {
                throw Problem(.conflict, "too_many_audiences", values: ["limit": String(Self.mostAudiences)])
            }
            try store.save(audience, at: now)
        }
        try await refresh(snapshot.id)
    }

    /// Deletes an audience that decides nothing; one that does is refused, so that nothing opens or closes by accident.
    package func deleteAudience(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        try await store.write(snapshot.id) { store in
            let isCentre = try store.settings()?.centreAudience == .named(id: id)
            guard try store.uses(of: .named(id: id)).isEmpty, !isCentre else {
                throw Problem(.conflict, "audience_in_use")
            }
            guard try store.deleteAudience(id) else { throw Problem.notFound }
        }
        try await refresh(snapshot.id)
    }

    /// Whom the whole help centre is for. The desk is not behind it: nobody on the team can shut themselves out.
    package func change(centreAudience text: String, in snapshot: WorkspaceSnapshot) async throws {
        guard let audience = Audience(text, among: snapshot.audiences) else {
            throw FormProblems("centre", "audienceUnknown")
        }
        try await changeSettings(in: snapshot) { $0.centreAudience = audience }
    }
}
