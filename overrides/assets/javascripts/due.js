/* When a deadline ends, counted as in `due.py`: dates are texts like 2026-11-23, an undecided end is null. */
(function () {
  "use strict";
  const known = window.asnDaysOff;
  const off = new Set(known.off), open = new Set(known.open);
  const shift = (text, days) => new Date(Date.parse(text + "T00:00:00Z") + days * 864e5).toISOString().slice(0, 10);
  const weekday = (text) => new Date(text + "T00:00:00Z").getUTCDay();

  window.asnDue = function (start, number, kind, countsStart) {
    let day = countsStart ? start : shift(start, 1), left = number;
    const skipped = [];
    if (kind === "calendar") return { day: shift(day, number - 1), skipped };
    for (;;) {
      if (weekday(day) % 6) {
        if (day < known.first || day > known.last || open.has(day)) return { day: null, skipped: [] };
        if (off.has(day)) skipped.push(day);
        else if (!(left -= 1)) return { day, skipped };
      }
      day = shift(day, 1);
    }
  };
})();
