/* Loads the bank of items when it is first needed and draws sets from it: asnDraw. */
window.asnDraw = (function () {
  "use strict";
  const SIZE = 10, PLAN = { easy: 4, medium: 4, hard: 2 };

  /* FNV-1a over UTF-8 bytes, 32 bits; the print editions compute the same. */
  function rank(seed, name) {
    return Array.from(new TextEncoder().encode(seed + "/" + name))
      .reduce((value, byte) => Math.imul(value ^ byte, 16777619) >>> 0, 2166136261);
  }
  const sorted = (seed, names) => names.slice().sort((a, b) => rank(seed, a) - rank(seed, b) || (a < b ? -1 : 1));

  /* Topics in turn, difficulties as planned while they last. Returns ids. */
  function draw(seed, items) {
    const topics = {}, left = Object.assign({}, PLAN), chosen = [];
    sorted(seed, Object.keys(items)).forEach((id) => { (topics[items[id].topic] = topics[items[id].topic] || []).push(id); });
    const order = sorted(seed, Object.keys(topics));
    [true, false].forEach((planned) => {
      let moving = true;
      while (moving && chosen.length < SIZE) {
        moving = false;
        order.forEach((topic) => {
          const at = topics[topic].findIndex((id) => !planned || left[items[id].difficulty] > 0);
          if (at < 0 || chosen.length >= SIZE) return;
          const id = topics[topic].splice(at, 1)[0];
          left[items[id].difficulty] -= 1;
          chosen.push(id);
          moving = true;
        });
      }
    });
    return chosen;
  }

  /* Runs `ready(bank)` once the bank's script is there, `failed()` when it can't be read. */
  function load(address, ready, failed) {
    if (window.asnBank) { ready(window.asnBank); return; }
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => ready(window.asnBank);
    script.onerror = failed;
    document.head.appendChild(script);
  }

  /* Puts items into a form, numbered anew; with a seed the options of choices are mixed, reasons along with them. */
  function fill(form, bank, ids, seed) {
    form.textContent = "";
    ids.forEach((id, n) => {
      const shell = document.createElement("template");
      shell.innerHTML = bank.items[id].html;
      const node = shell.content.querySelector("[data-item]");
      const topic = document.querySelector('[data-topic="' + bank.items[id].quiz + '"] a');
      if (topic) node.dataset.address = topic.href.split("#")[0];
      const number = node.querySelector(".nt-no");
      number.textContent = number.textContent.replace(/\d+/, n + 1);
      if (seed && ["single", "multiple"].includes(node.dataset.type)) mix(node, seed + "/" + id);
      form.appendChild(node);
    });
  }
  function mix(node, seed) {
    const labels = Array.from(node.querySelectorAll("label"));
    const end = labels[labels.length - 1].nextSibling;
    const list = node.querySelector("[data-key] ol");
    const label = (id) => node.querySelector('[data-option="' + id + '"]').closest("label");
    sorted(seed, labels.map((one) => one.querySelector("[data-option]").dataset.option)).forEach((id) => {
      node.insertBefore(label(id), end);
      list.appendChild(list.querySelector('[data-for="' + id + '"]'));
    });
  }
  return { draw, load, fill, rank };
})();
