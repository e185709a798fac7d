import Foundation

/// How long until the first answer, and how much memory a server holds that has nothing to do.
enum StartAndMemory {
    private static let starts = 5
    private static let limitOfTime = 300.0
    private static let limitOfMemory = 60.0

    static func measure(_ usher: UsherServer) throws {
        var times: [Double] = []
        var memory = 0.0
        for _ in 0..<starts {
            let server = try usher.started()
            times.append(server.timeToFirstAnswer.seconds * 1000)
            sleep(1)
            memory = max(memory, Double(server.residentMemory) / 1_048_576)
            server.stop()
        }
        let median = times.sorted()[starts / 2]
        var table = Table("Start and idle memory, \(starts) starts", "What", "measured", "wanted")
        table.add("Start to first answer, median", "\(median.short) ms", "under \(Int(limitOfTime)) ms")
        table.add("Idle memory (resident), largest", "\(memory.short) MB", "under \(Int(limitOfMemory)) MB")
        table.show()
    }
}
