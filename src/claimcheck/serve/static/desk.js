// The desk: what is typed is sent to this machine's own server, and what comes back is shown.

import * as cards from "./desk-cards.js";
import * as draft from "./desk-draft.js";
import { $, frame } from "./desk-parts.js";

const PLAIN = /\.(txt|md|markdown|html?)$/i;  // what the page reads by itself
const PAUSE = 250;  // milliseconds without a key before a check
const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
if (token) history.replaceState(null, "", location.pathname);

const accepted = new Set();  // stories that the editor holds to be right
let name = "draft.txt";
let saved = "";  // the text as it was last opened or saved
let original = "";  // the file that the draft was read from, where its changes can be tracked
let answer = null;  // of the text as it stands
let stories = [];
let current = -1;
let asked = 0;
let timer = 0;
let under_way = null;
let trouble = false;  // is what is said of the server or the date, and to be unsaid when all is well?

const plural = (number, word, many = `${word}s`) => `${number.toLocaleString("en")} ${number === 1 ? word : many}`;

async function ask(path, more = {}, signal = undefined) {
  const headers = { "Content-Type": "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  const body = JSON.stringify({ text: draft.text(), name, published: $("published").value.trim(), language: $("language").value, ...more });
  return fetch(path, { method: "POST", headers, body, signal });
}

function say(text, is_trouble = false) {
  trouble = is_trouble;
  if ($("said").textContent !== text) $("said").textContent = text;
}

function later(pause = PAUSE) {
  clearTimeout(timer);
  timer = setTimeout(check, pause);
}

// What was asked is wanted no more: an answer on an older text would mark the wrong places.
function drop() {
  clearTimeout(timer);
  under_way?.abort();
  $("stories").setAttribute("aria-busy", "true");
  return ++asked;
}

// Verdicts first, culprits and repairs when they are found.
async function check() {
  const number = drop();
  under_way = new AbortController();
  if (!draft.text().trim()) {
    answer = null;
    await render();
    idle(number);
    return;
  }
  for (const phase of ["verdicts", "repairs"]) {
    try {
      const response = await ask("/desk/check", { phase }, under_way.signal);
      if (number !== asked) return;
      if (response.status === 503) {
        say("The server is busy; trying again.", true);
        later(1000);
        return;
      }
      if (!response.ok) {
        say(await response.text(), true);
        break;
      }
      const found = await response.json();
      if (number !== asked) return;
      answer = found;
      await render();
      if (number !== asked) return;
      if (!found.stories.length) break;
    } catch (error) {
      if (error.name === "AbortError") return;
      say("The server does not answer: is claimcheck serve still running?", true);
      break;
    }
  }
  idle(number);
}

function idle(number) {
  if (number === asked) $("stories").setAttribute("aria-busy", "false");
}

// Where the figures of a story stand: it is the same story when its culprit has been found.
const places = (story) => [...(story?.marks ?? []), ...(story?.beside ?? [])].map((place) => place.start);

// A part in each frame, so that what is typed meanwhile is not held up.
async function render() {
  const own = answer, kept = new Set(places(stories[current]));
  stories = (answer?.stories ?? []).filter((story) => !accepted.has(story.id));
  current = stories.findIndex((story) => places(story).some((start) => kept.has(start)));
  paint();
  $("done").textContent = answer ? done(answer) : "";
  $("to-stories").textContent = answer ? `Findings (${stories.length})` : "Findings";
  $("to-figures").textContent = answer ? `Figures (${answer.figures.length})` : "Figures";
  $("again").hidden = !answer || answer.stories.length === stories.length;
  if (trouble) say("");
  await frame();
  if (own !== answer) return;
  cards.show(stories, { repair, accept, go });
  cards.mark(current, false);
  $("none").hidden = stories.length > 0;
  $("none").textContent = answer ? "No figure is wrong that another one tells of." : "Nothing to check yet.";
  ask_for_date(answer?.undated ?? 0);
  await frame();
  if (own === answer) cards.list(answer?.figures ?? [], show_figure);
}

const grave = (told) => told.filter((story) => story.severity !== "info").length;

function done({ counts, problems }) {
  const parts = [plural(counts.figures, "figure"), `${counts.confirmed} confirmed`, `${grave(stories)} wrong`, `${counts.open} to look up`];
  const style = stories.length - grave(stories), held = answer.stories.length - stories.length;
  if (style) parts.push(`${style} of style`);
  if (held) parts.push(`${held} held to be right`);
  return [`${parts.join(", ")}.`, ...problems].join(" ");
}

function ask_for_date(number) {
  $("wanted").hidden = !number;
  $("wanted").textContent = number ? `${plural(number, "sum needs", "sums need")} the day of publication: fill in “Published” above.` : "";
}

function paint() {
  const marks = [];
  const add = (places, kind) => places.forEach((place) => marks.push({ ...place, kind }));
  stories.forEach((story, number) => {
    const now = number === current ? " now" : "";
    add(story.marks, `wrong${now}`);
    add(story.beside, `beside${now}`);
  });
  const said = new Set(marks.map((mark) => mark.start));
  for (const figure of answer?.figures ?? []) {
    const kind = figure.state === "violated" ? "unchecked" : figure.state;
    if (!said.has(figure.start)) add([figure], kind);
  }
  draft.show(marks);
}

// What the text has become must be known before anything is done in it.
async function settled() {
  if (!answer) await check();
  return answer !== null;
}

async function go(step) {
  if (!(await settled()) || !stories.length) return;
  const start = (story) => Math.min(...story.marks.map((mark) => mark.start));
  if (current < 0) {
    const at = stories.findIndex((story) => start(story) >= draft.caret());
    current = step > 0 ? (at < 0 ? 0 : at) : (at < 0 ? stories.length : at) - 1;
  } else {
    current += step;
  }
  current = (current + stories.length) % stories.length;
  const [mark] = stories[current].marks;
  paint();
  draft.select(mark.start, mark.end);
  cards.mark(current);
  say(`${current + 1} of ${stories.length}: ${stories[current].headline}`);
}

async function show_figure(item) {
  if (await settled()) draft.select(item.figure.start, item.figure.end);
}

// The story of a card as the draft has it now; none when the draft has changed so that it is told no more.
async function story_of(item) {
  const { id } = item.story;
  await settled();
  const found = stories.find((story) => story.id === id);
  if (!found) say("The draft has changed: this is told no more.");
  return found;
}

async function repair(item, number) {
  const wanted = item.story.repairs[number].title;
  const found = (await story_of(item))?.repairs.find((one) => one.title === wanted);
  if (!found) return;
  draft.edit(found.edits);
  say(`${found.title}: done.`);
  later(0);
}

async function accept(item) {
  const story = await story_of(item);
  if (!story) return;
  if ($("noted").value === "draft" && PLAIN.test(name) && story.ignore.length) {
    draft.edit(story.ignore);
    later(0);
    return;
  }
  accepted.add(story.id);
  const at = stories.indexOf(story);
  await render();
  current = Math.min(at, stories.length - 1) - 1;
  if (stories.length) go(1);
  else draft.focus();
}

function show_again() {
  accepted.clear();
  render();
  draft.focus();
}

function save(blob, as) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: as });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function save_made(path, more, ending) {
  const response = await ask(path, more);
  if (response.ok) save(await response.blob(), `${name.replace(/\.[^.]+$/, "")}.${ending}`);
  else say(await response.text(), true);
  return response.ok;
}

