/* Small helps for every page: buttons of menu and search, texts of citations and terms, sharing, search and slides when wanted. */
(function () {
  "use strict";
  var root = document.documentElement;

  // Where a script of the page does not arrive, the page shows what it shows without scripts.
  window.addEventListener("error", function (event) {
    if (event.target.parentNode === document.body && event.target.matches("script")) root.classList.replace("js", "no-js");
  }, true);

  // The theme opens its menu by a check box; a button does so too, brings focus into the menu, and Escape brings it back.
  var menu = document.querySelector("[data-press]"), drawer = document.getElementById("__drawer");
  if (menu && drawer) {
    var turn = function (open) {
      if (drawer.checked !== open) drawer.click();
      (open ? document.querySelector(".md-nav--primary") : menu).focus();
    };
    document.querySelector(".md-nav--primary").tabIndex = -1;
    menu.setAttribute("aria-expanded", "false");
    menu.addEventListener("click", function () { turn(true); });
    drawer.addEventListener("change", function () { menu.setAttribute("aria-expanded", String(drawer.checked)); });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && drawer.checked) turn(false);
    });
  }

  // Escape hides the text that a citation or a term shows, until focus or pointer moves on.
  function hush(event) {
    if (event.key === "Escape") root.classList.add("nt-hush");
  }
  function speak(event) {
    if (event.target.closest && event.target.closest("[data-gist]")) root.classList.remove("nt-hush");
  }
  document.addEventListener("keydown", hush);
  document.addEventListener("focusin", speak);
  document.addEventListener("mouseover", speak);

  // Where nothing hovers, the first tap on a citation or a term shows its text, the second follows it and hides the text.
  var touch = window.matchMedia("(hover: none)");
  document.addEventListener("click", function (event) {
    var term = event.target.closest("[data-gist]"), open = document.querySelector(".nt-open");
    if (open) open.classList.remove("nt-open");
    if (!term || !touch.matches || event.detail === 0) return;
    if (open === term) { root.classList.add("nt-hush"); return; }
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

  function load(addresses, lost, ready) {
    var script;
    addresses.split(" ").forEach(function (address) {
      script = document.createElement("script");
      script.src = address;
      script.async = false;
      script.addEventListener("error", lost);
      document.head.appendChild(script);
    });
    script.addEventListener("load", ready);
  }

  // asnWantSearch: script and index of the search come at the first use of a box that asks it, then `ready` is called;
  // if they cannot come, the link to the questions does.
  var search = document.querySelector("[data-search]"), waiting = [];
  window.asnWantSearch = function (ready) {
    waiting.push(ready);
    if (window.asnSearch && window.asnSearch.find) ready();
    else if (waiting.length === 1) load(search.dataset.scripts, function () { search.classList.add("nt-search--lost"); }, function () {
      waiting.forEach(function (one) { one(); });
    });
  };
  if (search && history.state && history.state.asnSearch) search.querySelector("input").value = history.state.asnSearch;
  if (search) search.addEventListener("focusin", function () { window.asnWantSearch(function () {}); }, { once: true });

  // While somebody types a question on the home page, what answers it is fetched.
  var quick = document.querySelector("[data-quick]");
  if (quick) quick.addEventListener("focus", function () {
    [quick.form.action].concat(search.dataset.scripts.split(" ")).forEach(function (address) {
      var link = document.createElement("link");
      link.rel = "prefetch";
      link.href = address;
      document.head.appendChild(link);
    });
  }, { once: true });

  // What presenting needs comes at the first press of its button, or with an address that ends in #slide=…
  var present = document.querySelector("[data-present]"), wanted = /^#slide=(.+)$/.exec(location.hash);
  function presenting() {
    if (window.asnPresent) { window.asnPresent.start(); return; }
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = present.dataset.style;
    style.addEventListener("load", function () { load(present.dataset.scripts, null, null); });
    document.head.appendChild(style);
  }
  if (present) present.addEventListener("click", presenting);
  if (present && wanted) presenting();
})();
