import Desk
import Domain
import HTTPTypes
import Hummingbird

/// What is done to several articles at once, chosen in their list.
struct SeveralRoutes {
    let site: Site

    /// Each box sends about sixty bytes: more of them than are taken still get an answer that says so.
    private static let bodyLimit = 1024 * 1024

    func add(to team: RouterGroup<AgentContext>) {
        team.get("articles/several", use: back)
        team.post("articles/several", use: carryOut)
    }

    /// Whoever opens the report's address again gets the list, narrowed as it was.
    private func back(_ request: Request, _ context: AgentContext) async throws -> Response {
        .seeOther(try await ArticleListPages(site: site).query(try request.queryForm, context).address)
    }

    private func carryOut(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form(upTo: Self.bodyLimit)
        let choices = form.all("article").compactMap(ArticleChoice.init).once
        let outcome = try await outcome(of: form.text("do"), on: choices, context)
        var several = Several(outcome: outcome)
        if outcome.isRefused { several.keep(choices, deed: form.text("do")) }
        return try await ArticleListPages(site: site).page(
            try request.queryForm, several, context, status: outcome.isRefused ? .unprocessableContent : .ok)
    }

    private func outcome(
        of text: String, on choices: [ArticleChoice], _ context: AgentContext
    ) async throws -> SeveralOutcome {
        guard !choices.isEmpty else { return .refused("nothingChosen") }
        guard choices.count <= Desk.mostArticlesAtOnce else { return .refused("tooMany") }
        guard let deed = SeveralDeed(text) else { return .refused("deedUnknown") }
        do {
            let outcomes = try await site.desk.carryOut(
                deed, on: choices, by: context.agent.agent, in: context.snapshot)
            return .done(deed, outcomes)
        } catch let problems as FormProblems {
            return .refused(problems.faults["do"]?.code ?? "deedUnknown")
        }
    }
}

/// What a list knows of choosing several in it.
struct Several {
    /// What came of the last deed.
    var outcome: SeveralOutcome?
    /// Whose boxes are ticked.
    var chosen: Set<String> = []
    /// All that are shown.
    var choosesAll = false
    /// What is to be done with them, as its option is called.
    var deed = ""

    /// What was refused is there still, to be corrected.
    mutating func keep(_ choices: [ArticleChoice], deed: String) {
        chosen = Set(choices.map(\.id))
        self.deed = deed
    }

    func holds(_ id: String) -> Bool { choosesAll || chosen.contains(id) }
}

extension SeveralDeed {
    private static let (move, admit) = ("move:", "admit:")

    /// As the option of the list's form is called.
    init?(_ text: String) {
        switch text {
        case "publish": self = .publish
        case "unpublish": self = .unpublish
        case "archive": self = .archive
        case "bringBack": self = .bringBack
        default:
            if text.hasPrefix(Self.move) {
                self = .move(to: String(text.dropFirst(Self.move.count)))
            } else if text.hasPrefix(Self.admit), let audience = Audience(String(text.dropFirst(Self.admit.count))) {
                self = .admit(audience)
            } else {
                return nil
            }
        }
    }

    var text: String {
        switch self {
        case .move(let collection): Self.move + collection
        case .admit(let audience): Self.admit + audience.text
        case .publish, .unpublish, .archive, .bringBack: name
        }
    }

    /// As its texts are called.
    var name: String {
        switch self {
        case .publish: "publish"
        case .unpublish: "unpublish"
        case .archive: "archive"
        case .bringBack: "bringBack"
        case .move: "move"
        case .admit: "admit"
        }
    }
}

extension ArticleChoice {
    /// `<id>@<when it was changed>`, as the list's boxes have it.
    fileprivate init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, Identifier.isWellFormed(parts[0]), let seen = Int(parts[1]) else { return nil }
        self.init(id: String(parts[0]), seen: Timestamp(milliseconds: seen))
    }
}

extension [ArticleChoice] {
    /// Each article once.
    fileprivate var once: [ArticleChoice] {
        var known: Set<String> = []
        return filter { known.insert($0.id).inserted }
    }
}
