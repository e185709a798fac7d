package import Domain

/// Which further pages may identify people and where people sign in, as the form sends it, unchecked.
package struct PlacesForm: Sendable, Hashable {
    package static let mostOrigins = 50

    /// One origin a line.
    package var origins: String
    package var signInURL: String

    package init(origins: String, signInURL: String) {
        self.origins = origins
        self.signInURL = signInURL
    }

    /// The form as it stands for saved settings.
    package init(_ settings: WorkspaceSettings) {
        self.init(origins: settings.extraOrigins.joined(separator: "\n"), signInURL: settings.signInURL ?? "")
    }

    fileprivate func checkedOrigins() throws(FormProblems) -> [String] {
        let lines = origins.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        guard lines.count <= Self.mostOrigins else {
            throw FormProblems("origins", "originsTooMany", ["limit": String(Self.mostOrigins)])
        }
        var checked: [String] = []
        for line in lines {
            let origin = try Self.origin(line).text
            if !checked.contains(origin) { checked.append(origin) }
        }
        return checked
    }

    private static func origin(_ line: String) throws(FormProblems) -> SiteOrigin {
        // People copy addresses from the browser's bar, which ends them with a slash.
        let text = line.hasSuffix("/") ? String(line.dropLast()) : line
        guard let origin = SiteOrigin(text) else {
            throw FormProblems("origins", "originInvalid", ["origin": String(line.prefix(100))])
        }
        guard origin.isEncrypted else {
            throw FormProblems("origins", "originInsecure", ["origin": origin.text])
        }
        return origin
    }

    fileprivate func checkedSignIn() throws(FormProblems) -> String? {
        let text = signInURL.trimmed
        guard !text.isEmpty else { return nil }
        guard text.utf8.count <= 2_000 else { throw FormProblems("signInURL", "urlTooLong") }
        return try Self.address(text)
    }

    /// People are sent there by a link of ours, so that nothing but a plain web address may stand in it.
    private static func address(_ text: String) throws(FormProblems) -> String {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !Self.unsafe.contains($0) }),
            let scheme = ["https://", "http://"].first(where: text.hasPrefix)
        else { throw FormProblems("signInURL", "urlInvalid") }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else { throw FormProblems("signInURL", "urlPrivate") }
        guard let origin = SiteOrigin(scheme + authority) else { throw FormProblems("signInURL", "urlInvalid") }
        guard origin.isEncrypted else { throw FormProblems("signInURL", "urlInsecure") }
        return text
    }

    /// What browsers read differently from what is written: a backslash as a slash, quotes and angles as an end.
    private static let unsafe = Set(#"\"<>^`{|}"#.utf8)
}

extension SiteOrigin {
    /// https, or a name that can't leave the machine.
    fileprivate var isEncrypted: Bool { scheme == "https" || isLoopback }
}

extension Desk {
    package func change(places form: PlacesForm, in snapshot: WorkspaceSnapshot) async throws {
        var problems = FormProblems()
        var origins: [String] = []
        var signInURL: String?
        do throws(FormProblems) { origins = try form.checkedOrigins() } catch { problems.add(error) }
        do throws(FormProblems) { signInURL = try form.checkedSignIn() } catch { problems.add(error) }
        try problems.check()
        let (checkedOrigins, checkedURL) = (origins, signInURL)
        try await changeSettings(in: snapshot) { settings in
            settings.extraOrigins = checkedOrigins
            settings.signInURL = checkedURL
        }
    }
}
