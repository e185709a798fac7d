import Domain
import JSON
import Store

extension Desk {
    /// So many people may share a mailbox and each get a link.
    private static let mostPeople = 5

    /// Finds the people of an address and writes them a mail: to the address that a token has proved, never to the one
    /// that was typed. People who share a mailbox stay several people: each has a link of their own.
    func writeSignInLinks(_ claimed: ClaimedJob, in snapshot: WorkspaceSnapshot) async throws {
        let about = claimed.job.about
        let (mailbox, now) = (about["mailbox"]?.string ?? "", clock.now)
        let isOffered = offersLinks(in: snapshot)
        try await store.write(snapshot.id) { store in
            // Whoever finishes it writes the mails, once.
            guard try store.finish(claimed), isOffered else { return }
            try store.forgetSignInLinks(before: Identifier.first(at: now - .days(1)))
            let people = try store.people(provedAtMailbox: mailbox, limit: Self.mostPeople)
            for (email, people) in Dictionary(grouping: people, by: { $0.email ?? "" }).sorted(by: { $0.key < $1.key })
            {
                let links = try people.map { try self.newLink(for: $0, to: email, about, in: store) }
                let mail = SentMail(
                    id: self.newID(), kind: .signInLink, recipient: email, language: about["language"]?.string ?? "",
                    about: ["links": .array(links.map { .string($0.id) })], madeAt: now)
                try self.post(mail, in: store)
            }
        }
        jobBell.ring()
    }

    private func newLink(
        for contact: Contact, to email: String, _ about: JSONObject, in store: WorkspaceStore
    ) throws -> SignInLink {
        let link = SignInLink(
            id: newID(), contactID: contact.id, email: email, browser: about["browser"]?.string ?? "",
            returnPath: about["returnPath"]?.string ?? "", expiresAt: clock.now + SignInLink.life)
        try store.insert(link, secretHash: SecretHash.of(credential(ofLink: link.id, in: store.workspace)))
        return link
    }

    /// 256 bits that only this server can make, and makes again when a mail has to be sent once more: nothing of them is
    /// stored but a hash.
    private func credential(ofLink id: String, in workspace: String) -> Credential {
        Credential(
            kind: .link, id: id, secret: Base64URL.encode(vault.derive(32, from: ["sign-in-link", workspace, id])))
    }

    /// The links of a mail as they are sent; nil when none of them can be used any more.
    func signInLinks(
        of mail: SentMail, in snapshot: WorkspaceSnapshot
    ) async throws -> [(name: String?, address: String)]? {
        let ids = mail.about["links"]?.array?.compactMap(\.string) ?? []
        let records = try await store.read(snapshot.id) { store in try ids.compactMap(store.signInLink) }
        let usable = records.filter { $0.isUsable(at: clock.now) && offersLinks(in: snapshot) }
        guard !usable.isEmpty else { return nil }
        return usable.map { record in
            let credential = credential(ofLink: record.link.id, in: snapshot.id)
            let address =
                "\(snapshot.helpCenter.origin)/sso/mail/link?locale=\(mail.language)&token=\(credential.text)"
            return (records.count > 1 ? record.contact.nameInMail : nil, address)
        }
    }
}

extension SignInLinkRecord {
    /// Unused, in time, and the address is still the one that a key of ours has proved.
    func isUsable(at moment: Timestamp) -> Bool {
        link.usedAt == nil && moment < link.expiresAt && contact.email == link.email && provedBy != nil
    }
}

extension Contact {
    /// A name for a mail. An application may let people choose any: what a mail program would make a link of, or a
    /// sentence of somebody else's, is not a name.
    var nameInMail: String? {
        guard let name else { return nil }
        let letters = name.unicodeScalars.map {
            $0.properties.isAlphabetic || "-'’".unicodeScalars.contains($0) ? $0 : " "
        }
        let words = String(String.UnicodeScalarView(letters)).split(separator: " ").prefix(4)
        let text = words.joined(separator: " ").prefix(ofScalars: 40).trimmed
        return text.isEmpty ? nil : text
    }
}
