package import Domain

/// Reads a folder of Markdown files with front matter as cargo. Pure: the files come as bytes.
package struct MarkdownFolderReader {
    let files: [SourceFile]
    /// Paths that are there beside the Markdown files: images and downloads.
    let others: Set<String>
    let folderName: String
    let languages: ContentLanguages
    var cargo = Cargo()
    var texts: [String: [MarkdownText]] = [:]

    package static let redirectsFile = "_redirects"
    package static let audiencesFile = "_audiences.json"

    /// Whether a file's content is wanted, by its path.
    package static func reads(_ path: String) -> Bool {
        isArticle(path) || path == redirectsFile || path == audiencesFile
    }

    /// A Markdown file among those that an export wrote for articles is one of them.
    private static func isArticle(_ path: String) -> Bool {
        MarkdownPath.isMarkdown(path) && !path.hasPrefix(ExportedFile.folder)
    }

    package static func read(
        _ files: [SourceFile], others: Set<String> = [], folderName: String, languages: ContentLanguages
    ) -> Cargo {
        var reader = Self(
            files: files.sorted { SourcePath.isOrdered($0.path, $1.path) }, others: others, folderName: folderName,
            languages: languages)
        reader.readTexts()
        let articles = reader.takeCollections()
        for key in articles { reader.takeArticle(key) }
        reader.placeArticles()
        reader.followLinks()
        reader.readLists()
        return reader.cargo
    }

    private init(files: [SourceFile], others: Set<String>, folderName: String, languages: ContentLanguages) {
        self.files = files
        self.others = others
        self.folderName = folderName
        self.languages = languages
    }

    var defaultLanguage: Language { languages.main }

    mutating func leaveOut(_ place: String, line: Int? = nil, _ reason: String, _ advice: String) {
        cargo.remarks.append(Remark(.leftOut, place, line: line, reason, advice))
    }

    mutating func readTexts() {
        let markdown = files.filter { Self.isArticle($0.path) }
        let stems = Set(markdown.map { MarkdownPath.stem($0.path) })
        let hasLanguageFolders = markdown.contains { file in
            file.path.split(separator: "/").count > 1
                && file.path.split(separator: "/").first.map { languages.written($0) != nil } ?? false
        }
        for file in markdown {
            let path = MarkdownPath(
                file.path, among: languages, stems: stems, hasLanguageFolders: hasLanguageFolders)
            if let text = text(file, path) { add(text) }
        }
    }

    mutating func text(_ file: SourceFile, _ path: MarkdownPath) -> MarkdownText? {
        if path.name.hasPrefix("_"), !path.isCollection {
            leaveOut(file.path, "Its name begins with _.", "Give it another name if it is an article.")
            return nil
        }
        guard let source = String(validating: file.bytes, as: UTF8.self) else {
            leaveOut(file.path, "It isn't UTF-8.", "Save it as UTF-8.")
            return nil
        }
        do throws(FrontMatter.Mistake) {
            let text = MarkdownText(path: path, parts: try FrontMatterFile(source), languages: languages)
            if let foreign = text.foreignLanguage {
                leaveOut(
                    file.path, "Its language, \(foreign), isn't one of the help centre's.",
                    "Languages: \(languages.all.map(\.rawValue).joined(separator: ", ")).")
                return nil
            }
            return text
        } catch {
            leaveOut(file.path, line: error.line, error.reason, "Mend the line; the article comes with the next run.")
            return nil
        }
    }

    mutating func add(_ text: MarkdownText) {
        let key = text.path.key
        if let other = texts[key]?.first(where: {
            $0.language == text.language && $0.path.isDraft == text.path.isDraft
        }) {
            return leaveOut(
                text.path.path, "\(other.path.path) is the same article in the same language.",
                "Remove one of them, or give them different names.")
        }
        // What is published and the default language first: what belongs to the whole article is taken from it.
        texts[key] = ((texts[key] ?? []) + [text]).sorted { rank($0) < rank($1) }
    }

    func rank(_ text: MarkdownText) -> String {
        (text.path.isDraft ? "1" : "0") + (text.language == defaultLanguage ? "" : text.language.rawValue)
    }
}
