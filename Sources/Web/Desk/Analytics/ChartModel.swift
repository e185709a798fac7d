import Desk
import Domain

/// The overview's lines, as an SVG draws them: every coordinate decided here.
struct ChartModel: Encodable {
    struct Gridline: Encodable {
        let left: String
        let right: String
        let y: String
        let labelX: String
        let label: String
    }

    struct Tick: Encodable {
        let x: String
        let y: String
        let anchor: String
        let label: String
    }

    struct Line: Encodable {
        let series: String
        /// As a `polyline` has them.
        let points: String
        /// From yesterday to today, which isn't over: drawn dashed, so that it isn't read as a fall.
        let unfinished: String
        let endX: String
        let endY: String
        let labelX: String
        let labelY: String
        let label: String
    }

    struct Day: Encodable {
        let iso: String
        let text: String
        let counts: [String]
    }

    let caption: String
    let width: String
    let height: String
    let gridlines: [Gridline]
    let ticks: [Tick]
    let lines: [Line]
    let columns: [String]
    let days: [Day]

    init(_ overview: AnalyticsOverview, _ words: Wording) {
        let plot = Plot(overview)
        let series = AnalyticsOverview.Series.allCases
        let labels = series.map { words("series.\($0.rawValue)") }
        caption = words(
            "overview.caption",
            ["from": plot.date(0, words.language), "to": plot.date(overview.days.count - 1, words.language)])
        width = Plot.text(Plot.width)
        height = Plot.text(Plot.height)
        gridlines = plot.gridlines(words.language)
        ticks = plot.ticks(words.language)
        lines = plot.lines(series, labels: labels)
        columns = labels
        days = overview.days.indices.map { index in
            Day(
                iso: CalendarDay(overview.days[index]).iso, text: plot.date(index, words.language),
                counts: series.map { Numeral.text(overview.counts[$0]?[index] ?? 0, words.language) })
        }
    }
}

/// From days and counts to places in the picture.
private struct Plot {
    static let width = 960.0
    static let height = 280.0
    private static let left = 52.0
    private static let right = 820.0
    private static let top = 12.0
    private static let bottom = height - 28
    /// So far apart labels must be to be read.
    private static let lineHeight = 17.0

    let overview: AnalyticsOverview
    let scale: Scale

    init(_ overview: AnalyticsOverview) {
        self.overview = overview
        scale = Scale(upTo: overview.counts.values.joined().max() ?? 0)
    }

    static func text(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }

    func date(_ index: Int, _ language: InterfaceLanguage) -> String {
        CalendarDay(overview.days[index]).text(language)
    }

    private func x(_ index: Int) -> Double {
        Self.left + (Self.right - Self.left) * Double(index) / Double(max(1, overview.days.count - 1))
    }

    private func y(_ count: Int) -> Double {
        Self.bottom - (Self.bottom - Self.top) * Double(count) / Double(scale.top)
    }

    func gridlines(_ language: InterfaceLanguage) -> [ChartModel.Gridline] {
        scale.steps.map { step in
            ChartModel.Gridline(
                left: Self.text(Self.left), right: Self.text(Self.right), y: Self.text(y(step)),
                labelX: Self.text(Self.left - 8), label: Numeral.text(step, language))
        }
    }

    /// At most seven dates, the last one always.
    func ticks(_ language: InterfaceLanguage) -> [ChartModel.Tick] {
        let last = overview.days.count - 1
        let spacing = max(1, (last + 5) / 6)
        return stride(from: last, through: 0, by: -spacing).reversed().map { index in
            ChartModel.Tick(
                x: Self.text(x(index)), y: Self.text(Self.height - 6), anchor: "middle",
                label: CalendarDay(overview.days[index]).short(language))
        }
    }

    func lines(_ series: [AnalyticsOverview.Series], labels: [String]) -> [ChartModel.Line] {
        let ends = series.map { y(overview.counts[$0]?.last ?? 0) }
        let places = Self.spread(ends)
        return series.indices.map { index in
            let counts = overview.counts[series[index]] ?? []
            let points = counts.indices.map { "\(Self.text(x($0))),\(Self.text(y(counts[$0])))" }
            return ChartModel.Line(
                series: series[index].rawValue, points: points.dropLast().joined(separator: " "),
                unfinished: points.suffix(2).joined(separator: " "),
                endX: Self.text(Self.right), endY: Self.text(ends[index]), labelX: Self.text(Self.right + 10),
                labelY: Self.text(places[index]), label: labels[index])
        }
    }

    /// Labels stand where their lines end, pushed apart where they would cover each other.
    private static func spread(_ wanted: [Double]) -> [Double] {
        var places = wanted
        let order = wanted.indices.sorted { (wanted[$0], $0) > (wanted[$1], $1) }
        var ceiling = bottom
        for index in order {
            places[index] = min(places[index], ceiling)
            ceiling = places[index] - lineHeight
        }
        return places
    }
}

/// A vertical axis from 0 to a round number.
private struct Scale {
    let top: Int
    let steps: [Int]

    init(upTo highest: Int) {
        let step = Self.step(for: highest)
        top = max(step, (highest + step - 1) / step * step)
        steps = Array(stride(from: 0, through: top, by: step))
    }

    /// 1, 2 or 5 times a power of ten, so that there are at most five of them.
    private static func step(for highest: Int) -> Int {
        var power = 1
        while true {
            for factor in [1, 2, 5] where power * factor * 5 >= highest { return power * factor }
            power *= 10
        }
    }
}

extension CalendarDay {
    /// Without the year, for axes.
    func short(_ language: InterfaceLanguage) -> String {
        let words = text(language).split(separator: " ")
        return "\(words[0]) \(words[1].prefix(3))\(language == .german && words[1].count > 3 ? "." : "")"
    }
}
