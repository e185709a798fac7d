import Domain

extension MovedArticle {
    /// As it is once every moment that is over has published its text: so it is here by itself, and so it comes to another
    /// help centre.
    func settled(at now: Timestamp) -> MovedArticle {
        guard state != .archived else { return self }
        let unpublished = state == .draft ? texts : drafts
        let due = unpublished.filter { $0.publishAt.map { $0 <= now } ?? false }
        guard !due.isEmpty else { return self }
        var settled = self
        let languages = Set(due.map(\.language))
        let others = state == .draft ? [] : texts.filter { !languages.contains($0.language) }
        settled.drafts = unpublished.filter { !languages.contains($0.language) }
        settled.texts = due + others
        if state == .draft { settled.state = .published }
        return settled
    }
}
