/* The timetable of a session plan: clock times from the time at which the trainer starts. */
(function () {
  "use strict";
  document.querySelectorAll("[data-plan]").forEach((plan) => {
    const start = plan.querySelector("[data-start]"), cells = Array.from(plan.querySelectorAll("[data-at]"));
    const offsets = cells.map((one) => one.textContent);
    const two = (number) => String(number).padStart(2, "0");
    function show() {
      const given = start.value.match(/^(\d\d):(\d\d)/);
      cells.forEach((cell, n) => {
        const minutes = given ? Number(given[1]) * 60 + Number(given[2]) + Number(cell.dataset.at) : 0;
        cell.textContent = given ? two(Math.floor(minutes / 60) % 24) + plan.dataset.mark + two(minutes % 60) : offsets[n];
      });
    }
    plan.querySelector("[data-begin]").hidden = false;
    start.addEventListener("input", show);
    show();
  });
})();
