import Domain
import Store

extension Desk {
    /// - Parameter typed: `#1f5eff`; empty for the product's own.
    package func change(accent typed: String, in snapshot: WorkspaceSnapshot) async throws {
        let typed = typed.trimmed
        let accent = typed.isEmpty ? nil : Colour(typed)
        guard typed.isEmpty || accent != nil else { throw FormProblems("accent", "accentInvalid") }
        try await changeSettings(in: snapshot) { $0.accent = accent?.text }
    }

    package func change(logo uploaded: [UInt8], in snapshot: WorkspaceSnapshot) async throws {
        let logo = try Logo(uploaded)
        try await replaceLogo(with: logo, in: snapshot)
    }

    package func removeLogo(in snapshot: WorkspaceSnapshot) async throws {
        try await replaceLogo(with: nil, in: snapshot)
    }

    private func replaceLogo(with logo: Logo?, in snapshot: WorkspaceSnapshot) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard var settings = try store.settings() else { throw Problem.notFound }
            if let former = settings.logo, former != logo?.name { try store.deleteFile(former) }
            if let logo { try store.insertFile(logo.name, bytes: logo.bytes, at: now) }
            settings.logo = logo?.name
            try store.save(settings)
        }
        try await refresh(snapshot.id)
    }

    /// The longest form that uploads a logo.
    package static let longestUpload = Logo.longest + 16 * 1024

    /// The logo's bytes, by the name that its address holds.
    package func logo(named name: String, in snapshot: WorkspaceSnapshot) async throws -> [UInt8] {
        guard name == snapshot.settings.logo, let bytes = try await store.read(snapshot.id, { try $0.file(name) })
        else { throw Problem.notFound }
        return bytes
    }

    package func change(homeLayout text: String, in snapshot: WorkspaceSnapshot) async throws {
        guard let layout = HomeLayout(rawValue: text) else { throw FormProblems("layout", "layoutUnknown") }
        try await changeSettings(in: snapshot) { $0.homeLayout = layout }
    }

    package func change(links form: LinksForm, in snapshot: WorkspaceSnapshot) async throws {
        let (header, footer) = try form.checked()
        try await changeSettings(in: snapshot) { settings in
            settings.headerLinks = header
            settings.footerLinks = footer
        }
    }
}
