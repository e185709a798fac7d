import ArgumentParser

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Sign, verify and explain tokens.",
        discussion: """
            Examples:
              export USHER_SECRET=…
              usher token sign --secret-env USHER_SECRET --claims '{"userId":"u_1","email":"ada@acme.test"}' --expires 1h
              usher token verify --secret-env USHER_SECRET eyJ…
              usher token inspect --secret-env USHER_SECRET eyJ…

              usher token sign --private-key private.pem --claims '{"userId":"u_1","email":"ada@acme.test"}' --expires 1h
              usher token verify --public-key public.pem eyJ…

            The secret is read from the environment, so that it stands in no list of processes and in no history.
            """,
        subcommands: [TokenSignCommand.self, TokenVerifyCommand.self, TokenInspectCommand.self]
    )
}
