import Domain

/// A day of the Gregorian calendar.
struct CalendarDay: Sendable, Hashable {
    let year: Int
    let month: Int
    let day: Int

    /// From its number since 1970. Counts in eras of 400 years that begin in March, so that the leap day is the last of
    /// a year.
    init(_ number: Int) {
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

    var iso: String { "\(year)-\(Moment.padded(month))-\(Moment.padded(day))" }

    func text(_ language: Language) -> String {
        switch language {
        case .english: "\(day) \(Self.englishMonths[month - 1]) \(year)"
        case .german: "\(day). \(Self.germanMonths[month - 1]) \(year)"
        }
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let germanMonths = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
}
