package import Domain
import Store

/// One page of the files of articles.
package struct FileList: Sendable {
    package struct Place: Sendable {
        package let id: String
        /// By language; a draft's where nothing is published in it.
        package let titles: [Language: String]
    }

    package struct Line: Sendable {
        package let file: ArticleFile
        package let madeAt: Timestamp
        package let articles: [Place]
        /// Articles that name it in a draft or an earlier text alone.
        package let formerly: [Place]

        package var isUnused: Bool { articles.isEmpty && formerly.isEmpty }
        /// When the server removes it, where nothing names it.
        package let removedAt: Timestamp?
    }

    package let lines: [Line]
    package let count: Int
    package let unused: Int
    /// The cursor of the next page; nil on the last one.
    package let next: String?
}

extension Desk {
    private static let listedFiles = 50

    /// - Parameter cursor: the last file of the page before; what isn't one gives the first page.
    package func files(
        unusedOnly: Bool = false, after cursor: String? = nil, in snapshot: WorkspaceSnapshot
    ) async throws -> FileList {
        let last = cursor.flatMap(FileCursor.init)
        let now = clock.now
        return try await store.read(snapshot.id) { store in
            let found = try store.fileLines(
                unusedOnly: unusedOnly, after: last.map { ($0.madeAt, $0.id) }, limit: Self.listedFiles + 1)
            let shown = Array(found.prefix(Self.listedFiles))
            let titles = try store.writtenTitles(Set(shown.flatMap { $0.articles + $0.formerly }).sorted())
            let totals = try store.fileTotals()
            return FileList(
                lines: shown.map { Self.line($0, titles, now) }, count: totals.count, unused: totals.unused,
                next: found.count > shown.count ? shown.last.map { FileCursor($0).text } : nil)
        }
    }

    private static func line(
        _ line: FileLine, _ titles: [String: [Language: String]], _ now: Timestamp
    ) -> FileList.Line {
        let place = { (id: String) in FileList.Place(id: id, titles: titles[id] ?? [:]) }
        let isUnused = line.articles.isEmpty && line.formerly.isEmpty
        return FileList.Line(
            file: line.file, madeAt: line.madeAt, articles: line.articles.map(place),
            formerly: line.formerly.map(place),
            removedAt: isUnused ? (line.unusedSince ?? now) + unusedFileKept : nil)
    }

    /// Deletes a file that nothing names.
    /// - Throws: a conflict where something names it by now.
    package func deleteFile(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        try await store.write(snapshot.id) { store in
            guard try store.articleFile(id) != nil else { throw Problem.notFound }
            guard try store.deleteUnnamedFile(id) else { throw Problem(.conflict, "file_in_use") }
        }
    }
}

/// Where a page of files ended: `1795176000000.0a1b…`.
private struct FileCursor {
    let madeAt: Timestamp
    let id: String

    init(_ line: FileLine) {
        madeAt = line.madeAt
        id = line.file.id
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let milliseconds = Int(parts[0]), FileAddress(name: parts[1])?.id == String(parts[1])
        else { return nil }
        madeAt = Timestamp(milliseconds: milliseconds)
        id = String(parts[1])
    }

    var text: String { "\(madeAt.milliseconds).\(id)" }
}
