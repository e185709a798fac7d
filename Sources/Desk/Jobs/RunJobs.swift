package import Domain
import Logging
import Store

extension Desk {
    /// How many are done at once: those that wait for a slow mail server hold up no others, up to here.
    private static let mostAtOnce = 4
    /// Longer than anything that a job does. Whoever stops in the middle leaves the job to others after it.
    package static let lease = Span.minutes(3)

    /// One round: takes what is due, and does it.
    /// - Returns: how many jobs were taken; when there were any, there may be more.
    @discardableResult
    package func runDueJobs(_ letters: any LetterWriter) async throws -> Int {
        let claimed = try await claimDueJobs()
        await withDiscardingTaskGroup { group in
            for job in claimed { group.addTask { await self.carryOut(job, letters) } }
        }
        return claimed.count
    }

    /// One of each workspace in turn, so that one with much to do doesn't hold up the others.
    private func claimDueJobs() async throws -> [ClaimedJob] {
        var claimed: [ClaimedJob] = []
        var workspaces = try await store.workspacesWithDueJobs(at: clock.now).shuffled()
        while claimed.count < Self.mostAtOnce, let workspace = workspaces.popLast() {
            guard let job = try await claimJob(of: workspace) else { continue }
            claimed.append(job)
            workspaces.insert(workspace, at: 0)
        }
        return claimed
    }

    private func claimJob(of workspace: String) async throws -> ClaimedJob? {
        let (claim, now) = (newID(), clock.now)
        return try await store.write(workspace) { try $0.claimJob(claim, at: now, until: now + Self.lease) }
    }

    private func carryOut(_ claimed: ClaimedJob, _ letters: any LetterWriter) async {
        do {
            guard let snapshot = directory.snapshot(workspace: claimed.workspace) else {
                throw JobFailure("unknown_workspace", isPermanent: false)
            }
            try await work(on: claimed, letters, in: snapshot)
        } catch {
            await settle(claimed, error)
        }
    }

    /// Each kind of work ends with `finish` in the transaction of what it writes.
    private func work(
        on claimed: ClaimedJob, _ letters: any LetterWriter, in snapshot: WorkspaceSnapshot
    ) async throws {
        switch claimed.job.kind {
        case .signInLink: try await writeSignInLinks(claimed, in: snapshot)
        case .unreadAnswer: try await writeAnswerMail(claimed, in: snapshot)
        case .mail: try await deliver(claimed, letters, in: snapshot)
        }
    }

    private func settle(_ claimed: ClaimedJob, _ error: any Error) async {
        let failure = JobFailure(error)
        logger.warning(
            "a job failed", metadata: ["kind": "\(claimed.job.kind.rawValue)", "reason": "\(failure.code)"])
        let now = clock.now
        let next = now + Backoff.pause(afterAttempts: claimed.attempts, randomness: randomness)
        let isOver = failure.isPermanent || next >= claimed.job.giveUpAt
        // What can't even be noted stays claimed, and is due again when the lease is over.
        try? await store.write(claimed.workspace) { store in
            let isOurs =
                try isOver
                ? store.giveUp(claimed, because: failure, at: now)
                : store.postpone(claimed, to: next, because: failure)
            guard isOurs, claimed.job.kind == .mail else { return }
            try store.note(isOver ? .failed : .waiting, error as? MailFailure, ofMail: claimed.job.id, at: now)
        }
    }
}

extension JobFailure {
    /// What isn't known as lasting may pass.
    fileprivate init(_ error: any Error) {
        switch error {
        case let failure as JobFailure: self = failure
        case let failure as MailFailure: self.init(failure.kind.rawValue, isPermanent: failure.isPermanent)
        default: self.init("\(type(of: error))", isPermanent: false)
        }
    }
}
