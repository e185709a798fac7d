import Desk
import Domain
import Web

/// Our own documentation, `docs/`, as a part of the demo's help centre: brought in as everybody's folder is.
struct DemoDocumentation {
    private static let root = "docs/"

    func write(with desk: Desk, in snapshot: WorkspaceSnapshot) async throws {
        let assets = Assets()
        let files = assets.paths(under: Self.root, ending: ".md").compactMap { path in
            assets[path].map { SourceFile(path: String(path.dropFirst(Self.root.count)), bytes: $0.bytes) }
        }
        let cargo = MarkdownFolderReader.read(
            files, folderName: "docs", languages: snapshot.languages)
        _ = try await desk.take(
            cargo, by: MovingOrder(source: "docs", author: .importer("demo")), in: snapshot)
    }
}
