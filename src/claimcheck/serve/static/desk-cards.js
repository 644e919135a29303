// The cards, one for each story, and the list of figures.

import { $, arrange, made } from "./desk-parts.js";

const stories = $("stories");
const figures = $("figures");

const SIGNS = {
  violated: "✗ wrong", unchecked: "? unchecked", undecided: "? undecided", loose: "≈ roughly", confirmed: "✓ confirmed",
};
const ORDER = Object.keys(SIGNS);
let made_so_far = 0;

function sums(lines) {
  if (!lines.length) return "";
  return made("ul", { className: "sum" }, ...lines.map((line) => made("li", {}, line)));
}

// The card of a story; `act` has what its buttons do. A card that is kept is given the story anew, which
// may have moved, so its buttons ask the card.
function card(story, act) {
  const head = made("h3", { id: `story-${++made_so_far}` }, story.headline);
  const item = made("li", { className: story.severity, tabIndex: -1 }, head);
  item.setAttribute("aria-labelledby", head.id);
  if (story.messages.length) item.append(made("ul", {}, ...[...new Set(story.messages)].map((one) => made("li", {}, one))));
  item.append(sums(story.working));
  const [first, ...rest] = story.repairs;
  const row = made("div", { className: "row" });
  const button = (label, call, className = "") => {
    const one = made("button", { type: "button", className }, label);
    one.addEventListener("click", call);
    one.setAttribute("aria-describedby", head.id);
    return one;
  };
  if (first) {
    item.append(made("p", {}, first.safety === "likely" ? "Likely: " : "Perhaps: ", made("strong", {}, first.title)), sums(first.working));
    row.append(button("Repair", () => act.repair(item, 0), "first"));
  }
  row.append(button("It is right", () => act.accept(item)), button("Next", () => act.go(1)));
  item.append(row);
  if (rest.length) {
    const list = made("ol", {}, ...rest.map((repair, at) => made("li", {}, `${repair.title} `, button("Use this", () => act.repair(item, at + 1)))));
    item.append(made("details", {}, made("summary", {}, `Or else (${rest.length})`), list));
  }
  return item;
}

// Fill a list, keeping what is in it already: `name` says what an entry shows, `make` makes one.
function fill(list, found, field, name, make) {
  arrange(list, found.map(name), (at) => make(found[at])).forEach((item, at) => (item[field] = found[at]));
}

const shown = ({ headline, messages, severity, working, repairs }) =>
  JSON.stringify([headline, messages, severity, working, repairs.map((one) => [one.title, one.safety, one.working])]);

export function show(found, act) {
  fill(stories, found, "story", shown, (story) => card(story, act));
}

export function mark(number, scroll = true) {
  [...stories.children].forEach((item, at) => {
    if (at === number) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  });
  if (scroll && stories.children[number]) stories.children[number].scrollIntoView({ block: "nearest" });
}

// All figures, those first that are still to be looked up.
export function list(found, go) {
  const ordered = [...found].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.start - b.start);
  const name = ({ surface, state, about, why }) => JSON.stringify([surface, state, about, why[0]]);
  fill(figures, ordered, "figure", name, (figure) => {
    const button = made("button", { type: "button" }, figure.surface);
    const why = [figure.about, ...figure.why.slice(0, 1)].filter(Boolean).join(" · ");
    const item = made("li", {}, made("span", { className: `sign ${figure.state}` }, SIGNS[figure.state]), made("span", {}, button, why ? ` ${why}` : ""));
    button.addEventListener("click", () => go(item));
    return item;
  });
}
