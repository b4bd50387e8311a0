/* The site's own search: turns what is typed into word families and asks lunr for them. Holds no words of its own. */
(function () {
  "use strict";
  const data = window.asnSearch, lunr = window.lunr;
  if (!data || !lunr) return;
  const ignored = new Set(data.ignored.split(" "));
  const synonyms = new Map(Object.entries(data.synonyms));
  const longest = Math.max(...Array.from(synonyms.keys(), (typed) => typed.split(" ").length), 1);
  const stems = new Map();
  data.families.forEach((line) => line.split(" ").forEach((word, n, family) => stems.set(word, family[0])));

  const words = (text) => text.toLowerCase().replace(/['’]s?\b/g, "").normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "").match(/[a-z0-9]+/g) || [];

  /* How much a field counts. Its length counts little (b), because titles of all lengths are good titles. */
  const FIELDS = { title: 6, everyday: 4, page: 1.5, parent: 1.5, text: 1, clauses: 0.2 };
  const PAGE = 1.25; // the beginning of a page answers a bare topic better than a section that only names it
  const builder = new lunr.Builder();
  builder.tokenizer = (text) => words(text).filter((word) => !ignored.has(word)).map((word) => {
    if (!stems.has(word)) stems.set(word, word);
    return new lunr.Token(stems.get(word));
  });
  builder.ref("number");
  builder.b(0.3);
  Object.keys(FIELDS).forEach((name) => builder.field(name, { boost: FIELDS[name] }));
  data.sections.forEach(([page, url, title, parent, text, everyday, cited], number) => {
    const clauses = cited.map((clause) => data.clauses[clause]).join(" ");
    const section = { number, title, everyday, page: data.pages[page], parent, text, clauses };
    builder.add(section, { boost: url.includes("#") ? 1 : PAGE });
  });
  const index = builder.build();
  const typeable = Array.from(new Set([...stems.keys(), ...synonyms.keys()])).filter((word) => !word.includes(" "));
  const vocabulary = lunr.TokenSet.fromArray(typeable.sort());
  const among = (wanted) => vocabulary.intersect(wanted).toArray();

  /* Sections that hold all of the stems, with their scores. */
  function holding(parts) {
    const presence = lunr.Query.presence[parts.length > 1 ? "REQUIRED" : "OPTIONAL"];
    return index.query((clauses) => parts.forEach((part) => clauses.term(part, { presence })));
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

  /* What a word as it stands means: its family and what people mean by it; several stems must all be there. */
  function literal(word, weight) {
    const stem = stems.get(word), found = stem ? [{ parts: [stem], weight }] : [];
    const mean = (typed, share) => (synonyms.get(typed) || []).forEach((phrase) => {
      found.push({ parts: phrase.split(" "), weight: weight * share });
    });
    mean(word, 0.9);
    if (stem && stem !== word) mean(stem, 0.7);
    return found;
  }

  /* What an unknown word may stand for: without affixes, cut in two, unfinished or mistyped. */
  function guessed(word) {
    const root = bared(word).find((form) => literal(form, 1).length);
    if (root) return literal(root, 0.9);
    for (let cut = 3; cut <= word.length - 3; cut += 1) {
      const parts = [stems.get(word.slice(0, cut)), stems.get(word.slice(cut))];
      if (parts.every(Boolean) && holding(parts).length) return [{ parts, weight: 0.8 }];
    }
    if (word.length < 3) return [];
    const most = /\d/.test(word) ? 0 : word.length < 6 ? 1 : 2;
    let near = [], wrong = 0;
    while (!near.length && wrong < most) {
      wrong += 1;
      near = among(lunr.TokenSet.fromFuzzyString(word, wrong)).filter((one) =>
        one.length > 3 && (word.length > 3 || (one.length === 4 && one[0] === word[0])));
    }
    const meant = [];
    among(lunr.TokenSet.fromString(word + "*")).slice(0, 8).forEach((one) => meant.push(...literal(one, 0.8)));
    new Set(near).forEach((one) => meant.push(...literal(one, (one[0] === word[0] ? 0.9 : 0.8) - 0.1 * wrong)));
    return meant;
  }

  /* Terms of a query, each a list of things it may mean. */
  function terms(query) {
    const typed = words(query).map((word) => word.replace(/^([a-z]{3,})2$/, "$1"));
    const found = [];
    for (let at = 0; at < typed.length; at += 1) {
      let size = Math.min(longest, typed.length - at);
      while (size > 1 && !synonyms.has(typed.slice(at, at + size).join(" "))) size -= 1;
      const run = typed.slice(at, at + size), [word] = run;
      const meant = literal(run.join(" "), 1);
      if (size > 1) {
        const parts = run.map((one) => stems.get(one)).filter(Boolean);
        if (parts.length === size) meant.push({ parts, weight: 1 });
        parts.forEach((part) => meant.push({ parts: [part], weight: 0.5 }));
        at += size - 1;
      }
      if (size === 1 && ignored.has(word) && !synonyms.has(word)) continue;
      if (meant.length) found.push(meant);
      else if (!bared(word).some((form) => ignored.has(form))) found.push(guessed(word));
    }
    return found.filter((meant) => meant.length);
  }

  /* Sections, the best first, of the whole site or of a page: of what a term may mean the best counts, and a section
     without a term falls back. */
  function find(query, page) {
    const asked = terms(query), scores = new Map(), used = new Set();
    let whole = 0;
    asked.forEach((meant) => {
      const best = new Map();
      meant.forEach(({ parts, weight }) => {
        parts.forEach((part) => used.add(part));
        holding(parts).forEach(({ ref, score }) => {
          best.set(ref, Math.max(best.get(ref) || 0, score * weight));
        });
      });
      const rarity = Math.log(1 + data.sections.length / (best.size + 1));
      whole += rarity;
      best.forEach((score, ref) => {
        const [sum, share] = scores.get(ref) || [0, 0];
        scores.set(ref, [sum + score, share + rarity]);
      });
    });
    const ranked = Array.from(scores, ([ref, [sum, share]]) => [Number(ref), sum * Math.sqrt(share / whole)])
      .filter((one) => !page || data.sections[one[0]][1].startsWith(page + "#"));
    ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { used, sections: ranked.filter((one) => one[1] > ranked[0][1] / 4).map((one) => one[0]) };
  }

  /* About `most` letters of a text, from the sentence in which the most of the stems used are near each other. */
  function passage(text, used, most) {
    const hits = [], seen = /[\p{L}\p{N}]+/gu;
    for (let one = seen.exec(text); one; one = seen.exec(text)) {
      const stem = stems.get(words(one[0])[0]);
      if (used.has(stem)) hits.push([one.index, stem]);
    }
    let from = 0, best = 0;
    hits.forEach(([start]) => {
      const near = hits.filter(([at]) => at >= start && at < start + most * 0.7);
      const count = new Set(near.map((hit) => hit[1])).size;
      if (count > best) [best, from] = [count, start];
    });
    const before = text.slice(0, from), sentence = before.search(/[^.?!·]*$/);
    from = from - sentence < most / 2 ? sentence : before.lastIndexOf(" ", from - most / 4) + 1;
    const rest = text.slice(from).trim();
    const end = rest.length > most ? rest.slice(0, most).replace(/[\s,;:.·]*\S*$/, " …") : rest;
    return (from && from !== sentence ? "… " : "") + end;
  }

  Object.assign(data, { find, passage, stem: (word) => stems.get(words(word)[0]) });
})();
