import Desk
import Domain
import Store

/// When the text on the table is published by itself, and where that is decided.
struct ScheduleModel: Encodable {
    struct Planned: Encodable {
        let at: Moment
        let cancelAddress: String
    }

    let address: String
    let planned: Planned?
    let isPlanning: Bool
    /// What was typed, where it was refused.
    let publishOn: String
    let publishOnError: String?

    /// Nil for what can't be published, or isn't saved yet.
    init?(_ editing: Editing, _ words: Wording) {
        guard let article = editing.record?.article, article.state != .archived else { return nil }
        let schedule = editing.record?.schedule(editing.draft.language)
        address = DeskPath.article(article.id) + "/schedule"
        planned = schedule.map {
            Planned(
                at: Moment($0.publishAt, words.language),
                cancelAddress: DeskPath.article(article.id) + "/unschedule")
        }
        publishOn = editing.publishOn
        publishOnError = words.fault(editing.problems, "publishAt")
        isPlanning = publishOnError != nil
    }
}
