package import Domain
import JSON
import SQL

extension Store {
    /// The workspaces that have something to do now.
    package func workspacesWithDueJobs(at now: Timestamp) async throws -> [String] {
        try await database.read { transaction in
            try transaction.rows(
                """
                select distinct workspace from job
                where failed_at is null and run_at <= \(now.milliseconds) order by workspace
                """
            ).map { $0.text("workspace") }
        }
    }
}

extension WorkspaceStore {
    package func insert(_ job: Job) throws {
        try run(
            """
            insert into job (workspace, id, kind, about, run_at, give_up_at, made_at)
            values (\(workspace), \(job.id), \(job.kind.rawValue), \(JSONValue.object(job.about).serialized()),
              \(job.runAt.milliseconds), \(job.giveUpAt.milliseconds), \(job.madeAt.milliseconds))
            """)
    }

    /// Takes the job that is due longest, until the lease ends; nil when there is none.
    package func claimJob(_ claim: String, at now: Timestamp, until leaseEnd: Timestamp) throws -> ClaimedJob? {
        let claiming = JobClaim(workspace: workspace, claim: claim, now: now, leaseEnd: leaseEnd)
        return try row(claiming.statement).flatMap { row in
            Job(row).map {
                ClaimedJob(workspace: workspace, job: $0, claim: claim, attempts: row.integer("attempts"))
            }
        }
    }

    /// It is done, and nothing of it is kept.
    /// - Returns: false when another worker has it by now.
    @discardableResult
    package func finish(_ claimed: ClaimedJob) throws -> Bool {
        try run("delete from job where \(held(claimed))") == 1
    }

    @discardableResult
    package func postpone(_ claimed: ClaimedJob, to moment: Timestamp, because failure: JobFailure) throws -> Bool {
        try run(
            """
            update job set run_at = \(moment.milliseconds), claim = null, failure = \(failure.code)
            where \(held(claimed))
            """) == 1
    }

    /// It has failed for good, and is kept so that somebody can look at it.
    @discardableResult
    package func giveUp(_ claimed: ClaimedJob, because failure: JobFailure, at moment: Timestamp) throws -> Bool {
        try run(
            """
            update job set failed_at = \(moment.milliseconds), claim = null, failure = \(failure.code)
            where \(held(claimed))
            """) == 1
    }

    /// Lets a job that has failed for good be tried again.
    package func revive(job id: String, at moment: Timestamp, giveUpAt end: Timestamp) throws -> Bool {
        try run(
            """
            update job set failed_at = null, run_at = \(moment.milliseconds), give_up_at = \(end.milliseconds),
              attempts = 0
            where workspace = \(workspace) and id = \(id) and failed_at is not null
            """) == 1
    }

    /// - Returns: its code where a job has failed for good.
    package func failure(ofJob id: String) throws -> String? {
        try row("select failure from job where workspace = \(workspace) and id = \(id) and failed_at is not null")?
            .optionalText("failure")
    }

    private func held(_ claimed: ClaimedJob) -> SQLStatement {
        "workspace = \(workspace) and id = \(claimed.job.id) and claim = \(claimed.claim)"
    }
}

extension Job {
    /// Nil for a kind that this version doesn't know.
    fileprivate init?(_ row: Row) {
        guard let kind = Kind(rawValue: row.text("kind")) else { return nil }
        self.init(
            id: row.text("id"), kind: kind, about: JSONObject(stored: row.text("about")),
            runAt: Timestamp(milliseconds: row.integer("run_at")),
            giveUpAt: Timestamp(milliseconds: row.integer("give_up_at")),
            madeAt: Timestamp(milliseconds: row.integer("made_at")))
    }
}
