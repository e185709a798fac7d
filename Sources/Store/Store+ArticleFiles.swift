package import Domain
import SQL

extension WorkspaceStore {
    /// So much of a file is read or written at once.
    package static let pieceLength = 256 * 1024

    /// - Parameter forms: the bytes of the file itself under 0, and of each smaller form under its width.
    package func insert(_ file: ArticleFile, forms: [Int: [UInt8]], at moment: Timestamp) throws {
        try run(
            """
            insert into article_file (workspace, id, name, type, ending, size, width, height, widths, made_at)
            values (\(workspace), \(file.id), \(file.name), \(file.type), \(file.ending), \(file.size),
              \(file.pixels?.width), \(file.pixels?.height),
              \(file.widths.map(String.init).joined(separator: " ")), \(moment.milliseconds))
            """)
        for (width, bytes) in forms {
            for (number, start) in stride(from: 0, to: bytes.count, by: Self.pieceLength).enumerated() {
                let piece = Array(bytes[start..<min(start + Self.pieceLength, bytes.count)])
                try run(
                    """
                    insert into article_file_piece (workspace, file, width, number, bytes)
                    values (\(workspace), \(file.id), \(width), \(number), \(piece))
                    """)
            }
        }
    }

    package func articleFile(_ id: String) throws -> ArticleFile? {
        try articleFiles([id]).first
    }

    package func articleFiles(_ ids: Set<String>) throws -> [ArticleFile] {
        guard !ids.isEmpty else { return [] }
        return try rows("select * from article_file where workspace = \(workspace) and id in (\(list: ids.sorted()))")
            .map(ArticleFile.init)
    }

    package func articleFileCount() throws -> Int {
        try row("select count(*) as total from article_file where workspace = \(workspace)")?.integer("total") ?? 0
    }

    /// Nil behind the last one.
    package func filePiece(_ number: Int, of id: String, width: Int) throws -> [UInt8]? {
        try row(
            """
            select bytes from article_file_piece
            where workspace = \(workspace) and file = \(id) and width = \(width) and number = \(number)
            """
        )?.blob("bytes")
    }

    package func formSize(of id: String, width: Int) throws -> Int {
        try row(
            """
            select sum(length(bytes)) as total from article_file_piece
            where workspace = \(workspace) and file = \(id) and width = \(width)
            """
        )?.optionalInteger("total") ?? 0
    }

    /// The texts that open for a reader and name the file. Of very many texts a part decides.
    package func texts(naming file: String, for reader: Reader) throws -> [String] {
        try rows(
            """
            select article_translation.body from \(Self.articleTables)
            join article_file_use on article_file_use.workspace = article_translation.workspace
              and article_file_use.article = article_translation.article
              and article_file_use.language = article_translation.language
            where article.workspace = \(workspace) and article_file_use.file = \(file)
              and \(Self.opens(for: reader))
            limit \(Self.mostTexts)
            """
        ).map { $0.text("body") }
    }

    private static let mostTexts = 50

    /// Notes which files a text shows. Every text is written through here, whoever writes it.
    func noteFiles(in body: String, ofArticle article: String, _ language: Language) throws {
        try run(
            """
            delete from article_file_use
            where workspace = \(workspace) and article = \(article) and language = \(language.rawValue)
            """)
        for file in FileAddress.ids(in: body).sorted() {
            try run(
                """
                insert into article_file_use (workspace, file, article, language)
                values (\(workspace), \(file), \(article), \(language.rawValue))
                """)
        }
    }

    func forgetFiles(ofArticle article: String) throws {
        try run("delete from article_file_use where workspace = \(workspace) and article = \(article)")
    }
}

extension ArticleFile {
    init(_ row: Row) {
        var pixels: PixelSize?
        if let width = row.optionalInteger("width"), let height = row.optionalInteger("height") {
            pixels = PixelSize(width: width, height: height)
        }
        self.init(
            id: row.text("id"), name: row.text("name"), type: row.text("type"), ending: row.text("ending"),
            size: row.integer("size"), pixels: pixels,
            widths: row.text("widths").split(separator: " ").compactMap { Int($0) })
    }
}
