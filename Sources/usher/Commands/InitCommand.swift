import ArgumentParser
import Desk
import Domain
import Foundation
import JSON

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a workspace: database, help centre, widget, owner and first signing key.",
        discussion: """
            Example:
              usher init --data ./data --name "Acme" --help-url https://help.acme.test --owner-email ada@acme.test

            The key's secret is shown once. Put it into your backend's environment, nowhere else.
            """
    )

    @Option(help: "The folder that will hold the database. Made if it isn't there.")
    var data: String

    @Option(help: "The company's name, as people will read it.")
    var name: String

    @Option(help: "The help centre's address, like https://help.acme.test")
    var helpURL: String

    @Option(help: "The owner's email, to sign in to the desk with.")
    var ownerEmail: String

    @Option(help: "The main language of the articles, by its tag, like de or pt-BR. English, where it isn't given.")
    var language = "en"

    @Flag(help: "Read the owner's password from standard input instead of making one.")
    var ownerPasswordStdin = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let folder = DataFolder(path: data)
        guard !folder.exists else {
            throw CommandFailure(
                "\(data) already holds an Usher database; nothing was changed.",
                hint: "Start it with: usher serve --data \(data)")
        }
        let charter = try charter()
        try folder.create()
        let founded = try await explaining { try await found(charter, in: folder) }
        print(json ? report(founded, charter).serialized() : sentences(founded, charter))
    }

    private func charter() throws -> Charter {
        guard let origin = SiteOrigin(helpURL.hasSuffix("/") ? String(helpURL.dropLast()) : helpURL) else {
            throw CommandFailure(
                "\(helpURL) isn't an origin: scheme and host, without a path.",
                hint: "Example: --help-url https://help.acme.test")
        }
        do throws(Problem) { _ = try Charter.name(name) } catch { throw CommandFailure(error) }
        guard EmailAddress.isPlain(ownerEmail) else { throw CommandFailure(Problem.field("email", "email_invalid")) }
        let password = ownerPasswordStdin ? (readLine() ?? "") : Base64URL.encode(SystemRandomness().bytes(15))
        guard PasswordHash.allowedLength.contains(password.unicodeScalars.count) else {
            throw CommandFailure(
                "The password must have \(PasswordHash.allowedLength.lowerBound) to \(PasswordHash.allowedLength.upperBound) characters."
            )
        }
        return Charter(
            name: name, helpCenter: origin, ownerEmail: ownerEmail, ownerName: String(ownerEmail.prefix { $0 != "@" }),
            ownerPassword: password, language: try mainLanguage())
    }

    private func mainLanguage() throws -> Language {
        guard let main = Language(language) else {
            throw CommandFailure(
                "\(language) isn't the tag of a language.", hint: "Examples: --language de, --language pt-BR")
        }
        return main
    }

    /// An init that fails leaves no database behind, so that it can be tried again.
    private func found(_ charter: Charter, in folder: DataFolder) async throws -> Founded {
        let desk = try folder.openDesk()
        do {
            try await desk.open()
            let founded = try await desk.found(charter)
            try await desk.close()
            return founded
        } catch {
            try? await desk.close()
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: folder.databasePath + suffix)
            }
            throw error
        }
    }

    private func report(_ founded: Founded, _ charter: Charter) -> JSONValue {
        var owner: JSONObject = ["email": .string(founded.owner.email)]
        // A password that came from standard input is known already and isn't repeated.
        if !ownerPasswordStdin { owner["password"] = .string(charter.ownerPassword) }
        return [
            "workspaceId": .string(founded.workspace.id),
            "widgetId": .string(founded.widget.id),
            "key": ["id": .string(founded.key.key.id), "secret": .string(founded.key.secret)],
            "owner": .object(owner),
        ]
    }

    private func sentences(_ founded: Founded, _ charter: Charter) -> String {
        let password = ownerPasswordStdin ? "as you typed it" : charter.ownerPassword
        return """
            Workspace \(founded.workspace.name) is ready.
              workspace id   \(founded.workspace.id)
              widget id      \(founded.widget.id)
              key id         \(founded.key.key.id)
              key secret     \(founded.key.secret)   (shown once: put it into your backend's environment)
              owner          \(founded.owner.email)
              password       \(password)
            Start it with: usher serve --data \(data)
            """
    }
}
