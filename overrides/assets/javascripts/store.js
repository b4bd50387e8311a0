/* Keeps answers on this device only: asnStore. Never throws; `state` says what is wrong, if anything. */
window.asnStore = (function () {
  "use strict";
  const KEY = "asn-netral", VERSION = 1, DAYS = [0, 1, 3, 7];
  const RESULTS = ["right", "partly", "wrong"];
  const store = { state: "ok" };
  let items = {};

  const day = (ahead) => {
    const now = new Date();
    now.setDate(now.getDate() + (ahead || 0));
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  };
  const sound = (one) => one && typeof one.s === "string" && RESULTS.includes(one.r) && typeof one.a === "string" &&
    typeof one.d === "string" && Number.isInteger(one.b) && one.b >= 0 && one.b <= 3;

  /* Returns the sound entries of an exported or stored text, or null when it is something else. */
  function parse(text) {
    let read;
    try { read = JSON.parse(text); } catch (error) { return null; }
    if (!read || read.v !== VERSION || typeof read.items !== "object" || !read.items) return null;
    return Object.entries(read.items).reduce((kept, [id, one]) => {
      if (/^[a-z0-9-]+$/.test(id) && sound(one)) kept[id] = { s: one.s, r: one.r, a: one.a, d: one.d, b: one.b, u: String(one.u || "") };
      return kept;
    }, {});
  }

  function load() {
    let text = null;
    items = {};
    try { text = localStorage.getItem(KEY); } catch (error) { store.state = "blocked"; return; }
    if (text === null) return;
    const read = parse(text);
    if (read) items = read; else store.state = "corrupt";
  }

  function save() {
    try { localStorage.setItem(KEY, store.text()); if (store.state !== "blocked") store.state = "ok"; }
    catch (error) { if (store.state !== "blocked") store.state = "full"; }
  }

  store.text = () => JSON.stringify({ v: VERSION, items });
  store.all = () => items;
  store.today = day;

  /* An answer counts as long as the key of its item is the same. */
  store.get = (id, sign) => (items[id] && items[id].s === sign ? items[id] : null);

  /* Missed items go to box 1 and come back after 1, 3 and 7 days; right three times in a row, they leave. */
  store.set = (id, sign, result, answer) => {
    const before = store.get(id, sign);
    let box = 0;
    if (result !== "right") box = 1;
    else if (before && before.b) box = before.u <= day() ? (before.b + 1) % 4 : before.b;
    const due = box ? (before && before.b === box && result === "right" ? before.u : day(DAYS[box])) : "";
    items[id] = { s: sign, r: result, a: answer, d: day(), b: box, u: due };
    save();
  };
  store.remove = (ids) => { ids.forEach((id) => delete items[id]); save(); };
  store.clear = () => {
    items = {};
    try { localStorage.removeItem(KEY); store.state = "ok"; } catch (error) { store.state = "blocked"; }
  };
  store.due = (id) => Boolean(items[id] && items[id].b && items[id].u <= day());
  store.merge = (text) => {
    const read = parse(text);
    if (!read) return false;
    Object.keys(read).forEach((id) => { if (!items[id] || items[id].d <= read[id].d) items[id] = read[id]; });
    save();
    return true;
  };

  /* What another tab has stored counts here as well. */
  window.addEventListener("storage", (event) => { if (event.key === KEY || event.key === null) load(); });
  load();
  return store;
})();
