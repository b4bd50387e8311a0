/* Small helps for every page: labels that act as buttons, quieting of citation texts, no dead search box. */
(function () {
  "use strict";
  var root = document.documentElement;

  // The theme's search needs a server; opened from a file it would be a box that never answers.
  if (location.protocol === "file:") root.classList.add("nt-file");

  // The theme opens menu and search by labels; people without a pointer need them as buttons.
  document.querySelectorAll("label[data-press]").forEach(function (label) {
    label.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
  });

  // Escape hides the text that a citation shows, until focus or pointer moves on.
  function hush(event) {
    if (event.key === "Escape") root.classList.add("nt-hush");
  }
  function speak(event) {
    if (event.target.closest && event.target.closest(".nt-cite")) root.classList.remove("nt-hush");
  }
  document.addEventListener("keydown", hush);
  document.addEventListener("focusin", speak);
  document.addEventListener("mouseover", speak);
})();
