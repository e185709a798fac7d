import Domain
import SQL

/// How a worker takes the job that is due longest, so that no other has it meanwhile: it is moved behind the end of its
/// lease, by whoever still finds it due.
///
/// This is where the two databases part. SQLite has one writer. In PostgreSQL the second of two who chose the same row
/// waits for the first, finds it moved and gets nothing, which is right and costs a round; `for update skip locked` in
/// the inner query would spare that, and SQLite doesn't know it.
struct JobClaim {
    let workspace: String
    let claim: String
    let now: Timestamp
    let leaseEnd: Timestamp

    /// Kinds that this version doesn't know are left to a newer one that runs beside it.
    private static let kinds = Job.Kind.allCases.map(\.rawValue)

    var statement: SQLStatement {
        """
        update job set run_at = \(leaseEnd.milliseconds), claim = \(claim), attempts = attempts + 1
        where workspace = \(workspace) and \(due) and id = (
          select id from job where workspace = \(workspace) and \(due) order by run_at, id limit 1)
        returning id, kind, about, run_at, give_up_at, made_at, attempts
        """
    }

    private var due: SQLStatement {
        "failed_at is null and run_at <= \(now.milliseconds) and kind in (\(list: Self.kinds))"
    }
}
