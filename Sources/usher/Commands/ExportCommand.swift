import ArgumentParser
import Desk
import Domain
import Foundation
import JSON

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole help centre as a folder of Markdown files.",
        discussion: """
            Examples:
              usher export ./articles --data ./data
              usher export ./articles --data ./data --overwrite

            Every collection and article in all languages, drafts and archived ones too, with audiences by name and
            redirects as aliases. `usher import markdown` makes the same help centre of it again, at the same addresses.

            Exit codes: 0 all was written, 3 something was left out (the report says what and why).
            """)

    @Argument(help: "The folder. Made if it isn't there.", completion: .directory)
    var folder: String

    @OptionGroup var place: WorkspacePlace

    @Flag(help: "Write into a folder that holds something already.")
    var overwrite = false

    @Flag(help: "Print the report as JSON.")
    var json = false

    func run() async throws {
        try requireEmpty()
        let export = try await place.withDesk { try await $0.export($1) }
        let stale = try staleFiles(export)
        for file in export.files { try write(file) }
        let remarks = export.remarks + stale
        print(json ? report(export, remarks).serialized() : text(export, remarks))
        flushOutput()
        if remarks.contains(where: { $0.kind == .leftOut }) { throw ExitCode(3) }
    }

    private func requireEmpty() throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard overwrite || names.allSatisfy({ $0.hasPrefix(".") }) else {
            throw CommandFailure(
                "\(folder) isn't empty; nothing was written.",
                hint: "Choose another folder, or add --overwrite to write over what is there.")
        }
    }

    /// Markdown files of an earlier export stay where they are, but an import would bring them back.
    private func staleFiles(_ export: CentreExport) throws -> [Remark] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        let written = Set(export.files.map(\.path))
        let present = try SourceFolder(folder, isRead: { _ in false }).others
        return present.filter { MarkdownFolderReader.reads($0) && !written.contains($0) }.sorted().map {
            Remark(.part, $0, "It isn't of this export.", "Delete it, if it was of an earlier one.")
        }
    }

    private func write(_ file: SourceFile) throws {
        let path = URL(fileURLWithPath: folder + "/" + file.path)
        do {
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: path, options: .atomic)
        } catch {
            throw CommandFailure("\(folder)/\(file.path) can't be written: \(error.localizedDescription)")
        }
    }

    private func report(_ export: CentreExport, _ remarks: [Remark]) -> JSONValue {
        ["files": JSONValue(export.files.count), "remarks": .array(remarks.map(\.json))]
    }

    private func text(_ export: CentreExport, _ remarks: [Remark]) -> String {
        let lines = remarks.isEmpty ? [] : ["Not quite as it was:"] + remarks.map(\.text) + [""]
        return (lines + ["\(export.files.count) files written to \(folder)."]).joined(separator: "\n")
    }
}
