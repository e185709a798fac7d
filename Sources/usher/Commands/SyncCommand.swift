import ArgumentParser
import Desk

struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Keep articles as a folder of Markdown files has them: documentation as code.",
        discussion: """
            Examples:
              usher sync ./docs --data ./data --dry-run
              usher sync ./docs --data ./data --source handbook

            Like `usher import markdown` (see its help for the files), but the folder is the truth: what was changed at the
            desk is put back, and an article whose file is gone is taken out of the help centre. Only articles that came
            from this folder are touched; it is known by its name, or by --source.

            Exit codes: 0 all is as the folder has it, 3 something was left out, 130 stopped with Ctrl-C.
            """)

    @Argument(help: "The folder.", completion: .directory)
    var folder: String

    @OptionGroup var options: MovingOptions

    func run() async throws {
        try await options.run(manner: .mirror) { try SourceFolder.markdown(folder, in: $0) }
    }
}
