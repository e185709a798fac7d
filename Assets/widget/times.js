// Times as people say them: "3 minutes ago", and a date when that was long ago.

const units = [
  ["minute", 60_000, 60],
  ["hour", 3_600_000, 24],
  ["day", 86_400_000, 7],
];

export const longTime = (milliseconds, locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(milliseconds);

export const exactTime = (milliseconds, locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(milliseconds);

export const shortTime = (milliseconds, now, locale) => {
  const age = Math.max(0, now - milliseconds);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  if (age < 60_000) return words.format(0, "second");
  const fitting = units.find(([, length, most]) => age < length * most);
  if (!fitting) return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(milliseconds);
  const [unit, length] = fitting;
  return words.format(-Math.floor(age / length), unit);
};
