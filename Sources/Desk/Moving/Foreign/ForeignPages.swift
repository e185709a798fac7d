import JSON

/// Whether a source's lists are whole. APIs answer in pages: a page that wasn't saved would be missed by nobody, and with
/// it every article on it.
struct ForeignPages {
    /// What an answer says about itself.
    private struct Page {
        let list: String
        let number: Int?
        /// How many there are.
        let total: Int?
        let isLast: Bool
    }

    /// No list has more; a number beyond is a mistake of the source.
    private static let most = 10_000

    let remarks: [Remark]

    /// - Parameter documents: the API's answers, one a page.
    init(_ documents: [JSONValue]) {
        let lists = Dictionary(grouping: documents.compactMap(Self.page), by: \.list)
        remarks = lists.keys.sorted().compactMap { Self.remark($0, lists[$0] ?? []) }
    }

    private static func remark(_ list: String, _ pages: [Page]) -> Remark? {
        let saved = Set(pages.compactMap(\.number))
        let total = min(pages.compactMap(\.total).max() ?? 0, most)
        let missing = total > 1 ? (1...total).filter { !saved.contains($0) } : []
        if let first = missing.first {
            return Remark(
                .leftOut, list, "\(missing.count) of \(total) pages of this list aren't in the source.",
                "Save the others beside it, too: page \(first) is at the same address with &page=\(first).")
        }
        guard total == 0, !pages.contains(where: \.isLast) else { return nil }
        return Remark(
            .leftOut, list, "The list goes on, and what follows isn't in the source.",
            "Save the next pages beside it, too: the end of this one names the next one's address.")
    }

    private static func page(_ document: JSONValue) -> Page? {
        for name in ["articles", "sections", "categories", "translations", "collections"] {
            // Help Scout: {"articles": {"page": 1, "pages": 3, "items": […]}}
            if let inner = document[name], inner["items"] != nil {
                return Page(
                    list: name, number: inner["page"]?.wholeNumber, total: inner["pages"]?.wholeNumber, isLast: true)
            }
            // Zendesk: {"articles": […], "page": 1, "page_count": 3}, or {…, "meta": {"has_more": true}}
            if document[name]?.array != nil {
                let hasNext = document["next_page"]?.words != nil || document["meta"]?["has_more"]?.bool == true
                return Page(
                    list: name, number: document["page"]?.wholeNumber, total: document["page_count"]?.wholeNumber,
                    isLast: !hasNext)
            }
        }
        // Intercom: {"type": "list", "pages": {"page": 1, "total_pages": 3}, "data": [{"type": "article"}]}
        guard let pages = document["pages"]?.object, let data = document["data"]?.array else { return nil }
        return Page(
            list: (data.first?["type"]?.words).map { $0 + "s" } ?? "list", number: pages["page"]?.wholeNumber,
            total: pages["total_pages"]?.wholeNumber, isLast: true)
    }
}
