/* Small helps for every page: buttons of menu and search, texts of citations and terms, sharing, search and slides when wanted. */
(function () {
  "use strict";
  var root = document.documentElement;

  // The theme opens menu and search by labels of check boxes; the buttons press those labels.
  document.querySelectorAll("[data-press]").forEach(function (button) {
    button.addEventListener("click", function () {
      document.querySelector("header label[for='" + button.dataset.press + "']").click();
    });
  });

  // Escape hides the text that a citation or a term shows, until focus or pointer moves on.
  function hush(event) {
    if (event.key === "Escape") root.classList.add("nt-hush");
  }
  function speak(event) {
    if (event.target.closest && event.target.closest(".nt-cite, .nt-term")) root.classList.remove("nt-hush");
  }
  document.addEventListener("keydown", hush);
  document.addEventListener("focusin", speak);
  document.addEventListener("mouseover", speak);

  // Where nothing hovers, the first tap on a term shows its meaning, the second follows it to the glossary.
  var touch = window.matchMedia("(hover: none)");
  document.addEventListener("click", function (event) {
    var term = event.target.closest(".nt-term"), open = document.querySelector(".nt-open");
    if (open && open !== term) open.classList.remove("nt-open");
    if (!term || open === term || !touch.matches || event.detail === 0) return;
    event.preventDefault();
    root.classList.remove("nt-hush");
    term.classList.add("nt-open");
  });

  // asnShare: text and address go to the device's own dialogue, where there is one, or are copied: then `done` is called.
  window.asnShare = function (button, text, address, done) {
    if (navigator.share) { navigator.share({ title: document.title, text: text, url: address }).catch(function () {}); return; }
    var area = document.createElement("textarea");
    area.value = text + "\n" + address;
    document.body.appendChild(area);
    area.select();
    try { if (document.execCommand("copy")) done(); } finally { area.remove(); button.focus(); }
  };

  function load(addresses, lost) {
    addresses.split(" ").forEach(function (address) {
      var script = document.createElement("script");
      script.src = address;
      script.async = false;
      script.addEventListener("error", lost);
      document.head.appendChild(script);
    });
  }

  // Script and index of the search come at the first use of its box; if they cannot, the link to the questions does.
  var search = document.querySelector("[data-search]");
  if (search && history.state && history.state.asnSearch) search.querySelector("input").value = history.state.asnSearch;
  if (search) search.addEventListener("focusin", function () {
    load(search.dataset.scripts, function () { search.classList.add("nt-search--lost"); });
  }, { once: true });

  // What presenting needs comes at the first press of its button, or with an address that ends in #slide=…
  var present = document.querySelector("[data-present]"), wanted = /^#slide=(.+)$/.exec(location.hash);
  function presenting() {
    if (window.asnPresent) { window.asnPresent.start(); return; }
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = present.dataset.style;
    style.addEventListener("load", function () { load(present.dataset.scripts); });
    document.head.appendChild(style);
  }
  if (present) present.addEventListener("click", presenting);
  if (present && wanted) presenting();
})();
