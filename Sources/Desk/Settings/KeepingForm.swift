import Domain

extension Desk {
    /// How many days raw analytics are kept. Fewer take effect with the next cleaning, and what is gone stays gone.
    package func change(keepDays text: String, in snapshot: WorkspaceSnapshot) async throws {
        let trimmed = text.trimmed
        let allowed = WorkspaceSettings.allowedKeepDays
        guard trimmed.utf8.count <= 4, trimmed.utf8.allSatisfy({ (48...57).contains($0) }), let days = Int(trimmed),
            allowed.contains(days)
        else {
            throw FormProblems(
                "keepDays", "days", ["least": String(allowed.lowerBound), "most": String(allowed.upperBound)])
        }
        try await changeSettings(in: snapshot) { $0.keepDays = days }
    }
}
