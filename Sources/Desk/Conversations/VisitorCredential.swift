import Domain
import Store

extension Desk {
    /// What a stranger's browser may show from now on. The first is made from the form itself, so that the same form sent
    /// twice (a doubled press, a lost answer) is one request with one credential. The form's id is random: nobody else
    /// can send the same form, and without our key nobody can make the credential. The second is for a form that comes
    /// again after its request was taken over.
    func visitorCredentials(
        for form: ContactForm, at moment: Timestamp, in snapshot: WorkspaceSnapshot
    ) -> [Credential] {
        let words = [
            "visitor", snapshot.id, form.clientID, form.email ?? "", form.name ?? "", form.subject, form.message,
        ]
        let derived = Derived(vault: vault, words: words)
        return [
            Credential(kind: .visitor, at: Timestamp(milliseconds: 0), randomness: derived),
            Credential(kind: .visitor, at: moment, randomness: randomness),
        ]
    }
}

/// Randomness that comes out the same for the same words.
private struct Derived: Randomness {
    let vault: Vault
    let words: [String]

    func bytes(_ count: Int) -> [UInt8] {
        vault.derive(count, from: words)
    }
}
