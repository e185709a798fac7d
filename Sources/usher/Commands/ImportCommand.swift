import ArgumentParser
import Desk

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring articles in from elsewhere.",
        discussion: """
            Examples:
              usher import markdown ./articles --data ./data --dry-run
              usher import markdown ./articles --data ./data
              usher import intercom ./intercom --data ./data
              usher import zendesk ./zendesk --data ./data
              usher import helpscout ./helpscout --data ./data

            Doing it again changes only what the source has changed. An article that somebody has changed at the desk in
            between is kept and reported. A running server shows what has come at once, and finds it within two seconds.

            Exit codes: 0 all came, 3 something was left out or kept (the report says what and why), 130 stopped with
            Ctrl-C: what had come by then is whole.
            """,
        subcommands: [
            ImportMarkdownCommand.self, ImportIntercomCommand.self, ImportZendeskCommand.self,
            ImportHelpScoutCommand.self,
        ])
}

struct ImportMarkdownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown",
        abstract: "Bring in a folder of Markdown files.",
        discussion: """
            Examples:
              usher import markdown ./articles --data ./data --dry-run
              usher import markdown ./articles --data ./data --source handbook
              usher import markdown ./articles --data ./data --overwrite --json

            Each folder is a collection; _collection.md in it gives its title, description, icon, position and audience.
            Each file is an article. Front matter, all of it optional:

              ---
              title: Read your invoice      else the first heading
              description: What each line means.
              slug: read-your-invoice       /articles/read-your-invoice leads to it
              collection: Billing           else the folder
              position: 2                   else by the file's name
              audience: signed_in           everyone, signed_in, or the name of an audience
              state: published              or draft
              publish_at: 2027-01-31T09:00Z when a draft is published by itself
              language: de                  else by invoice.de.md, or by a folder de/ around all
              aliases: [/old/invoice]       former addresses, which lead to it from now on
              ---

            Links between the files become links between the articles. Images of the folder, and other files that a text
            links to, come along. read-your-invoice.draft.md is a draft beside what readers get.
            """)

    @Argument(help: "The folder.", completion: .directory)
    var folder: String

    @OptionGroup var options: MovingOptions

    @Flag(help: "Overwrite also what somebody has changed or deleted at the desk since the last time.")
    var overwrite = false

    func run() async throws {
        try await options.run(manner: .add, overwrites: overwrite) { snapshot in
            try SourceFolder.markdown(folder, in: snapshot)
        }
    }
}
