/* The box of the site's own search: results as links below it, by keyboard, announced. Holds no words of its own. */
(function () {
  "use strict";
  const data = window.asnSearch;
  if (!data || !data.find) return;
  const SHOWN = 8, PASSAGE = 120;
  const box = document.querySelector("[data-search]"), panel = box.querySelector("[data-panel]");
  const input = box.querySelector("input"), list = panel.querySelector("ul"), none = panel.querySelector("[data-none]");
  const status = box.querySelector("[role=status]"), home = box.dataset.home.replace(/index\.html$/, "");
  let timer = 0;

  /* Text in an element, with the words that were found marked. */
  function filled(name, text, used) {
    const node = document.createElement("span");
    node.className = "nt-search__" + name;
    text.split(/([\p{L}\p{N}]+)/u).forEach((piece) => {
      const hit = used.has(data.stem(piece));
      const part = hit ? document.createElement("mark") : document.createTextNode(piece);
      if (hit) part.textContent = piece;
      node.appendChild(part);
    });
    return node;
  }

  function result(section, used) {
    const [page, url, title, parent, text, everyday] = data.sections[section];
    const item = document.createElement("li"), link = document.createElement("a");
    const lead = data.passage(text || everyday, used, PASSAGE);
    link.href = home + url;
    link.dataset.searchResult = "";
    link.appendChild(filled("title", title, used));
    link.appendChild(filled("page", [data.pages[page], parent].filter(Boolean).join(" › "), new Set()));
    if (lead) link.appendChild(filled("lead", lead, used));
    item.appendChild(link);
    return item;
  }

  function show(open) { panel.hidden = !open; }

  function update() {
    const query = input.value.trim(), asked = query.length > 1;
    const { sections, used } = asked ? data.find(query) : { sections: [], used: new Set() };
    const shown = sections.slice(0, SHOWN);
    list.textContent = "";
    shown.forEach((section) => list.appendChild(result(section, used)));
    none.hidden = shown.length > 0;
    show(asked && box.contains(document.activeElement));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const told = shown.length ? box.dataset.wFound.replace("{count}", shown.length) : box.dataset.wNone;
      status.textContent = asked ? told : "";
    }, 300);
  }

  input.addEventListener("input", update);
  input.addEventListener("focus", () => show(input.value.trim().length > 1));
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) show(false); });
  panel.addEventListener("mousedown", (event) => event.preventDefault());
  panel.addEventListener("click", (event) => {
    if (!event.target.closest("a")) return;
    // Who comes back to this page finds what was asked.
    history.replaceState(Object.assign({}, history.state, { asnSearch: input.value }), "");
    show(false);
  });
  box.addEventListener("keydown", (event) => {
    const links = Array.from((none.hidden ? list : none).querySelectorAll("a"));
    const at = links.indexOf(document.activeElement), asked = input.value.trim().length > 1;
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 };
    if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      input.focus();
      show(false);
    } else if (event.key === "Enter" && at < 0 && list.children.length) {
      event.preventDefault();
      links[0].click();
    } else if (event.key in moves && asked && (at >= 0 || event.key === "ArrowDown")) {
      event.preventDefault();
      show(true);
      (moves[event.key] < 0 ? input : links[Math.min(moves[event.key], links.length - 1)]).focus();
    }
  });
  update();
  data.box = box;
})();
