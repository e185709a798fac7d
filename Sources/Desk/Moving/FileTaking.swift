import Domain
import Foundation
import Store

/// Bringing the files in that a cargo's texts name, before the texts themselves.
struct FileTaking {
    let desk: Desk
    let order: MovingOrder
    let snapshot: WorkspaceSnapshot
    let source: any MovedFiles
    /// What came from the internet before, by its address: it isn't fetched again.
    let items: [String: MovedItem]

    struct Result: Sendable {
        /// Where each is had here, by its name.
        var addresses: [String: String] = [:]
        var failures: [String: MovedFileFailure] = [:]
        var new = 0
    }

    func take(_ links: [MovedFileLink], isStopped: () -> Bool) async throws -> Result {
        var result = Result()
        for link in links where result.addresses[link.name] == nil && result.failures[link.name] == nil {
            if isStopped() { return result }
            do throws(MovedFileFailure) {
                let (address, isNew) = try await bring(link)
                result.addresses[link.name] = address.text
                result.new += isNew ? 1 : 0
            } catch {
                result.failures[link.name] = error
            }
        }
        return result
    }

    private func bring(_ link: MovedFileLink) async throws(MovedFileFailure) -> (FileAddress, isNew: Bool) {
        if let known = await known(link.name) { return (known, false) }
        let bytes = try await source.bytes(of: link.name)
        do {
            let found = try await desk.fileOutline(bytes, named: name(of: link), in: snapshot)
            guard !link.isRemote || found.isPicture else { throw MovedFileFailure.noPicture }
            if !order.isRehearsal { try await keep(bytes, link, found) }
            return (found.address, !found.isKept)
        } catch let failure as MovedFileFailure {
            throw failure
        } catch let problems as FormProblems {
            throw problems.fileFailure
        } catch {
            throw .because(reason: "It couldn't be kept.", advice: "Run it again.")
        }
    }

    private func known(_ name: String) async -> FileAddress? {
        guard let id = items[name]?.target else { return nil }
        return try? await desk.store.read(snapshot.id) { try $0.articleFile(id)?.address }
    }

    private func keep(_ bytes: [UInt8], _ link: MovedFileLink, _ found: FileOutline) async throws {
        let name = ExportedFile.plainName(name(of: link), id: found.address.id)
        let file = try await desk.keepFile(bytes, named: name, in: snapshot)
        guard link.isRemote else { return }
        let item = MovedItem(source: order.source, kind: .file, key: link.name, target: file.id, parts: [:])
        let now = desk.clock.now
        try await desk.store.write(snapshot.id) { try $0.save(item, at: now) }
    }

    private func name(of link: MovedFileLink) -> String {
        let path = link.isRemote ? link.name.prefix { $0 != "?" && $0 != "#" } : link.name[...]
        let last = path.split(separator: "/").last.map(String.init) ?? ""
        return link.isRemote ? last.removingPercentEncoding ?? last : last
    }
}

extension FileTaking.Result {
    /// What a report says of the files of a text that didn't come.
    func remarks(on text: MovedText) -> [Remark] {
        let failed = text.files.values.sorted { ($0.line ?? 0, $0.name) < ($1.line ?? 0, $1.name) }.compactMap { link in
            failures[link.name].map { (link, $0) }
        }
        let unasked = failed.count { $0.1 == .unasked }
        return failed.compactMap { link, failure in
            guard case .because(let reason, let advice) = failure else { return nil }
            return Remark(.part, text.file, line: link.line, "\(link.name) didn't come along: \(reason)", advice)
        } + (unasked > 0 ? [.unasked(unasked, text.file)] : [])
    }
}

extension Remark {
    fileprivate static func unasked(_ count: Int, _ place: String) -> Remark {
        Remark(
            .part, place,
            count == 1
                ? "Its image is still at its old address." : "Its \(count) images are still at their old addresses.",
            "Bring them with --fetch-pictures or --pictures FOLDER, before the old help centre ends.")
    }
}

extension MovedFileFailure {
    fileprivate static let noPicture = MovedFileFailure.because(
        reason: "What is there is no picture.", advice: "Upload it at the desk, if it is wanted.")
}

extension FormProblems {
    /// In the command line's words.
    fileprivate var fileFailure: MovedFileFailure {
        let fault = faults["file"]
        let limit = fault?.values["limit"] ?? ""
        return switch fault?.code {
        case "fileEmpty": .because(reason: "It is empty.", advice: "Save it again.")
        case "fileTooLarge": .because(reason: "It has more than \(limit) MB.", advice: "Make it smaller.")
        case "pictureTooLarge":
            .because(reason: "It has more than \(limit) million pixels.", advice: "Make it smaller.")
        case "pictureUnknown":
            .because(
                reason: "It is a picture that can't be read here.", advice: "Save it as PNG, JPEG, WebP or GIF.")
        case "pictureByName":
            .because(
                reason: "It is a picture by its name alone.", advice: "Look at the file, or give it its right ending.")
        case "svgRefused":
            .because(reason: "SVG can hold programs and isn't taken.", advice: "Save it as PNG.")
        case "filesTooMany":
            .because(reason: "There are \(limit) files already.", advice: "Delete some at the desk, under Files.")
        default: .because(reason: "It was refused.", advice: "Look at it.")
        }
    }
}
