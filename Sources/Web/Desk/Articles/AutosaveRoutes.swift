import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON
import Store

/// What the editor's script tells the server while somebody types: the text, and that they are there.
struct AutosaveRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.post("articles/{id}/autosave", use: save)
        team.post("articles/{id}/presence", use: presence)
    }

    private func save(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.articleID
        let draft = try ArticleDraft(try await request.articleForm())
        do {
            let saved = try await site.desk.autosaveArticle(id, draft, by: context.author, in: context.snapshot)
            switch saved {
            case .saved: return try await answer(id, draft.language, context)
            case .conflict(let theirs): return try await conflict(theirs, draft.language, context)
            }
        } catch let problems as FormProblems {
            return refusal(problems, context)
        }
    }

    private func answer(_ id: String, _ language: Language, _ context: AgentContext) async throws -> Response {
        let record = try await site.desk.article(id, in: context.snapshot)
        let text = record.text(language)
        return .json([
            "revision": .string(String(text?.updatedAt.milliseconds ?? 0)),
            "savedAt": .string(Moment(text?.updatedAt ?? record.updatedAt, context.language).iso),
            "state": .string(words(context)("state.\(record.standing(in: language))")),
        ])
    }

    private func conflict(
        _ theirs: ArticleRecord, _ language: Language, _ context: AgentContext
    ) async throws -> Response {
        let text = theirs.text(language)
        return .json(
            [
                "code": "conflict", "revision": .string(String(text?.updatedAt.milliseconds ?? 0)),
                "title": .string(text?.title ?? ""), "description": .string(text?.description ?? ""),
                "body": .string(AudienceBlocks.written(text?.body ?? "", among: context.snapshot.audiences)),
                "sentence": .string(try await savedBy(theirs.article.id, language, context)),
            ], status: .conflict)
    }

    private func savedBy(_ id: String, _ language: Language, _ context: AgentContext) async throws -> String {
        let record = try await site.desk.article(id, in: context.snapshot)
        let author = try await EditorPages(site: site).lastAuthor(of: record, language, context)
        return words(context)("conflict.by", ["name": author ?? ""])
    }

    /// The first sentence of what is wrong, field by field.
    private func refusal(_ problems: FormProblems, _ context: AgentContext) -> Response {
        let words = words(context).of("articles")
        let sentence = problems.faults.keys.min().flatMap { words.fault(problems, $0) }
        return .json(
            ["code": "invalid", "sentence": sentence.map(JSONValue.string) ?? .null], status: .unprocessableContent)
    }

    private func presence(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        let (id, language) = (try context.articleID, try form.translation)
        let company = try await site.desk.company(
            of: context.agent.agent, atArticle: id, language, isLeaving: form.isOn("leaving"), in: context.snapshot)
        let revision = String(company.revision)
        let isNews = form["revision"].map { $0 != revision } ?? false
        return .json([
            "company": .string(words(context).company(company.others) ?? ""),
            "revision": .string(revision),
            "sentence": isNews ? .string(try await savedBy(id, language, context)) : .null,
        ])
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("writing", site.texts, context.language)
    }
}

extension Wording {
    /// "Ada and Grace are editing this too", in the words of the topic; nil for nobody.
    func company(_ others: [String]) -> String? {
        guard !others.isEmpty else { return nil }
        return self(others.count == 1 ? "company.one" : "company.many", ["names": names(others)])
    }

    /// "Ada, Grace and Barbara", in the words of the topic.
    func names(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return self("company.and", ["first": names.dropLast().joined(separator: ", "), "last": last])
    }
}
