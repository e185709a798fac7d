import ArgumentParser

/// The command line: one file a command, under `Commands`.
@main
struct Usher: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usher",
        abstract: "A help centre, help widget and support inbox that knows who is asking.",
        discussion: """
            Try it:
              usher demo
            Set up:
              usher init --data /var/lib/usher --name "Acme" --help-url https://help.acme.test --owner-email ada@acme.test
              usher serve --data /var/lib/usher --host 0.0.0.0 --tls-cert cert.pem --tls-key key.pem

            Exit codes: 0 done, 1 it could not be done (the reason is on standard error), 2 a token was refused, \
            3 done, but not all came along (the report says what and why), 64 the command's words are off.
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, ServeCommand.self, DemoCommand.self, TokenCommand.self, KeyCommand.self,
            ImportCommand.self,
            SyncCommand.self, ExportCommand.self, MailCommand.self,
        ]
    )
}
