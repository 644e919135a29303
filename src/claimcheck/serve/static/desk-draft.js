// The draft: a text area, and behind it the same text with marks.

const area = document.getElementById("draft");
const back = document.getElementById("marks");
let drawn = [];  // what each line was drawn of
let marks = [];  // {start, end, kind}, in order, none over another
let before = "";

export const text = () => area.value;
export const focus = () => area.focus();

// Marks stand where their figures went until the next answer comes.
function moved(old, now) {
  let head = 0;
  const most = Math.min(old.length, now.length);
  while (head < most && old.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++;
  const end = old.length - tail, by = now.length - old.length;
  return marks.flatMap((mark) =>
    mark.end < head ? [mark] : mark.start >= end ? [{ ...mark, start: mark.start + by, end: mark.end + by }] : []);
}

function drawLine(line, own, start) {
  const row = document.createElement("div");
  let at = 0;
  for (const mark of own) {
    const from = Math.max(mark.start - start, at), to = Math.min(mark.end - start, line.length);
    if (to <= from) continue;
    row.append(line.slice(at, from));
    const element = document.createElement("mark");
    element.className = mark.kind;
    element.textContent = line.slice(from, to);
    row.append(element);
    at = to;
  }
  row.append(line.slice(at));
  return row;
}

// Draw anew the lines that are not what they were.
function draw() {
  const now = area.value.split("\n");
  const wanted = [];
  let start = 0, next = 0;
  for (const line of now) {
    const end = start + line.length, own = [];
    while (next < marks.length && marks[next].start <= end) {
      own.push(marks[next]);
      if (marks[next].end > end) break;
      next++;
    }
    wanted.push({ line, own, start, name: line + "\u0000" + own.map((m) => `${m.start - start},${m.end - start},${m.kind}`).join(";") });
    start = end + 1;
  }
  let head = 0;
  const most = Math.min(drawn.length, wanted.length);
  while (head < most && drawn[head] === wanted[head].name) head++;
  let tail = 0;
  while (tail < most - head && drawn[drawn.length - 1 - tail] === wanted[wanted.length - 1 - tail].name) tail++;
  const rows = wanted.slice(head, wanted.length - tail).map((one) => drawLine(one.line, one.own, one.start));
  const gone = [...back.children].slice(head, back.children.length - tail);
  const following = back.children[back.children.length - tail] ?? null;
  for (const row of gone) row.remove();
  const fragment = document.createDocumentFragment();
  fragment.append(...rows);
  back.insertBefore(fragment, following);
  drawn = wanted.map((one) => one.name);
  follow();
}

function follow() {
  back.scrollTop = area.scrollTop;
}

// Show these marks; where some overlap, the first stands.
export function show(found) {
  const taken = [];
  for (const mark of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (!taken.length || mark.start >= taken[taken.length - 1].end) taken.push(mark);
  }
  marks = taken;
  draw();
}

// Replace stretches, such that the browser's own undo takes it back.
export function edit(edits) {
  const ordered = [...edits].sort((a, b) => b.start - a.start);
  area.focus();
  for (const one of ordered) {
    area.setSelectionRange(one.start, one.end);
    const done = one.text ? document.execCommand("insertText", false, one.text) : document.execCommand("delete");
    if (!done) area.setRangeText(one.text, one.start, one.end, "end");
  }
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

export function put(value) {
  area.focus();
  area.select();
  if (!document.execCommand("insertText", false, value)) area.value = value;
  area.setSelectionRange(0, 0);
  area.scrollTop = 0;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

// Select a stretch and bring it into view; the mark behind it knows where it stands.
export function select(start, end) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const line = area.value.slice(0, start).split("\n").length - 1;
  const row = back.children[line];
  if (!row) return;
  const top = row.offsetTop - area.clientHeight / 3;
  if (row.offsetTop < area.scrollTop || row.offsetTop + 30 > area.scrollTop + area.clientHeight) area.scrollTop = top;
  follow();
}

export const caret = () => area.selectionStart;

export function onChange(call) {
  area.addEventListener("input", () => {
    if (area.value === before) return;
    marks = moved(before, area.value);
    before = area.value;
    draw();
    call();
  });
  area.addEventListener("scroll", follow, { passive: true });
  new ResizeObserver(follow).observe(area);
  draw();
}
