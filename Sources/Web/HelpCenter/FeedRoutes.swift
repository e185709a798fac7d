import Desk
import Domain
import Hummingbird

/// Texts for programs that people send: a feed of what is new, and a list of everything for language models. Like
/// search engines they are strangers.
struct FeedRoutes {
    let site: Site

    private static let longestFeed = 50

    func add(to router: RouterGroup<WorkspaceContext>) {
        router.get("llms.txt", use: getList)
        router.group(RouterPath(":" + LanguageMiddleware.parameter)).add(middleware: LanguageMiddleware())
            .get("feed.atom", use: getFeed)
    }

    /// Atom (RFC 4287).
    private func getFeed(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let language = context.language
        let articles = try await site.desk.newestPublicArticles(
            language, limit: Self.longestFeed, in: context.snapshot)
        let workspace = context.snapshot.workspace
        let title = site.text("home.title", context, ["workspace": workspace.name])
        let home = context.origin + HelpPath.home(language)
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
            <id>\(XMLText.escaped(home))</id>
            <title>\(XMLText.escaped(title))</title>
            <updated>\(Moment(articles.first?.updatedAt ?? Timestamp(milliseconds: 0), .english).iso)</updated>
            <author><name>\(XMLText.escaped(workspace.name))</name></author>
            <link rel="alternate" type="text/html" href="\(XMLText.escaped(home))"/>
            <link rel="self" href="\(XMLText.escaped(context.origin + HelpPath.feed(language)))"/>
            \(articles.map { entry($0, context.origin) }.joined(separator: "\n"))
            </feed>

            """
        return .kept(xml, type: "application/atom+xml; charset=utf-8", for: request, by: nil)
    }

    private func entry(_ line: ArticleLine, _ origin: String) -> String {
        // The id stays when the article is renamed: a reader program doesn't show it as new.
        """
        <entry>
        <id>\(XMLText.escaped(origin))/\(line.language.rawValue)/articles/\(line.id)</id>
        <title>\(XMLText.escaped(line.title))</title>
        <updated>\(Moment(line.updatedAt, .english).iso)</updated>
        <link rel="alternate" type="text/html" href="\(XMLText.escaped(origin + HelpPath.article(line)))"/>
        <summary>\(XMLText.escaped(line.description))</summary>
        </entry>
        """
    }

    /// See llmstxt.org: a title, a sentence, and lists of links to plain texts.
    private func getList(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let language = context.snapshot.languages.main
        let spoken = InterfaceLanguage(around: language)
        let values = ["workspace": context.snapshot.workspace.name]
        let shelves = try await site.desk.publicShelves(language, in: context.snapshot)
        let head = [
            "# " + site.texts.text("help.home.title", spoken, values).onOneLine,
            "> " + site.texts.text("help.home.description", spoken, values).onOneLine,
        ]
        let lists = shelves.map { shelf in
            (["## " + heading(of: shelf), ""]
                + shelf.articles.map { line($0, context.origin) }).joined(separator: "\n")
        }
        return .kept(
            (head + lists).joined(separator: "\n\n") + "\n", type: "text/plain; charset=utf-8", for: request, by: nil)
    }

    /// The format knows one level: a collection in another one says so.
    private func heading(of shelf: PublicShelf) -> String {
        [shelf.parent, shelf.collection].compactMap(\.self).map { MarkdownText.escaped($0.title) }
            .joined(separator: " – ")
    }

    private func line(_ article: ArticleLine, _ origin: String) -> String {
        let address = origin + HelpPath.article(article) + HelpPath.markdownEnding
        let about = article.description.nonEmpty.map { ": " + MarkdownText.escaped($0) } ?? ""
        return "- [\(MarkdownText.escaped(article.title))](\(address))\(about)"
    }
}

/// Text inside XML.
enum XMLText {
    /// Besides markup, XML 1.0 knows no control characters and not these two code points.
    static func escaped(_ text: String) -> String {
        HTMLText.escaped(
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.filter { scalar in
                        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                            || scalar == "\t" || scalar == "\n"
                    })))
    }
}

/// A line of text inside Markdown.
enum MarkdownText {
    static func escaped(_ text: String) -> String {
        text.onOneLine.unicodeScalars.reduce(into: "") { escaped, scalar in
            if #"\[]<>`*_"#.unicodeScalars.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
    }
}
