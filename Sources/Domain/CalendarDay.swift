/// A day of the Gregorian calendar.
package struct CalendarDay: Sendable, Hashable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// From its number since 1970. Counts in eras of 400 years that begin in March, so that the leap day is the last of
    /// a year.
    package init(_ number: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    package var iso: String { "\(year)-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    fileprivate static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Timestamp {
    /// For programs: `2026-11-21T06:20:00.123Z`.
    package var iso: String {
        let rest = milliseconds - day * Span.days(1).milliseconds
        let parts = [(rest / 3_600_000, 2), (rest / 60_000 % 60, 2), (rest / 1000 % 60, 2), (rest % 1000, 3)]
        let texts = parts.map { CalendarDay.padded($0.0, $0.1) }
        return "\(CalendarDay(day).iso)T\(texts[0]):\(texts[1]):\(texts[2]).\(texts[3])Z"
    }
}
