extension Timestamp {
    /// Reads what `iso` writes, and how others write it: `2026-11-21T06:20Z`, `2026-11-21T07:20:00.5+01:00`. Nil for a moment
    /// without its distance from UTC: nobody knows which one that is.
    package init?(iso text: String) {
        let parts = text.uppercased().split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay.number(iso: parts[0]),
            let zone = parts[1].lastIndex(where: { "Z+-".contains($0) }),
            let distance = Self.distance(parts[1][zone...]), let time = Self.time(parts[1][..<zone])
        else { return nil }
        self.init(milliseconds: day * Span.days(1).milliseconds + time - distance)
    }

    private static func distance(_ zone: Substring) -> Int? {
        if zone == "Z" { return 0 }
        guard zone.utf8.count == 6, let minutes = minutes(zone.dropFirst()) else { return nil }
        return (zone.first == "-" ? -minutes : minutes) * Span.minutes(1).milliseconds
    }

    private static func time(_ text: Substring) -> Int? {
        guard let minutes = minutes(text.prefix(5)) else { return nil }
        let rest = text.dropFirst(5)
        guard !rest.isEmpty else { return minutes * 60_000 }
        let seconds = rest.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard rest.first == ":", (1...2).contains(seconds.count), let whole = CalendarDay.digits(seconds[0], 2, to: 59)
        else { return nil }
        guard seconds.count == 2 else { return minutes * 60_000 + whole * 1000 }
        guard !seconds[1].isEmpty, seconds[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let fraction = Int((seconds[1] + "000").prefix(3))
        else { return nil }
        return minutes * 60_000 + whole * 1000 + fraction
    }

    /// `06:20`
    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = CalendarDay.digits(parts[0], 2, to: 23),
            let minute = CalendarDay.digits(parts[1], 2, to: 59)
        else { return nil }
        return hour * 60 + minute
    }
}

extension CalendarDay {
    /// The number since 1970 of `2026-11-21`; nil for a day that the calendar doesn't have.
    static func number(iso text: Substring) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = digits(parts[0], 4, to: 9999), let month = digits(parts[1], 2, to: 12),
            let day = digits(parts[2], 2, to: 31)
        else { return nil }
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        let found = CalendarDay(number)
        return (found.year, found.month, found.day) == (year, month, day) ? number : nil
    }

    fileprivate static func digits(_ text: Substring, _ count: Int, to limit: Int) -> Int? {
        guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text)
        else { return nil }
        return number <= limit ? number : nil
    }
}
