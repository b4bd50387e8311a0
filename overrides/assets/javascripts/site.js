/* Small helps for every page: buttons of menu and search, quieting of citation texts, no dead search box. */
(function () {
  "use strict";
  var root = document.documentElement;

  // The theme's search needs a server; opened from a file it would be a box that never answers.
  if (location.protocol === "file:") root.classList.add("nt-file");

  // The theme opens menu and search by labels of check boxes; the buttons press those labels.
  document.querySelectorAll("[data-press]").forEach(function (button) {
    button.addEventListener("click", function () {
      document.querySelector("header label[for='" + button.dataset.press + "']").click();
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
