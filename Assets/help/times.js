/** Moments in the reader's own time zone; the server can only know UTC. Days without a time stay as they are. */
export function showLocalTimes(page) {
  const language = document.documentElement.lang;
  const today = new Date();
  for (const time of page.querySelectorAll('time[datetime*="T"]')) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.getTime())) continue;
    const clock = { hour: 'numeric', minute: '2-digit' };
    const day = { day: 'numeric', month: 'long' };
    if (moment.getFullYear() !== today.getFullYear()) day.year = 'numeric';
    const isToday = moment.toDateString() === today.toDateString();
    time.title = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(moment);
    time.textContent = new Intl.DateTimeFormat(language, isToday ? clock : { ...day, ...clock }).format(moment);
  }
}