function save_text() {
  save(new Blob([draft.text()], { type: "text/plain;charset=utf-8" }), text_name());
  saved = draft.text();
}

async function save_word() {
  const value = draft.text();
  if (await save_made("/desk/word", { file: original }, `checked${/\.[^.]+$/.exec(name)[0]}`)) saved = value;
}

async function open(file) {
  const data = await file.arrayBuffer();
  if (PLAIN.test(file.name)) {
    try {
      show_file(file.name, new TextDecoder("utf-8", { fatal: true }).decode(data), "");
    } catch {
      say(`${file.name} is not a text in UTF-8.`);
    }
    return;
  }
  const bytes = base64(data);
  const response = await ask("/desk/open", { name: file.name, text: "", file: bytes });
  if (!response.ok) {
    say(await response.text());
    return;
  }
  const found = await response.json();
  if (found.published) $("published").value = found.published;
  show_file(file.name, found.text, found.changes ? bytes : "");
}

function show_file(called, value, bytes) {
  name = called;
  saved = value;
  original = bytes;
  $("name").textContent = name;
  $("word").hidden = !original;
  draft.put(value);
}

function base64(data) {
  let text = "";
  for (const byte of new Uint8Array(data)) text += String.fromCharCode(byte);
  return btoa(text);
}

// A text that was read out of another file is saved as one.
const text_name = () => (PLAIN.test(name) ? name : `${name.replace(/\.[^.]+$/, "")}.txt`);

document.addEventListener("keydown", (event) => {
  const chosen = /^Digit([0-4])$/.exec(event.code);
  if (event.key === "F8") go(event.shiftKey ? -1 : 1);
  else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) check();
  else if (event.key === "s" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) (original ? save_word : save_text)();
  else if (chosen && event.altKey && !event.ctrlKey && !event.metaKey && stories[current]) {
    const number = Number(chosen[1]), item = { story: stories[current] };
    if (!number) accept(item);
    else if (item.story.repairs[number - 1]) repair(item, number - 1);
  } else return;
  event.preventDefault();
});
$("open").addEventListener("click", () => $("file").click());
$("file").addEventListener("change", () => $("file").files.length && open($("file").files[0]));
$("save").addEventListener("click", save_text);
$("report").addEventListener("click", () => save_made("/desk/report", { form: "html" }, "report.html"));
$("facts").addEventListener("click", () => save_made("/desk/report", { form: "csv" }, "figures.csv"));
$("word").addEventListener("click", save_word);
$("again").addEventListener("click", show_again);
for (const id of ["published", "language"]) $(id).addEventListener("change", () => check());
addEventListener("beforeunload", (event) => {
  if (draft.text() !== saved) event.preventDefault();
});
for (const kind of ["dragover", "drop"]) {
  document.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    if (kind === "drop") open(event.dataTransfer.files[0]);
  });
}
draft.onChange(() => {
  answer = null;
  drop();
  later();
});
if (draft.text()) check();
