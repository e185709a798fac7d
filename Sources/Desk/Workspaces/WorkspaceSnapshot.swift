package import Domain
import Search
import Store
package import Tokens

/// Everything that a request needs to know about its workspace, decided beforehand. It never changes and is swapped
/// whole when settings or keys do, so that no request takes a lock or asks the database for it. A class, so that handing
/// it on costs one reference count.
package final class WorkspaceSnapshot: Sendable {
    package let workspace: Workspace
    package let helpCenter: HelpCenter
    package let widgets: [Widget]
    package let keys: [SigningKey]
    package let verifier: TokenVerifier
    package let verificationKeys: [VerificationKey]
    package let openingKeys: [OpeningKey]
    package let decryptionKeys: [DecryptionKey]
    /// What backends encrypt tokens with, as a JSON web key set.
    package let publishedKeys: String
    package let originRule: OriginRule
    package let audiences: [NamedAudience]
    /// The accent as pages use it, where the workspace has its own.
    package let theme: Theme?
    /// What the team has set as meaning the same, ready for search.
    let synonyms: Synonyms

    package var id: String { workspace.id }
    package var settings: WorkspaceSettings { workspace.settings }
    /// What articles are written in.
    package var languages: ContentLanguages { helpCenter.languages }

    init?(_ record: WorkspaceRecord, vault: Vault, isDevelopment: Bool) {
        guard let origin = SiteOrigin(record.helpCenter.origin) else { return nil }
        workspace = record.workspace
        helpCenter = record.helpCenter
        widgets = record.widgets
        keys = record.keys.map(\.key)
        audiences = record.audiences
        var ready: [VerificationKey] = []
        for key in record.keys { ready += Self.open(key, workspace: record.workspace.id, vault: vault) }
        verificationKeys = ready
        let opening = OpeningKeys(record.openingKeys, workspace: record.workspace.id, vault: vault)
        openingKeys = record.openingKeys.map(\.key)
        decryptionKeys = opening.ready
        publishedKeys = opening.published
        verifier = TokenVerifier(
            keys: verificationKeys, decryptionKeys: decryptionKeys, rules: TokenRules(record.workspace.settings))
        originRule = OriginRule(
            helpCenter: origin, extraOrigins: Set(record.workspace.settings.extraOrigins.compactMap(SiteOrigin.init)),
            isDevelopment: isDevelopment, registrableDomain: PublicSuffixList.registrableDomain)
        synonyms = Synonyms(
            record.workspace.settings.synonyms.map { .init(words: $0.words, locale: $0.language?.rawValue) },
            locales: record.helpCenter.languages.all.map(\.rawValue))
        theme = record.workspace.settings.accent.flatMap(Colour.init).map(Theme.init)
    }

    /// A key that can't be opened or read (another master key, a swapped row) verifies nothing. All keys of a published
    /// set have the id of the one key that stands for it here, which so counts their uses and ends their sessions.
    private static func open(_ sealed: SealedKey, workspace: String, vault: Vault) -> [VerificationKey] {
        let key = sealed.key
        let state = VerificationKey.State(key.state)
        do {
            switch key.kind {
            case .secret:
                let secret = try vault.open(
                    sealed.sealedSecret, for: Vault.purpose(ofKey: key.id, workspace: workspace))
                return [try VerificationKey(id: key.id, name: key.name, secret: secret, state: state)]
            case .publicKey(let jwk):
                return [try VerificationKey(id: key.id, name: key.name, jwk: jwk, state: state)]
            case .keySet:
                let set = try PublicKeySet.parse((sealed.keySet ?? "").utf8)
                return try set.verificationKeys(id: key.id, name: key.name, state: state)
            }
        } catch {
            return []
        }
    }

    package func hasWidget(_ id: String) -> Bool {
        widgets.contains { $0.id == id }
    }
}

extension TokenRules {
    package init(_ settings: WorkspaceSettings) {
        self.init()
        emailRequired = settings.emailRequired
        identifyByEmail = settings.identifyByEmail
        requireExpiry = settings.requireExpiry
        longestLifetime = settings.requireExpiry ? Double(settings.longestTokenLifetime) : nil
        encryptionRequired = settings.requireEncryption
        expectedAudience = settings.expectedAudience
        expectedIssuer = settings.expectedIssuer
    }
}

extension VerificationKey.State {
    init(_ state: SigningKey.State) {
        switch state {
        case .active: self = .active
        case .retiring: self = .retiring
        case .revoked: self = .revoked
        }
    }
}
