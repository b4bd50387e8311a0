/* The box of the site's own search: results as links below it, by keyboard, announced. Holds no words of its own. */
(function () {
  "use strict";
  const data = window.asnSearch;
  if (!data) return;
  const box = document.querySelector("[data-search]");
  const input = box.querySelector("input"), list = box.querySelector("ul"), status = box.querySelector("[role=status]");
  const home = box.dataset.home.replace(/index\.html$/, "");
  let timer = 0;

  /* Text in an element, with the words that were found marked. */
  function filled(name, text, used) {
    const node = document.createElement("span");
    node.className = "nt-search__" + name;
    text.split(/([\p{L}\p{N}]+)/u).forEach((piece) => {
      const hit = used.has(data.known.get(data.words(piece)[0]));
      const part = hit ? document.createElement("mark") : document.createTextNode(piece);
      if (hit) part.textContent = piece;
      node.appendChild(part);
    });
    return node;
  }

  function result(section, used) {
    const [page, url, title, lead, parent] = data.sections[section];
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = home + url;
    link.dataset.searchResult = "";
    link.appendChild(filled("title", title, used));
    link.appendChild(filled("page", [data.pages[page], parent].filter(Boolean).join(" › "), new Set()));
    if (lead) link.appendChild(filled("lead", lead, used));
    item.appendChild(link);
    return item;
  }

  function close() { list.hidden = true; }

  function update() {
    const query = input.value.trim();
    const { sections, used } = query.length > 1 ? data.find(query) : { sections: [], used: new Set() };
    const shown = sections.slice(0, 8);
    list.textContent = "";
    shown.forEach((section) => list.appendChild(result(section, used)));
    list.hidden = !shown.length;
    box.classList.toggle("nt-search--none", query.length > 1 && !shown.length);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const told = shown.length ? box.dataset.wFound.replace("{count}", shown.length) : box.dataset.wNone;
      status.textContent = query.length > 1 ? told : "";
    }, 300);
  }

  input.addEventListener("input", update);
  box.addEventListener("focusin", (event) => { if (event.target === input && list.children.length) list.hidden = false; });
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) close(); });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
  box.addEventListener("keydown", (event) => {
    const links = Array.from(list.querySelectorAll("a")), at = links.indexOf(document.activeElement);
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 };
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      input.focus();
      close();
    } else if (event.key === "Enter" && at < 0 && links.length) {
      event.preventDefault();
      links[0].click();
    } else if (event.key in moves && links.length && (at >= 0 || event.key === "ArrowDown")) {
      event.preventDefault();
      list.hidden = false;
      (moves[event.key] < 0 ? input : links[Math.min(moves[event.key], links.length - 1)]).focus();
    }
  });
  update();
  data.box = box;
})();
