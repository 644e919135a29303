// The draft: a text area, and behind it the same text with marks.

import { $, arrange, frame } from "./desk-parts.js";

const area = $("draft");
const back = $("marks");
const AT_ONCE = 8000;  // letters that are drawn within a frame: laying out more would hold up what is typed
let marks = [];  // {start, end, kind}, in order, none over another
let before = "";
let drawing = 0;

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

// Each line, with the marks in it and a name for how it is drawn.
function lines() {
  const found = [];
  let start = 0, next = 0;
  for (const line of area.value.split("\n")) {
    const end = start + line.length, own = [];
    while (next < marks.length && marks[next].start <= end) {
      own.push(marks[next]);
      if (marks[next].end > end) break;
      next++;
    }
    found.push({ line, own, start, drawn: `${line}\u0000${own.map((m) => `${m.start - start},${m.end - start},${m.kind}`).join(";")}` });
    start = end + 1;
  }
  return found;
}

function drawLine(row, { line, own, start, drawn }) {
  const parts = [];
  let at = 0;
  for (const mark of own) {
    const from = Math.max(mark.start - start, at), to = Math.min(mark.end - start, line.length);
    if (to <= from) continue;
    const element = document.createElement("mark");
    element.className = mark.kind;
    element.textContent = line.slice(from, to);
    parts.push(line.slice(at, from), element);
    at = to;
  }
  row.replaceChildren(...parts, line.slice(at));
  row.drawn = drawn;
}

// Draw the lines that are not what they were: at once when they are few, else some in each frame, those in
// view first. What was pasted is laid out by the browser before: a task of its own.
async function draw(pasted = false) {
  const own = ++drawing;
  if (pasted) await frame();
  if (own !== drawing) return;
  const wanted = lines();
  const rows = arrange(back, wanted.map(({ line }) => line), () => document.createElement("div"));
  let left = [...rows.keys()].filter((at) => rows[at].drawn !== wanted[at].drawn);
  const letters = (at) => wanted[at].line.length + 20;
  if (left.reduce((sum, at) => sum + letters(at), 0) > AT_ONCE) {
    await frame();
    if (own !== drawing) return;
    const first = inView(rows);
    const rank = (at) => (rows[at].drawn === undefined ? 0 : at >= first && at < first + 40 ? 1 : 2);
    left = left.sort((a, b) => rank(a) - rank(b) || a - b);
  }
  for (let at = 0; at < left.length; await frame()) {
    if (own !== drawing) return;
    for (let sum = 0; at < left.length && sum < AT_ONCE; at++) {
      drawLine(rows[left[at]], wanted[left[at]]);
      sum += letters(left[at]);
    }
    follow();
    if (at === left.length) return;
  }
}

// The first line that is in view.
function inView(rows) {
  let low = 0, high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].offsetTop + rows[middle].offsetHeight < area.scrollTop) low = middle + 1;
    else high = middle;
  }
  return low;
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

// Select a stretch and bring it into view; the line behind it knows where it stands.
export function select(start, end) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const row = back.children[area.value.slice(0, start).split("\n").length - 1];
  if (!row) return;
  const mark = row.querySelector("mark.now") ?? row, top = mark.offsetTop;
  if (top < area.scrollTop || top + 30 > area.scrollTop + area.clientHeight) area.scrollTop = top - area.clientHeight / 3;
  follow();
}

export const caret = () => area.selectionStart;

export function onChange(call) {
  area.addEventListener("input", () => {
    if (area.value === before) return;
    const pasted = Math.abs(area.value.length - before.length) > AT_ONCE;
    marks = moved(before, area.value);
    before = area.value;
    draw(pasted);
    call();
  });
  area.addEventListener("scroll", follow, { passive: true });
  new ResizeObserver(follow).observe(area);
  draw();
}
