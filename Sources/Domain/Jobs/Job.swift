package import JSON

/// Work that follows from something that was written. Its row is written in the same transaction, so that it happens
/// once that is on disk, also when the process stops in between. It may run twice, and must do no harm then.
package struct Job: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Somebody asks for a link to sign in with.
        case signInLink = "sign_in_link"
        /// A mail is to be sent.
        case mail
        /// Somebody may not have read what the team has answered.
        case unreadAnswer = "unread_answer"
    }

    package let id: String
    package let kind: Kind
    /// What its work needs to know.
    package let about: JSONObject
    package let runAt: Timestamp
    /// From then on it isn't tried again.
    package let giveUpAt: Timestamp
    package let madeAt: Timestamp

    package init(id: String, kind: Kind, about: JSONObject, at moment: Timestamp, life: Span, delay: Span = .seconds(0))
    {
        self.init(
            id: id, kind: kind, about: about, runAt: moment + delay, giveUpAt: moment + delay + life, madeAt: moment)
    }

    package init(
        id: String, kind: Kind, about: JSONObject, runAt: Timestamp, giveUpAt: Timestamp, madeAt: Timestamp
    ) {
        self.id = id
        self.kind = kind
        self.about = about
        self.runAt = runAt
        self.giveUpAt = giveUpAt
        self.madeAt = madeAt
    }
}

/// A job that a worker has taken for a while. What it does counts only while its claim holds: after the lease another
/// worker may have taken the job.
package struct ClaimedJob: Sendable, Hashable {
    package let workspace: String
    package let job: Job
    package let claim: String
    /// This one included.
    package let attempts: Int

    package init(workspace: String, job: Job, claim: String, attempts: Int) {
        self.workspace = workspace
        self.job = job
        self.claim = claim
        self.attempts = attempts
    }
}

/// Why a job didn't succeed. The code goes into logs; it says nothing of anybody.
package struct JobFailure: Error, Sendable, Hashable {
    package let code: String
    /// Trying again wouldn't help.
    package let isPermanent: Bool

    package init(_ code: String, isPermanent: Bool) {
        self.code = code
        self.isPermanent = isPermanent
    }
}
