import Desk
import Domain
import Foundation
import Outward

/// The pictures of another product's articles: from a folder of those that were saved already, or from the addresses where
/// they still are.
struct ForeignPictures: MovedFiles {
    private let folder: String?
    /// The saved pictures by the last part of their paths.
    private let saved: [String: [String]]
    private let fetcher: (any DocumentFetcher)?

    init(folder: String?, fetcher: (any DocumentFetcher)?) throws {
        self.folder = folder
        self.fetcher = fetcher
        let paths = try folder.map { try SourceFolder($0, isRead: { _ in false }).others } ?? []
        saved = Dictionary(grouping: paths) { $0.split(separator: "/").last.map(String.init) ?? "" }
    }

    func bytes(of name: String) async throws(MovedFileFailure) -> [UInt8] {
        if let folder, let path = path(of: name) { return try FolderFiles.read(path, in: folder) }
        guard let fetcher else {
            throw folder == nil
                ? .unasked
                : .because(
                    reason: "No picture of this name is in the folder, or more than one.",
                    advice: "Save it there, or bring it with --fetch-pictures.")
        }
        guard let address = WebAddress(name.trimmingPrefix { $0 == " " }.description) else {
            throw .because(reason: "This is no address that can be fetched.", advice: Self.byHand)
        }
        do throws(FetchFailure) {
            return try await fetcher.fetch(address)
        } catch {
            throw .because(reason: Self.reason(error), advice: Self.byHand)
        }
    }

    /// The one saved picture whose path ends as the address does: by its name, or by its folders too where names repeat.
    private func path(of address: String) -> String? {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/").map { String($0).removingPercentEncoding ?? String($0) }
        let candidates = saved[parts.last ?? ""] ?? []
        if candidates.count <= 1 { return candidates.first }
        return (2...max(2, parts.count)).lazy.compactMap { count -> String? in
            let ending = parts.suffix(count).joined(separator: "/")
            let some = candidates.filter { $0 == ending || $0.hasSuffix("/" + ending) }
            return some.count == 1 ? some[0] : nil
        }.first
    }

    private static let byHand = "Save it and bring it with --pictures FOLDER, or upload it at the desk."

    private static func reason(_ failure: FetchFailure) -> String {
        switch failure {
        case .insecure: "Only https is fetched."
        case .hostUnknown: "There is no host of this name."
        case .internalAddress: "The name leads to an address inside a network."
        case .unreachable: "No connection came about, or the certificate doesn't hold."
        case .tooSlow: "There was no whole answer in time."
        case .redirected: "The address leads on to another one, and redirects aren't followed."
        case .refused: "The server there answered with an error."
        case .wrongType: "What is there isn't a picture by its content type."
        case .tooLarge: "It has more than \(Desk.longestFile >> 20) MB."
        case .notJSON, .malformed, .noUsableKey: "It couldn't be read."
        }
    }
}
