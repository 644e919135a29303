"use strict";
(function () {
  const $ = (found) => document.getElementById(found);
  function made(name, fields, ...children) {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...children);
    return element;
  }
  const button = (label, call) => {
    const one = made("button", { type: "button" }, label);
    one.addEventListener("click", call);
    return one;
  };

  // Tables that sort.
  const text = (row, at) => (row.cells[at] ? row.cells[at].textContent.trim() : "");
  function key(said) {
    const number = said.replace(/,/g, "").match(/^-?[0-9]+(\.[0-9]+)?/);
    return number ? [0, Number(number[0]), said] : [1, 0, said];
  }
  const compare = (one, other) => one[0] - other[0] || one[1] - other[1] || one[2].localeCompare(other[2]);
  for (const table of document.querySelectorAll("table.sortable")) {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach((head, at) => {
      const sort = button("", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        for (const body of table.tBodies) {
          const rows = Array.from(body.rows).filter((row) => !row.classList.contains("group"));
          const keyed = rows.map((row) => [key(text(row, at)), row]);
          keyed.sort((a, b) => (up ? compare(a[0], b[0]) : compare(b[0], a[0])));
          body.append(...keyed.map((pair) => pair[1]));
        }
      });
      sort.append(...head.childNodes);
      head.append(sort);
    });
  }

  // The table of figures, filtered.
  const table = $("figures-table");
  const select = made("select", {});
  [["", "all figures"], ["violated", "contradicted"], ["confirmed", "confirmed"], ["loose", "roughly"],
   ["undecided", "undecided"], ["unchecked", "unchecked"], ["!confirmed", "all that nothing confirms"]
  ].forEach(([value, label]) => select.append(new Option(label, value)));
  const input = made("input", { type: "search" });
  const shown = made("output", {});
  function filter() {
    const wanted = select.value, words = input.value.toLowerCase();
    let count = 0;
    for (const body of table.tBodies) {
      let any = false;
      for (const row of body.rows) {
        if (row.classList.contains("group")) continue;
        const state = row.dataset.state;
        const fits = !wanted || (wanted[0] === "!" ? state !== wanted.slice(1) : state === wanted);
        row.hidden = !(fits && (!words || row.textContent.toLowerCase().includes(words)));
        if (!row.hidden) { any = true; count += 1; }
      }
      body.hidden = !any;
    }
    shown.textContent = count + " shown";
  }
  select.addEventListener("change", filter);
  input.addEventListener("input", filter);
  table.parentElement.before(made("div", { className: "filter" },
    made("label", {}, "Show ", select), made("label", {}, "with the words ", input), shown));

  // Repairs that are copied. A page that was not opened from this machine or safely has no clipboard.
  const said = made("span", { className: "said" });
  said.setAttribute("role", "status");
  async function copy(wanted) {
    try {
      await navigator.clipboard.writeText(wanted);
    } catch {
      const area = made("textarea", { value: wanted, className: "hidden" });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    said.textContent = `Copied: ${wanted}`;
  }
  for (const repair of document.querySelectorAll(".repairs [data-copy]")) {
    const one = button("Copy", () => copy(repair.dataset.copy));
    one.className = "copy";
    one.setAttribute("aria-label", `Copy ${repair.dataset.copy}`);
    repair.append(" ", one);
  }

  // What an editor answers to a finding, kept by this browser alone, by the finding's fingerprint.
  const STORE = "claimcheck-answers";
  const ANSWERS = [["mend", "Accept", "to be mended"], ["right", "It is right", "it is right"], ["later", "Later", "later"]];
  let answers = {};
  try {
    answers = JSON.parse(localStorage.getItem(STORE)) || {};
  } catch {
    answers = {};  // pages may be kept from storing: the answers last as long as the page then
  }
  const notes = Array.from(document.querySelectorAll("#articles .note"));
  const answerOf = (note) => answers[note.dataset.fingerprint] || "";
  function answer(note, name) {
    if (answerOf(note) === name) delete answers[note.dataset.fingerprint];
    else answers[note.dataset.fingerprint] = name;
    try {
      localStorage.setItem(STORE, JSON.stringify(answers));
    } catch {
      // not kept
    }
    show();
  }
  for (const note of notes) {
    const row = made("p", { className: "answers" });
    for (const [name, label] of ANSWERS) {
      const one = button(label, () => answer(note, name));
      one.dataset.name = name;
      one.setAttribute("aria-describedby", `${note.id}-title`);
      row.append(one, " ");
    }
    note.querySelector(".foot").before(row);
  }
  const count = made("span", { className: "count" });
  function show() {
    let done = 0;
    for (const note of notes) {
      const name = answerOf(note), found = ANSWERS.find((one) => one[0] === name);
      if (found && name !== "later") done += 1;
      note.dataset.answer = name;
      for (const one of note.querySelectorAll(".answers button")) one.setAttribute("aria-pressed", String(one.dataset.name === name));
      const place = document.querySelector(`#findings li[data-note="${note.id}"] .answer`);
      if (place) place.textContent = found ? ` – ${found[2]}` : "";
    }
    count.textContent = `${done} of ${notes.length} answered`;
    save.disabled = !notes.some((note) => answerOf(note) === "right");
  }
  // Those that are right, with those that were known already, in the form of a baseline.
  function baseline() {
    const known = Array.from(document.querySelectorAll("#findings [data-known]"));
    const found = [...known, ...notes.filter((note) => answerOf(note) === "right")];
    const rows = found.map(({ dataset }) => JSON.stringify(
      { path: dataset.path, rule: dataset.rule, surface: dataset.surface, fingerprint: dataset.fingerprint }));
    return `{"version": 1, "findings": [\n  ${[...new Set(rows)].join(",\n  ")}\n]}\n`;
  }
  const save = button("Save what is right", () => {
    const blob = new Blob([baseline()], { type: "application/json" });
    const link = made("a", { href: URL.createObjectURL(blob), download: "claimcheck-baseline.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  // From finding to finding that nobody has answered, and from figure to figure that is to be looked up.
  const open = Array.from(document.querySelectorAll("article .f.unchecked, article .f.loose, article .f.undecided"));
  function go(all, step, wanted) {
    const now = document.querySelector(".here");
    const after = (one) => now && now.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    const left = all.filter((one) => one !== now && wanted(one));
    if (!left.length) {
      said.textContent = "None is left.";
      return;
    }
    const behind = left.findIndex(after);
    const at = !now ? (step > 0 ? 0 : -1) : step > 0 ? Math.max(0, behind) : (behind < 0 ? left.length : behind) - 1;
    const next = left.at(at);
    if (now) now.classList.remove("here");
    next.classList.add("here");
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
    said.textContent = `${left.length} left.`;
  }
  const finding = (step) => go(notes, step, (note) => !answerOf(note) || answerOf(note) === "later");
  const figure = (step) => go(open, step, () => true);
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.shiftKey ? -1 : 1;
    if (event.key === "F8") finding(step);
    else if (event.key === "F9") figure(step);
    else return;
    event.preventDefault();
  });
  const bar = made("div", { className: "bar" });
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Walk and answer");
  const key_ = (name) => made("kbd", {}, name);
  if (notes.length) bar.append(button("Next finding", () => finding(1)), key_("F8"));
  if (open.length) bar.append(button("Next to look up", () => figure(1)), key_("F9"));
  if (notes.length) bar.append(save, count);
  bar.append(said);
  $("articles").before(bar);
  show();

  // A link into something folded opens it.
  function unfold() {
    const wanted = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    for (let one = wanted; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
    const folded = wanted && wanted.querySelector(":scope > details");
    if (folded) folded.open = true;
  }
  addEventListener("hashchange", unfold);
  unfold();
})();
