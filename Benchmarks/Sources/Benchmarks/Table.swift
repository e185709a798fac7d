import Foundation

/// A line of output, at once: a long run that is piped must not keep its results to itself.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// A table on the screen: the first column to the left, numbers to the right.
struct Table {
    let title: String
    let columns: [String]
    private(set) var rows: [[String]] = []

    init(_ title: String, _ columns: String...) {
        self.title = title
        self.columns = columns
    }

    mutating func add(_ cells: String...) { rows.append(cells) }

    func show() {
        let widths = columns.indices.map { column in
            ([columns] + rows).map { $0[column].count }.max() ?? 0
        }
        say("\n\(title)")
        say(line(columns, widths))
        say(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
        for row in rows { say(line(row, widths)) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).enumerated().map { column, pair in
            let space = String(repeating: " ", count: pair.1 - pair.0.count)
            return column == 0 ? pair.0 + space : space + pair.0
        }
        return padded.joined(separator: "  ")
    }
}

extension BinaryInteger {
    /// `1,234,567`.
    var grouped: String {
        let digits = String(self)
        let groups = stride(from: digits.count, to: 0, by: -3).map { end in
            String(digits.prefix(end).suffix(3))
        }
        return groups.reversed().joined(separator: ",")
    }
}

extension Double {
    var grouped: String { Int(rounded()).grouped }

    /// One decimal digit.
    var short: String { "\((self * 10).rounded() / 10)" }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
