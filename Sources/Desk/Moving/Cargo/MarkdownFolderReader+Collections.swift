import Domain

/// Folders as collections.
extension MarkdownFolderReader {
    /// - Returns: the keys of the articles, in the order of their files.
    mutating func takeCollections() -> [String] {
        let keys = texts.keys.sorted(by: SourcePath.isOrdered)
        var wished: [(collection: MovedCollection, position: Int)] = []
        for key in keys where texts[key]?[0].path.isCollection ?? false {
            let texts = texts[key] ?? []
            guard (1...MarkdownPath.levels).contains(texts[0].path.folders.count) else {
                for text in texts {
                    leaveOut(
                        text.path.path, "It describes no collection: those are folders of the first two levels.",
                        "Put it into such a folder.")
                }
                continue
            }
            wished.append((collection(texts[0].path.collection, texts), number(texts, "position") ?? Int.max))
        }
        let articles = keys.filter { !(texts[$0]?[0].path.isCollection ?? true) }
        let folders = wished.map(\.collection.key) + articles.compactMap { texts[$0]?[0].path.collection }
        for folder in Self.withParents(folders) where !wished.contains(where: { $0.collection.key == folder }) {
            wished.append((plainCollection(folder), Int.max))
        }
        cargo.collections = wished.sorted { left, right in
            // Those at the top come first, so that each finds what it stands in.
            let depths = (left.collection.parent == nil ? 0 : 1, right.collection.parent == nil ? 0 : 1)
            guard (depths.0, left.position) == (depths.1, right.position) else {
                return (depths.0, left.position) < (depths.1, right.position)
            }
            return SourcePath.isOrdered(left.collection.key, right.collection.key)
        }.map(\.collection)
        return articles
    }

    static func withParents(_ folders: [String]) -> [String] {
        var all: [String] = []
        for folder in folders where !folder.isEmpty {
            for key in [folder.split(separator: "/").first.map(String.init) ?? folder, folder] where !all.contains(key)
            {
                all.append(key)
            }
        }
        return all
    }

    static func parent(of folder: String) -> String? {
        folder.split(separator: "/").count > 1 ? folder.split(separator: "/").first.map(String.init) : nil
    }

    func collection(_ folder: String, _ texts: [MarkdownText]) -> MovedCollection {
        var collection = MovedCollection(key: folder, parent: Self.parent(of: folder))
        collection.id = texts.lazy.compactMap { $0.fields.text("id") }.first
        collection.audience = texts.lazy.compactMap { $0.fields.text("audience") }.first ?? collection.audience
        collection.icon = texts.lazy.compactMap { $0.fields.text("icon") }.first ?? collection.icon
        collection.texts = texts.map {
            CollectionDraft.Text(
                language: $0.language, name: $0.fields.text("title") ?? $0.headingTitle ?? Self.words(folder),
                description: $0.fields.text("description") ?? "")
        }
        return collection
    }

    static func words(_ folder: String) -> String {
        SourcePath.words(folder.split(separator: "/").last ?? "")
    }

    /// A folder without a description, or one that an article names.
    func plainCollection(_ key: String, title: String? = nil) -> MovedCollection {
        var collection = MovedCollection(key: key, parent: Self.parent(of: key))
        collection.texts = [.init(language: defaultLanguage, name: title ?? Self.words(key))]
        return collection
    }
}
