import Foundation

/// What the numbers were measured on: without it they mean nothing.
enum Machine {
    static func describe() {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        say("Usher benchmarks")
        say("Machine: \(processor), \(cores) cores, \(memory) GB of memory, \(system)")
        say("Everything runs on loopback on this one machine: the load generator shares the cores with the server.")
    }

    private static var processor: String { value(of: "model name", in: "/proc/cpuinfo") ?? "unknown processor" }

    private static var system: String {
        let name = value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=")
        return name?.trimmingCharacters(in: ["\""]) ?? ProcessInfo.processInfo.operatingSystemVersionString
    }

    private static var memory: Int { Int((Double(ProcessInfo.processInfo.physicalMemory) / 1_073_741_824).rounded()) }

    private static func value(of name: String, in file: String, separator: Character = ":") -> String? {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(separator: separator, maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
