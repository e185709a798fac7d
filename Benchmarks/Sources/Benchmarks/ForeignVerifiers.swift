import Foundation

/// The same measurement in Python and Node, by the scripts beside this package. Each prints `name<TAB>rate` lines, with
/// a dash for a library that isn't installed.
enum ForeignVerifiers {
    static func rates(_ token: String, secret: String) -> [(String, Double?)] {
        let python = ProcessInfo.processInfo.environment["BENCH_PYTHON"] ?? "python3"
        let scripts = [(python, "verify.py"), ("node", "verify.mjs")]
        return scripts.flatMap { interpreter, script in
            run(interpreter, Files.script(script), ["BENCH_TOKEN": token, "BENCH_SECRET": secret]) ?? []
        }
    }

    private static func run(_ interpreter: String, _ script: String, _ environment: [String: String]) -> [(
        String, Double?
    )]? {
        guard let output = try? Command.output(["/usr/bin/env", interpreter, script], environment: environment) else {
            return nil
        }
        return output.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t")
            return parts.count == 2 ? (String(parts[0]), Double(parts[1])) : nil
        }
    }
}
