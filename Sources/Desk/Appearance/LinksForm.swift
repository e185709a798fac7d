package import Domain

/// The links of the header and the footer, as their form sends them, unchecked.
package struct LinksForm: Sendable, Hashable {
    package static let headerLinks = 3
    package static let footerLinks = 6
    package static let longestLabel = 40

    package struct Row: Sendable, Hashable {
        package var labels: [Language: String]
        package var address: String

        package init(labels: [Language: String] = [:], address: String = "") {
            self.labels = labels
            self.address = address
        }

        fileprivate init(_ link: SiteLink) {
            self.init(labels: link.labels, address: link.address)
        }
    }

    package var header: [Row]
    package var footer: [Row]

    package init(header: [Row], footer: [Row]) {
        self.header = header
        self.footer = footer
    }

    /// The form as it stands for saved settings.
    package init(_ settings: WorkspaceSettings) {
        self.init(header: settings.headerLinks.map(Row.init), footer: settings.footerLinks.map(Row.init))
    }

    func checked() throws(FormProblems) -> (header: [SiteLink], footer: [SiteLink]) {
        var problems = FormProblems()
        let links = (
            Self.links(header.prefix(Self.headerLinks), "header", &problems),
            Self.links(footer.prefix(Self.footerLinks), "footer", &problems)
        )
        try problems.check()
        return links
    }

    private static func links(
        _ rows: ArraySlice<Row>, _ place: String, _ problems: inout FormProblems
    ) -> [SiteLink] {
        rows.enumerated().compactMap { index, row in
            let labels = row.labels.mapValues { $0.trimmed.withoutControls.onOneLine }.filter { !$0.value.isEmpty }
            let typed = row.address.trimmed
            guard !labels.isEmpty || !typed.isEmpty else { return nil }
            let field = "\(place)-\(index)"
            if labels.isEmpty { problems.add(field, "linkLabelRequired") }
            if labels.values.contains(where: { $0.unicodeScalars.count > longestLabel }) {
                problems.add(field, "linkLabelTooLong", ["limit": String(longestLabel)])
            }
            guard let address = address(typed) else {
                problems.add(field, typed.isEmpty ? "linkAddressRequired" : "linkAddressInvalid")
                return nil
            }
            return SiteLink(labels: labels, address: address)
        }
    }

    /// A whole web address, a mail address, or a path of the help centre.
    private static func address(_ typed: String) -> String? {
        guard
            typed.hasPrefix("/") || typed.hasPrefix("https://") || typed.hasPrefix("http://")
                || typed.hasPrefix("mailto:")
        else { return nil }
        return SafeAddress(typed)?.text
    }
}

extension String {
    fileprivate var onOneLine: String { replacing("\n", with: " ") }
}
