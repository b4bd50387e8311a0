/* Matching of the site's own search: what is typed, word families, sections. Holds no words of its own. */
(function () {
  "use strict";
  const data = window.asnSearch;
  if (!data) return;
  const families = data.families.split("\n").map((line) => line.split(" "));
  const packed = data.postings.split("\n");
  const total = data.sections.length;
  const ignored = new Set(data.ignored.split(" "));
  const synonyms = new Map(Object.entries(data.synonyms));
  const known = new Map(families.map((words, number) => [words[0], number]));
  families.forEach((words, number) => words.slice(1).forEach((word) => known.set(word, number)));
  const longest = Math.max(...Array.from(synonyms.keys(), (typed) => typed.split(" ").length), 1);
  const typeable = Array.from(new Set([...known.keys(), ...synonyms.keys()])).filter((word) => !word.includes(" "));

  const words = (text) => text.toLowerCase().replace(/['’]s?\b/g, "").normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "").match(/[a-z0-9]+/g) || [];

  /* Sections of a family, each with its strength from 1 to 26. */
  const opened = new Map();
  function postings(number) {
    if (!opened.has(number)) {
      const found = new Map();
      let at = -1;
      packed[number].replace(/([A-Z])([0-9a-z]*)/g, (all, letter, step) => {
        at += step ? parseInt(step, 36) : 1;
        found.set(at, letter.charCodeAt(0) - 64);
      });
      opened.set(number, found);
    }
    return opened.get(number);
  }

  /* How many letters are wrong; two neighbours that changed places count as one. Stops above the limit. */
  function wrong(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let old = [], last = Array.from({ length: b.length + 1 }, (_, n) => n);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], old[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return limit + 1;
      old = last;
      last = row;
    }
    return last[b.length];
  }

  /* The word without its affixes, every way that the language allows, longest first. */
  function bared(word) {
    const forms = new Set([word]);
    for (let round = 0; round < 2; round += 1) {
      Array.from(forms).forEach((form) => {
        data.suffixes.forEach(([end, ...rest]) => {
          if (form.endsWith(end)) rest.forEach((one) => forms.add(form.slice(0, -end.length) + one));
        });
      });
      Array.from(forms).forEach((form) => {
        data.prefixes.forEach(([start, ...rest]) => {
          if (form.startsWith(start)) rest.forEach((one) => forms.add(one + form.slice(start.length)));
        });
      });
    }
    forms.delete(word);
    return Array.from(forms).filter((form) => form.length > 2).sort((a, b) => b.length - a.length);
  }

  /* What a word as it stands means: its family and what people mean by it. */
  function literal(word, weight) {
    const found = [], number = known.get(word);
    if (number !== undefined) found.push({ parts: [number], weight });
    [word].concat(number === undefined ? [] : [families[number][0]]).forEach((typed, n) => {
      if (n && typed === word) return;
      (synonyms.get(typed) || "").split(",").filter(Boolean).forEach((phrase) => {
        found.push({ parts: phrase.split(".").map(Number), weight: weight * (n ? 0.7 : 0.9) });
      });
    });
    return found;
  }

  /* What an unknown word may stand for: without affixes, cut in two, unfinished or mistyped. */
  function guessed(word) {
    const root = bared(word).find((form) => literal(form, 1).length);
    if (root) return literal(root, 0.9);
    for (let cut = 3; cut <= word.length - 3; cut += 1) {
      const halves = [known.get(word.slice(0, cut)), known.get(word.slice(cut))];
      if (!halves.includes(undefined)) return [{ parts: halves, weight: 0.8 }];
    }
    const begun = word.length > 2 ? typeable.filter((one) => one.startsWith(word)).slice(0, 8) : [];
    let near = [], best = word.length < 6 ? 1 : 2;
    if (word.length > 2 && !/\d/.test(word)) {
      typeable.forEach((one) => {
        if (one.length < 4 || (word.length === 3 && (one.length !== 4 || one[0] !== word[0]))) return;
        const count = wrong(word, one, best);
        if (count < best) near = [];
        if (count <= best) { best = count; near.push(one); }
      });
    }
    const meant = [];
    begun.forEach((one) => meant.push(...literal(one, 0.8)));
    near.forEach((one) => meant.push(...literal(one, (one[0] === word[0] ? 0.8 : 0.7) - 0.1 * (best - 1))));
    return meant;
  }

  /* Terms of a query, each a list of things it may mean. */
  function terms(query) {
    const typed = words(query).map((word) => word.replace(/^([a-z]{3,})2$/, "$1"));
    const found = [];
    for (let at = 0; at < typed.length; at += 1) {
      let size = Math.min(longest, typed.length - at);
      while (size > 1 && !synonyms.has(typed.slice(at, at + size).join(" "))) size -= 1;
      const run = typed.slice(at, at + size);
      const meant = literal(run.join(" "), 1);
      if (size > 1) {
        const parts = run.map((word) => known.get(word)).filter((number) => number !== undefined);
        if (parts.length === size) meant.push({ parts, weight: 1 });
        parts.forEach((number) => meant.push({ parts: [number], weight: 0.5 }));
        at += size - 1;
      }
      if (size === 1 && ignored.has(run[0]) && !synonyms.has(run[0])) continue;
      if (meant.length) found.push(meant);
      else if (!bared(run[0]).some((form) => ignored.has(form))) found.push(guessed(run[0]));
    }
    return found.filter((meant) => meant.length);
  }

  /* Sections, the best first: rare words count most, and a section without one of the words falls back. */
  function find(query) {
    const scores = new Map(), asked = terms(query), used = new Set();
    let whole = 0;
    asked.forEach((meant) => {
      const best = new Map();
      meant.forEach(({ parts, weight }) => {
        const [first, ...others] = parts.map(postings);
        parts.forEach((number) => used.add(number));
        first.forEach((strength, section) => {
          if (!others.every((one) => one.has(section))) return;
          const sum = others.reduce((add, one) => add + one.get(section), strength);
          best.set(section, Math.max(best.get(section) || 0, sum * weight / parts.length ** 0.5));
        });
      });
      const rarity = Math.log(1 + (total - best.size + 0.5) / (best.size + 0.5));
      whole += rarity;
      best.forEach((strength, section) => {
        const old = scores.get(section) || [0, 0];
        scores.set(section, [old[0] + strength * rarity, old[1] + rarity]);
      });
    });
    const ranked = Array.from(scores, ([section, [score, share]]) => [section, score * (share / whole) ** 0.5]);
    ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { used, sections: ranked.filter((one) => one[1] > ranked[0][1] / 4).map((one) => one[0]) };
  }

  Object.assign(data, { find, known, words });
})();
