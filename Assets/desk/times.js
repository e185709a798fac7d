// Times: "3 minutes ago" to read, the exact one on hover; after a week the exact date is the better word.

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const A_WEEK = 7 * 86_400;

export function showRelativeTimes(document) {
  const relative = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto", style: "short" });
  for (const time of document.querySelectorAll("time[data-relative]")) {
    time.title ||= time.textContent.trim();
    time.textContent = relativeTime(relative, new Date(time.dateTime), new Date()) ?? time.title;
  }
}

export function relativeTime(format, date, now) {
  const seconds = Math.round((date - now) / 1000);
  if (Number.isNaN(seconds) || Math.abs(seconds) >= A_WEEK) return null;
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
  return unit ? format.format(Math.trunc(seconds / unit[1]), unit[0]) : format.format(0, "second");
}
