import ArgumentParser
import Desk
import Domain
import Foundation
import JSON

struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Keep articles as a folder of Markdown files has them: documentation as code.",
        discussion: """
            Examples:
              usher sync ./docs --data ./data --dry-run
              usher sync ./docs --data ./data --source handbook
              usher sync ./docs --data ./data --watch

            Like `usher import markdown` (see its help for the files), but the folder is the truth: what was changed at the
            desk is put back, and an article whose file is gone is taken out of the help centre. Only articles that came
            from this folder are touched; it is known by its name, or by --source.

            With --watch it goes on until Ctrl-C (or SIGTERM) and follows every change of the folder, network folders
            too. A file that can't be read is told, and the others come.

            Exit codes: 0 all is as the folder has it, 3 something was left out, 130 stopped with Ctrl-C. With --watch 0
            when it was stopped.
            """)

    @Argument(help: "The folder.", completion: .directory)
    var folder: String

    @OptionGroup var options: MovingOptions

    @Flag(help: "Follow the folder until Ctrl-C.")
    var watch = false

    @Option(help: "With --watch, how many seconds lie between two looks at the folder.")
    var interval = 1.0

    func validate() throws {
        guard (0.05...3_600).contains(interval) else {
            throw ValidationError("--interval is from 0.05 to 3600 seconds.")
        }
        guard !watch || !options.dryRun else { throw ValidationError("--watch and --dry-run don't go together.") }
    }

    func run() async throws {
        guard watch else {
            return try await options.run(manner: .mirror) { try SourceFolder.markdown(folder, in: $0) }
        }
        try await options.place.withDesk { desk, snapshot in
            Interruption.begin()
            say("Following \(folder). Ctrl-C ends it.")
            var watch = FolderWatch(folder, every: .milliseconds(Int(interval * 1_000)))
            var follower = FolderFollower(folder: folder, options: options)
            while await watch.next() { await follower.follow(desk, snapshot.id) }
        }
        say("Stopped.")
    }

    /// Beside the reports, which programs may read.
    private func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// Takes the folder over again and again, and says what came of it.
private struct FolderFollower {
    let folder: String
    let options: MovingOptions
    private var lastRemarks: [Remark]?

    init(folder: String, options: MovingOptions) {
        self.folder = folder
        self.options = options
    }

    /// Whatever goes wrong is told; the next change is another chance.
    mutating func follow(_ desk: Desk, _ workspace: String) async {
        do {
            let report = try await explaining {
                // What another process has changed of the workspace: its audiences, say.
                try await desk.refresh(workspace)
                guard let snapshot = desk.directory.snapshot(workspace: workspace) else { throw Problem.notFound }
                return try await options.take(
                    try SourceFolder.markdown(folder, in: snapshot), manner: .mirror, desk, snapshot,
                    mayTakeAllOut: false, isQuiet: true)
            }
            if report.isNews || report.remarks != lastRemarks { tell(report) }
            lastRemarks = report.remarks
        } catch {
            lastRemarks = nil
            FileHandle.standardError.write(Data("\(error)\n".utf8))
        }
    }

    private func tell(_ report: MovingReport) {
        print(options.json ? report.json.serialized() : report.text(isRehearsal: false, namesChanges: true))
        flushOutput()
    }
}

extension MovingReport {
    fileprivate var isNews: Bool {
        articles.contains { $0.outcome != .unchanged } || newCollections + changedCollections + newRedirects > 0
            || newAudiences + newFiles > 0
    }
}
