const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** `2020-02-10T15:36:34` is "10 February 2020": the calendar day as written, in any reader's time zone. */
export function calendarDay(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

/** "Monday, 10 February 2020". */
export function weekdayAndDay(date: string): string {
  const weekday = DAYS[new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay()]
  return `${weekday}, ${calendarDay(date)}`
}
