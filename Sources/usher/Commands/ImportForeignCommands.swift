import ArgumentParser
import Desk
import Domain
import Foundation
import Outward

/// What the imports from other products share.
struct ForeignOptions: ParsableArguments {
    @Argument(help: "A .json file, or a folder of them.", completion: .file(extensions: ["json"]))
    var path: String

    @OptionGroup var moving: MovingOptions

    @Flag(help: "Overwrite also what somebody has changed or deleted at the desk since the last time.")
    var overwrite = false

    @Flag(help: "Fetch the articles' pictures from their https addresses.")
    var fetchPictures = false

    @Option(
        help: "A folder of the articles' pictures, saved before: they are found by their names.",
        completion: .directory)
    var pictures: String?

    func run(_ product: String, _ read: ([SourceFile], ContentLanguages) -> Cargo) async throws {
        try await moving.run(manner: .add, overwrites: overwrite) { snapshot in
            let (files, remarks) = try files()
            var cargo = read(files, snapshot.languages)
            cargo.remarks = remarks + cargo.remarks
            return MovingSource(
                cargo: cargo, name: product,
                files: try ForeignPictures(
                    folder: pictures, fetcher: fetchPictures ? InternetFetcher(wanted: .pictures) : nil))
        }
    }

    private func files() throws -> ([SourceFile], [Remark]) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure("There is no file or folder \(path).")
        }
        if isFolder.boolValue {
            let folder = try SourceFolder(path, largestFile: SourceFolder.largestTotal) { $0.hasSuffix(".json") }
            return (folder.files, folder.remarks)
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        guard size <= SourceFolder.largestTotal, let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                "\(path) can't be read, or has more than \(SourceFolder.largestTotal >> 20) MiB.",
                hint: "Save the API's pages as several files in a folder, and name the folder.")
        }
        return ([SourceFile(path: (path as NSString).lastPathComponent, bytes: Array(data))], [])
    }
}

struct ImportIntercomCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intercom",
        abstract: "Bring in Intercom's articles.",
        discussion: """
            Examples:
              mkdir -p intercom
              curl -H "Authorization: Bearer $TOKEN" "https://api.intercom.io/articles?per_page=250" > intercom/articles.json
              curl -H "Authorization: Bearer $TOKEN" https://api.intercom.io/help_center/collections > intercom/collections.json
              usher import intercom ./intercom --data ./data --dry-run

            The API answers in pages: where there are more, save the others too, with &page=2 and so on, as files of their
            own in the folder. A page that is missing is told.
            All languages come along; links between the articles are followed, and their former addresses lead here.
            Pictures stay at their old addresses, unless --fetch-pictures or --pictures FOLDER brings them.
            """)

    @OptionGroup var options: ForeignOptions

    func run() async throws {
        try await options.run("intercom") { IntercomReader.read($0, languages: $1) }
    }
}

struct ImportZendeskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zendesk",
        abstract: "Bring in the articles of a Zendesk help centre.",
        discussion: """
            Examples:
              mkdir -p zendesk
              curl -u "$EMAIL/token:$TOKEN" "https://acme.zendesk.com/api/v2/help_center/articles.json?include=translations&per_page=100" > zendesk/articles.json
              curl -u "$EMAIL/token:$TOKEN" "https://acme.zendesk.com/api/v2/help_center/sections.json?per_page=100" > zendesk/sections.json
              curl -u "$EMAIL/token:$TOKEN" "https://acme.zendesk.com/api/v2/help_center/categories.json?per_page=100" > zendesk/categories.json
              usher import zendesk ./zendesk --data ./data --dry-run

            The API answers in pages: where there are more, save the others too, with &page=2 and so on, as files of their
            own in the folder. A page that is missing is told.
            Categories and sections become collections. An article for a user segment comes as a draft, since its readers
            aren't told: choose them here.
            """)

    @OptionGroup var options: ForeignOptions

    func run() async throws {
        try await options.run("zendesk") { ZendeskReader.read($0, languages: $1) }
    }
}

struct ImportHelpScoutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "helpscout",
        abstract: "Bring in the articles of Help Scout's Docs.",
        discussion: """
            Examples:
              mkdir -p helpscout
              curl -u "$KEY:X" https://docsapi.helpscout.net/v1/collections > helpscout/collections.json
              curl -u "$KEY:X" https://docsapi.helpscout.net/v1/collections/ID/categories > helpscout/categories-ID.json
              curl -u "$KEY:X" https://docsapi.helpscout.net/v1/collections/ID/articles > helpscout/articles-ID.json
              curl -u "$KEY:X" https://docsapi.helpscout.net/v1/articles/ID > helpscout/article-ID.json
              usher import helpscout ./helpscout --data ./data --dry-run

            Lists of articles don't hold their texts: save each article too. What a list names and isn't there is told, and
            so is a page of a list (&page=2 and so on) that is missing.
            """)

    @OptionGroup var options: ForeignOptions

    func run() async throws {
        try await options.run("helpscout") { HelpScoutReader.read($0, languages: $1) }
    }
}
