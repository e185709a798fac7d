import Domain

/// Files as articles.
extension MarkdownFolderReader {
    mutating func takeArticle(_ key: String) {
        guard let texts = texts[key] else { return }
        var article = MovedArticle(key: key, collection: collectionKey(texts))
        article.id = shared(texts, "id")
        article.audience = shared(texts, "audience") ?? article.audience
        guard let state = state(texts) else { return }
        article.state = state
        article.texts = texts.filter { !$0.path.isDraft }.map(\.movedText)
        article.drafts = texts.filter(\.path.isDraft).map(\.movedText)
        // Drafts alone are an article that nobody has published yet.
        if article.texts.isEmpty, state.isOpen {
            article.state = .draft
            swap(&article.texts, &article.drafts)
        }
        noteWrongMoments(texts)
        article.aliases = texts.flatMap(\.aliases).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        if texts[0].path.folders.count > MarkdownPath.levels, article.collection == texts[0].path.collection {
            cargo.remarks.append(
                Remark(
                    .part, texts[0].path.path, "Its folder is deeper than collections are here.",
                    "It is in the collection \(article.collection)."))
        }
        cargo.articles.append(article)
    }

    private mutating func noteWrongMoments(_ texts: [MarkdownText]) {
        for text in texts {
            guard let written = text.fields.text("publish_at"), Timestamp(iso: written) == nil else { continue }
            cargo.remarks.append(
                Remark(
                    .part, text.path.path, line: text.fields["publish_at"]?.line,
                    "publish_at: \(written) is no moment.", "Write it like 2027-01-31T09:00:00Z."))
        }
    }

    /// A field that is the article's, not one language's.
    mutating func shared(_ texts: [MarkdownText], _ name: String) -> String? {
        let all = texts.compactMap { text in text.fields.text(name).map { (text, $0) } }
        if let other = all.first(where: { $0.1 != all[0].1 }) {
            cargo.remarks.append(
                Remark(
                    .part, other.0.path.path, line: other.0.fields[name]?.line,
                    "\(name) differs from that of \(all[0].0.path.path), whose word counts.",
                    "Languages of one article share it: say it once."))
        }
        return all.first?.1
    }

    func number(_ texts: [MarkdownText], _ name: String) -> Int? {
        texts.lazy.compactMap { $0.fields.text(name).flatMap { Int($0) } }.first
    }

    mutating func state(_ texts: [MarkdownText]) -> Article.State? {
        if let written = shared(texts, "state") ?? shared(texts, "status") {
            if let state = Article.State(rawValue: written.lowercased()) { return state }
            let names = Article.State.allCases.map(\.rawValue).joined(separator: ", ")
            leaveOut(texts[0].path.path, "There is no state \(written).", "States: \(names).")
            return nil
        }
        let isDraft =
            shared(texts, "draft")?.lowercased() == "true" || shared(texts, "published")?.lowercased() == "false"
        return isDraft ? .draft : .published
    }

    mutating func collectionKey(_ texts: [MarkdownText]) -> String {
        let folder = texts[0].path.collection
        guard let named = shared(texts, "collection") else { return folder.isEmpty ? rootCollection() : folder }
        let slug = Slug.of(named)
        let known = cargo.collections.first { collection in
            collection.key == named || Slug.of(collection.key) == slug
                || collection.texts.contains { Slug.of($0.name) == slug }
        }
        if let known { return known.key }
        cargo.collections.append(plainCollection("=" + slug, title: named))
        return "=" + slug
    }

    /// Where articles stand that are in no folder.
    mutating func rootCollection() -> String {
        if !cargo.collections.contains(where: { $0.key.isEmpty }) {
            cargo.collections.append(plainCollection("", title: SourcePath.words(folderName)))
        }
        return ""
    }

    /// Those with a position first, the others by their file's name.
    mutating func placeArticles() {
        let wished = cargo.articles.map { number(texts[$0.key] ?? [], "position") ?? Int.max }
        var next: [String: Int] = [:]
        for index in wished.indices.sorted(by: { (wished[$0], $0) < (wished[$1], $1) }) {
            next[cargo.articles[index].collection, default: 0] += 1
            cargo.articles[index].position = next[cargo.articles[index].collection] ?? 1
        }
    }
}
