import ArgumentParser
import Desk
import Domain
import JSON

extension MovingReport {
    var json: JSONValue {
        var counts = JSONObject()
        for outcome in Outcome.allCases where outcome != .leftOut {
            counts[outcome.rawValue] = JSONValue(count(outcome))
        }
        return [
            "articles": .object(counts),
            "collections": ["new": JSONValue(newCollections), "changed": JSONValue(changedCollections)],
            "files": ["new": JSONValue(newFiles)], "redirects": ["new": JSONValue(newRedirects)],
            "audiences": ["new": JSONValue(newAudiences)],
            "stopped": .bool(wasStopped), "complete": .bool(isComplete),
            "lines": .array(
                articles.map {
                    ["outcome": .string($0.outcome.rawValue), "place": .string($0.place), "title": .string($0.title)]
                }),
            "remarks": .array(remarks.map(\.json)),
        ]
    }

    /// - Parameters:
    ///   - isRehearsal: nothing was written.
    ///   - namesChanges: each article that changed has a line.
    func text(isRehearsal: Bool, namesChanges: Bool = false) -> String {
        var lines: [String] = []
        if isRehearsal || namesChanges { lines += plan }
        for (kind, title) in Self.titles {
            let some = remarks.filter { $0.kind == kind }
            if !some.isEmpty { lines += [title] + some.map(\.text) + [""] }
        }
        lines.append(summary)
        if isRehearsal { lines.append("Nothing was written: this was a dry run.") }
        if wasStopped { lines.append("Stopped before the end. Run it again to bring the rest.") }
        return lines.joined(separator: "\n")
    }

    private var plan: [String] {
        let news = articles.filter { $0.outcome != .unchanged }
        return news.map { "  \($0.outcome.rawValue)  \($0.place.printable)  \($0.title.printable)" }
            + (news.isEmpty ? [] : [""])
    }

    private var summary: String {
        var parts = [
            "\(count(.new)) new", "\(count(.changed)) changed", "\(count(.unchanged)) unchanged",
        ]
        if count(.kept) > 0 { parts.append("\(count(.kept)) kept as they are here") }
        if count(.archived) > 0 { parts.append("\(count(.archived)) taken out") }
        var text = "Articles: " + parts.joined(separator: ", ") + "."
        if newCollections + changedCollections > 0 {
            text += " Collections: \(newCollections) new, \(changedCollections) changed."
        }
        if newFiles > 0 { text += " Files: \(newFiles) new." }
        if newAudiences > 0 { text += " Audiences: \(newAudiences) new." }
        if newRedirects > 0 { text += " Redirects: \(newRedirects) new." }
        return text
    }

    private static let titles: [(Remark.Kind, String)] = [
        (.leftOut, "Left out:"), (.kept, "Kept as it is here:"), (.part, "Not quite as it was:"),
    ]

    /// 0 when all came, 3 when something was left out or kept, 130 when somebody stopped it.
    var exitCode: ExitCode {
        if wasStopped { return ExitCode(Interruption.exitCode) }
        return isComplete ? .success : ExitCode(3)
    }
}

extension Remark {
    var json: JSONValue {
        [
            "kind": .string(kind.rawValue), "place": .string(place), "line": line.map { JSONValue($0) } ?? .null,
            "reason": .string(reason), "advice": .string(advice),
        ]
    }

    var text: String {
        let spot = line.map { "\(place):\($0)" } ?? place
        return "  \(spot.printable): \(reason.printable)" + (advice.isEmpty ? "" : " \(advice.printable)")
    }
}

extension String {
    /// Names of files and titles can hold what a terminal takes for commands.
    fileprivate var printable: String {
        withoutControls.replacing("\n", with: " ").replacing("\t", with: " ")
    }
}
