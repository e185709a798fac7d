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

            Every collection and article in all languages, drafts and archived ones too, with their pictures and files,
            audiences by name and redirects as aliases. `usher import markdown` makes the same help centre of it again, at the same addresses.

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
        let (export, stale) = try await place.withDesk { desk, snapshot in
            let export = try await desk.export(snapshot)
            let stale = try staleFiles(export)
            for file in export.files { try write(file) }
            for file in export.attachments { try await write(file, desk, snapshot) }
            return (export, stale)
        }
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

    /// Markdown files of an earlier export stay where they are, but an import would bring them back. Its pictures it
    /// wouldn't: nothing names them.
    private func staleFiles(_ export: CentreExport) throws -> [Remark] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        let written = Set(export.files.map(\.path))
        let present = try SourceFolder(folder, isRead: { _ in false }).others
        return present.filter { MarkdownFolderReader.reads($0) && !written.contains($0) }.sorted().map {
            Remark(.part, $0, "It isn't of this export.", "Delete it, if it was of an earlier one.")
        }
    }

    private func write(_ file: SourceFile) throws {
        try writing(file.path) { try Data(file.bytes).write(to: $0, options: .atomic) }
    }

    /// One file at a time: together they may be more than the memory holds.
    private func write(_ file: ExportedFile, _ desk: Desk, _ snapshot: WorkspaceSnapshot) async throws {
        var bytes = Data()
        try await desk.write(file, in: snapshot) { bytes += $0 }
        try writing(file.path) { try bytes.write(to: $0, options: .atomic) }
    }

    private func writing(_ path: String, _ write: (URL) throws -> Void) throws {
        let place = URL(fileURLWithPath: folder + "/" + path)
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try write(place)
        } catch {
            throw CommandFailure("\(folder)/\(path) can't be written: \(error.localizedDescription)")
        }
    }

    private func report(_ export: CentreExport, _ remarks: [Remark]) -> JSONValue {
        ["files": JSONValue(count(export)), "remarks": .array(remarks.map(\.json))]
    }

    private func count(_ export: CentreExport) -> Int { export.files.count + export.attachments.count }

    private func text(_ export: CentreExport, _ remarks: [Remark]) -> String {
        let lines = remarks.isEmpty ? [] : ["Not quite as it was:"] + remarks.map(\.text) + [""]
        return (lines + ["\(count(export)) files written to \(folder)."]).joined(separator: "\n")
    }
}
