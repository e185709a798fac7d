// Times: "3 minutes ago" to read, the exact one on hover; after a week the exact date is the better word.

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const A_WEEK = 7 * 86_400;

export function showRelativeTimes(document) {
  const language = document.documentElement.lang;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
  const exact = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  for (const time of document.querySelectorAll("time[data-relative]")) {
    const date = new Date(time.dateTime);
    if (Number.isNaN(date.valueOf())) continue;
    time.title = exact.format(date);
    time.textContent = relativeTime(relative, date, new Date()) ?? time.title;
  }
  for (const time of document.querySelectorAll("time[data-exact]")) {
    const date = new Date(time.dateTime);
    if (!Number.isNaN(date.valueOf())) time.textContent = exact.format(date);
  }
}

export function relativeTime(format, date, now) {
  const seconds = Math.round((date - now) / 1000);
  if (Math.abs(seconds) >= A_WEEK) return null;
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
  return unit ? format.format(Math.trunc(seconds / unit[1]), unit[0]) : format.format(0, "second");
}
