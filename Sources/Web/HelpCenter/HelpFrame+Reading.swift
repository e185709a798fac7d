import Desk
import Domain
import JSON

/// What a page says of itself to those who quote it: search engines, other sites, feed readers.
extension HelpFrame {
    init(_ reading: ArticleReading, _ site: Site, _ context: WorkspaceContext) {
        self.init(title: site.title(reading.title, context))
        let path = HelpPath.article(reading.id, title: reading.title, reading.language)
        description = reading.description.nonEmpty
        canonical = context.origin + path
        alternates = Alternate.all(of: reading.titles, context) { language, title in
            HelpPath.article(reading.id, title: title, language)
        }
        // Nobody quotes what not everybody may read, or what is to be found nowhere.
        guard reading.isForEveryone, reading.isListed else {
            isHidden = true
            return
        }
        heading = reading.title
        kind = "article"
        markdown = path + HelpPath.markdownEnding
        linkedData = LinkedData.text(reading, address: context.origin + path, site, context)
    }

    mutating func show(_ reading: CollectionReading, _ site: Site, _ context: WorkspaceContext) {
        guard reading.isForEveryone else { return isHidden = true }
        let collection = reading.collection
        heading = collection.title
        alternates = Alternate.all(of: reading.titles, context) { language, title in
            HelpPath.collection(collection.id, title: title, language)
        }
        linkedData = LinkedData.crumbs([reading.parent, collection], site, context)
    }
}

extension HelpFrame.Alternate {
    /// Each language's page; nothing where there is only one. Who speaks none of them gets the help centre's own.
    static func all(
        of titles: [Language: String], _ context: WorkspaceContext, path: (Language, String) -> String
    ) -> [HelpFrame.Alternate] {
        guard titles.count > 1 else { return [] }
        let languages = context.snapshot.languages.all.filter { titles[$0] != nil }
        let all = languages.map { language in
            Self(language: language.rawValue, address: context.origin + path(language, titles[language] ?? ""))
        }
        guard all.count > 1 else { return [] }
        let own = languages.firstIndex(of: context.snapshot.languages.main) ?? 0
        return all + [Self(language: "x-default", address: all[own].address)]
    }
}

/// JSON-LD (schema.org) as the text of a script element that holds data. Browsers don't run it; it must not end early.
enum LinkedData {
    static func text(
        _ reading: ArticleReading, address: String, _ site: Site, _ context: WorkspaceContext
    ) -> String {
        let article: JSONValue = [
            "@type": "Article",
            "headline": .string(reading.title),
            "description": reading.description.nonEmpty.map(JSONValue.string) ?? .null,
            "inLanguage": .string(reading.language.rawValue),
            "dateModified": .string(DayModel(reading.updatedAt, .english).iso),
            "url": .string(address),
            "publisher": ["@type": "Organization", "name": .string(context.snapshot.workspace.name)],
        ]
        let shelves = pages(of: [reading.parent, reading.collection], context)
        let trail = list(shelves + [(reading.title, address)], site, context)
        return script(["@context": "https://schema.org", "@graph": [article, trail]])
    }

    static func crumbs(_ shelves: [CollectionTitle?], _ site: Site, _ context: WorkspaceContext) -> String {
        script(["@context": "https://schema.org", "@graph": [list(pages(of: shelves, context), site, context)]])
    }

    private static func pages(
        of shelves: [CollectionTitle?], _ context: WorkspaceContext
    ) -> [(String, String)] {
        shelves.compactMap(\.self).map { ($0.title, context.origin + HelpPath.collection($0, context.language)) }
    }

    private static func list(_ pages: [(String, String)], _ site: Site, _ context: WorkspaceContext) -> JSONValue {
        let home = (site.text("frame.home", context), context.origin + HelpPath.home(context.language))
        let items = ([home] + pages).enumerated().map { index, page -> JSONValue in
            [
                "@type": "ListItem", "position": JSONValue(index + 1), "name": .string(page.0),
                "item": .string(page.1),
            ]
        }
        return ["@type": "BreadcrumbList", "itemListElement": .array(items)]
    }

    /// `</script>` and `<!--` would end or bend the element; line separators are no JSON in old scripts.
    private static func script(_ value: JSONValue) -> String {
        value.serialized(escaping: .html)
    }
}
