/// Why an origin may not identify anyone.
package enum OriginError: Error, Sendable, Hashable {
    /// No Origin header, `null`, or something that isn't an origin.
    case missing
    /// A well-formed origin that the rule doesn't admit.
    case foreign
}

/// Where identify may be called from: the help centre's registrable domain itself or one label below it, and the exact
/// origins that settings name.
package struct OriginRule: Sendable {
    package let helpCenter: SiteOrigin
    package let extraOrigins: Set<SiteOrigin>
    /// In development mode http and other ports are admitted too.
    package let isDevelopment: Bool
    /// The registrable domain that both must share; nil where the help centre is an address or a public suffix.
    package let domain: String?

    /// - Parameter registrableDomain: the registrable domain of a host by the Public Suffix List.
    package init(
        helpCenter: SiteOrigin, extraOrigins: Set<SiteOrigin> = [], isDevelopment: Bool = false,
        registrableDomain: (String) -> String?
    ) {
        self.helpCenter = helpCenter
        self.extraOrigins = extraOrigins
        self.isDevelopment = isDevelopment
        domain = helpCenter.isAddress ? nil : registrableDomain(helpCenter.host)
    }

    /// - Parameter header: the values of all Origin headers; two of them are none.
    package func admitted(_ header: [String]) throws(OriginError) -> SiteOrigin {
        guard header.count == 1, let origin = SiteOrigin(header[0]) else { throw .missing }
        guard admits(origin) else { throw .foreign }
        return origin
    }

    package func admits(_ origin: SiteOrigin) -> Bool {
        if extraOrigins.contains(origin) || origin == helpCenter { return true }
        if helpCenter.isLoopback { return origin.isLoopback }
        return hasAdmittedScheme(origin) && hasAdmittedPort(origin) && hasAdmittedHost(origin)
    }

    /// The help centre's cookie is only for its own site; pages that settings name use the bearer session alone.
    package func mayReceiveCookie(_ origin: SiteOrigin) -> Bool {
        if helpCenter.isLoopback { return origin.isLoopback }
        return origin == helpCenter || hasAdmittedHost(origin)
    }

    private func hasAdmittedScheme(_ origin: SiteOrigin) -> Bool {
        origin.scheme == "https" || isDevelopment
    }

    private func hasAdmittedPort(_ origin: SiteOrigin) -> Bool {
        origin.port == nil || origin.port == helpCenter.port || isDevelopment
    }

    private func hasAdmittedHost(_ origin: SiteOrigin) -> Bool {
        guard let domain else { return origin.host == helpCenter.host }
        if origin.host == domain { return true }
        let label = origin.host.utf8.dropLast(domain.utf8.count + 1)
        // A host is ASCII: what remains behind a label of its own is the dot and the domain, or another domain.
        return origin.host.utf8.dropFirst(label.count).elementsEqual(".\(domain)".utf8)
            && !label.contains(UInt8(ascii: "."))
    }
}
