import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ctrl-C while something long runs: the first asks it to stop at a good place, the second ends the program.
enum Interruption {
    private static let count = Atomic<Int>(0)

    static let exitCode: Int32 = 130

    static func begin() {
        for number in [SIGINT, SIGTERM] {
            // A handler may do little: count, and end.
            signal(number) { _ in
                if Interruption.count.wrappingAdd(1, ordering: .relaxed).newValue > 1 { _exit(Interruption.exitCode) }
            }
        }
    }

    static var isWanted: Bool { count.load(ordering: .relaxed) > 0 }
}
