"use strict";
(function () {
  function text(row, at) { const cell = row.cells[at]; return cell ? cell.textContent.trim() : ""; }
  function key(said) {
    const number = said.replace(/,/g, "").match(/^-?[0-9]+(\.[0-9]+)?/);
    return number ? [0, Number(number[0]), said] : [1, 0, said];
  }
  function compare(one, other) { return one[0] - other[0] || one[1] - other[1] || one[2].localeCompare(other[2]); }
  for (const table of document.querySelectorAll("table.sortable")) {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, at) {
      const button = document.createElement("button");
      button.type = "button";
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        const up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        for (const body of table.tBodies) {
          const rows = Array.from(body.rows).filter(function (row) { return !row.classList.contains("group"); });
          const keyed = rows.map(function (row) { return [key(text(row, at)), row]; });
          keyed.sort(function (a, b) { return up ? compare(a[0], b[0]) : compare(b[0], a[0]); });
          body.append.apply(body, keyed.map(function (pair) { return pair[1]; }));
        }
      });
    });
  }
  const table = document.getElementById("figures-table");
  const region = table.parentElement;
  const box = document.createElement("div");
  box.className = "filter";
  const label = document.createElement("label");
  label.textContent = "Show ";
  const select = document.createElement("select");
  [["", "all figures"], ["violated", "contradicted"], ["confirmed", "confirmed"], ["loose", "≈ roughly"],
   ["undecided", "undecided"], ["unchecked", "unchecked"], ["!confirmed", "all that nothing confirms"]
  ].forEach(function (entry) { select.append(new Option(entry[1], entry[0])); });
  label.append(select);
  const search = document.createElement("label");
  search.textContent = "with the words ";
  const input = document.createElement("input");
  input.type = "search";
  search.append(input);
  const said = document.createElement("output");
  box.append(label, search, said);
  region.before(box);
  function apply() {
    const wanted = select.value, words = input.value.toLowerCase();
    let shown = 0;
    for (const body of table.tBodies) {
      let any = false;
      for (const row of body.rows) {
        if (row.classList.contains("group")) continue;
        const state = row.dataset.state;
        const fits = !wanted || (wanted[0] === "!" ? state !== wanted.slice(1) : state === wanted);
        row.hidden = !(fits && (!words || row.textContent.toLowerCase().includes(words)));
        if (!row.hidden) { any = true; shown += 1; }
      }
      body.hidden = !any;
    }
    said.textContent = shown + " shown";
  }
  select.addEventListener("change", apply);
  input.addEventListener("input", apply);
})();
