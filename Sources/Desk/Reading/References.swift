package import Domain
import Store

extension WorkspaceStore {
    /// What a text speaks of, as far as this reader may know of it. A text that speaks of nothing asks for nothing.
    func references(
        in body: String, for reader: Reader, _ language: Language, _ snapshot: WorkspaceSnapshot
    ) throws -> MarkdownReferences {
        let lines = try linkedArticles(ArticleLink.ids(in: body), for: reader)
        return MarkdownReferences(lines, try files(in: body), language, snapshot)
    }

    /// The same for the team: what is published, whoever may read it.
    func teamReferences(
        in body: String, _ language: Language, _ snapshot: WorkspaceSnapshot
    ) throws -> MarkdownReferences {
        let records = try ArticleLink.ids(in: body).sorted().compactMap { try article($0) }
        let lines = records.filter { $0.article.state.isOpen }.flatMap { record in
            record.article.translations.map { ArticleLine(record.article, $0) }
        }
        var references = MarkdownReferences(lines, try files(in: body), language, snapshot)
        references.marksDead = true
        return references
    }

    private func files(in body: String) throws -> [ArticleFile] {
        try articleFiles(FileAddress.ids(in: body))
    }
}

extension MarkdownReferences {
    fileprivate init(
        _ lines: [ArticleLine], _ files: [ArticleFile], _ language: Language, _ snapshot: WorkspaceSnapshot
    ) {
        self.init()
        self.language = language
        mainLanguage = snapshot.languages.main
        origin = snapshot.helpCenter.origin
        for line in lines where articles[line.id] == nil || line.language == language {
            articles[line.id] = Target(
                path: ArticleLink.path(line.id, title: line.title, language), title: line.title)
        }
        for file in files { self.files[file.id] = file }
    }
}

extension ArticleLine {
    fileprivate init(_ article: Article, _ text: Article.Translation) {
        self.init(
            id: article.id, collectionID: article.collectionID, language: text.language, title: text.title,
            description: text.description, updatedAt: text.updatedAt)
    }
}

extension Desk {
    /// What a text that is being written speaks of, for its preview.
    package func references(
        in body: String, _ language: Language, in snapshot: WorkspaceSnapshot
    ) async throws -> MarkdownReferences {
        try await store.read(snapshot.id) { try $0.teamReferences(in: body, language, snapshot) }
    }
}
