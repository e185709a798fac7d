import CLibFuzzer
import Foundation

/// Hands control to libFuzzer, which calls one exercise with ever new bytes and watches which code they reach. Which one,
/// the environment variable `EXERCISE` says.
@main
enum TokenFuzz {
    static let exercise = ProcessInfo.processInfo.environment["EXERCISE"].flatMap(Exercise.init) ?? .tokens

    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { start, count in
                let bytes = Array(UnsafeBufferPointer(start: start, count: count))
                if let contradiction = TokenFuzz.exercise.contradiction(in: bytes) { fatalError(contradiction) }
                return 0
            })
    }
}
