import ArgumentParser
import Desk
import Domain
import JSON

/// What a command has read.
struct MovingSource {
    var cargo: Cargo
    /// What the source is called, where nobody says.
    let name: String
    /// Where the files come from that its texts name.
    let files: any MovedFiles
}

/// What every command that brings articles in takes.
struct MovingOptions: ParsableArguments {
    @OptionGroup var place: WorkspacePlace

    @Option(help: "What the source is called: a second run under this name changes what the first has brought.")
    var source: String?

    @Flag(help: "Write nothing; say what would be written.")
    var dryRun = false

    @Flag(help: "Print the report as JSON.")
    var json = false

    func validate() throws {
        guard source.map({ !$0.isEmpty && $0.utf8.count <= 100 }) ?? true else {
            throw ValidationError("--source is a name of 1 to 100 characters.")
        }
    }

    /// - Parameter read: what is brought.
    func run(
        manner: MovingOrder.Manner, overwrites: Bool = false,
        isolation: isolated (any Actor)? = #isolation,
        _ read: (WorkspaceSnapshot) throws -> MovingSource
    ) async throws {
        let report = try await place.withDesk { desk, snapshot in
            let read = try read(snapshot)
            Interruption.begin()
            return try await take(
                read, manner: manner, overwrites: overwrites, desk, snapshot, mayTakeAllOut: source != nil)
        }
        print(json ? report.json.serialized() : report.text(isRehearsal: dryRun))
        flushOutput()
        if report.exitCode != .success { throw report.exitCode }
    }

    func take(
        _ read: MovingSource, manner: MovingOrder.Manner, overwrites: Bool = false, _ desk: Desk,
        _ snapshot: WorkspaceSnapshot, mayTakeAllOut: Bool, isQuiet: Bool = false,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> MovingReport {
        var order = MovingOrder(
            source: source ?? read.name, manner: manner, overwrites: overwrites, isRehearsal: dryRun)
        order.mayTakeAllOut = mayTakeAllOut
        let bar = ProgressBar(isQuiet: json || isQuiet)
        return try await desk.take(
            read.cargo, by: order, in: snapshot, files: read.files,
            watch: MovingWatch(progress: { bar.show($0, of: $1) }, isStopped: { Interruption.isWanted }))
    }
}
