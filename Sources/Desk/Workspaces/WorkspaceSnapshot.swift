package import Domain
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
    package let originRule: OriginRule

    package var id: String { workspace.id }
    package var settings: WorkspaceSettings { workspace.settings }

    init?(_ record: WorkspaceRecord, vault: Vault, isDevelopment: Bool) {
        guard let origin = SiteOrigin(record.helpCenter.origin) else { return nil }
        workspace = record.workspace
        helpCenter = record.helpCenter
        widgets = record.widgets
        keys = record.keys.map(\.key)
        verificationKeys = record.keys.compactMap { sealed in
            Self.open(sealed, workspace: record.workspace.id, vault: vault)
        }
        verifier = TokenVerifier(keys: verificationKeys, rules: TokenRules(record.workspace.settings))
        originRule = OriginRule(
            helpCenter: origin, extraOrigins: Set(record.workspace.settings.extraOrigins.compactMap(SiteOrigin.init)),
            isDevelopment: isDevelopment, registrableDomain: PublicSuffixList.registrableDomain)
    }

    /// A key that the vault can't open (another master key, a swapped row) verifies nothing.
    private static func open(_ sealed: SealedKey, workspace: String, vault: Vault) -> VerificationKey? {
        let purpose = Vault.purpose(ofKey: sealed.key.id, workspace: workspace)
        guard let secret = try? vault.open(sealed.sealedSecret, for: purpose) else { return nil }
        return try? VerificationKey(
            id: sealed.key.id, name: sealed.key.name, secret: secret,
            state: VerificationKey.State(sealed.key.state))
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
