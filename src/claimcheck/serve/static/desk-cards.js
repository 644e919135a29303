// The cards, one for each story, and the list of figures.

const stories = document.getElementById("stories");
const figures = document.getElementById("figures");

const SIGNS = {
  violated: "✗ wrong", unchecked: "? unchecked", undecided: "? undecided", loose: "≈ loosely", confirmed: "✓ confirmed",
};
const ORDER = Object.keys(SIGNS);

function made(name, fields = {}, ...children) {
  const element = Object.assign(document.createElement(name), fields);
  element.append(...children);
  return element;
}

function sums(lines) {
  return made("ul", { className: "sum" }, ...lines.map((line) => made("li", {}, line)));
}

// The card of a story; `act` has what its buttons do.
function card(story, number, act) {
  const head = made("h3", { id: `story-${number}` }, story.headline);
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
    row.append(button("Repair", () => act.repair(story, first), "first"));
  }
  row.append(button("It is right", () => act.accept(story)), button("Next", () => act.go(1)));
  item.append(row);
  if (rest.length) {
    const list = made("ol", {}, ...rest.map((repair) => made("li", {}, `${repair.title} `, button("Use this", () => act.repair(story, repair)))));
    item.append(made("details", {}, made("summary", {}, `Or else (${rest.length})`), list));
  }
  return item;
}

export function show(found, act) {
  stories.replaceChildren(...found.map((story, number) => card(story, number, act)));
}

export function mark(number, scroll = true) {
  [...stories.children].forEach((item, at) => {
    if (at === number) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  });
  if (scroll && stories.children[number]) stories.children[number].scrollIntoView({ block: "nearest" });
}

export const focus = (number) => stories.children[number]?.focus();

// All figures, those first that are still to be looked up.
export function list(found, go) {
  const ordered = [...found].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.start - b.start);
  figures.replaceChildren(...ordered.map((figure) => {
    const button = made("button", { type: "button" }, figure.surface);
    button.addEventListener("click", () => go(figure));
    const why = [figure.about, ...figure.why.slice(0, 1)].filter(Boolean).join(" · ");
    return made("li", {}, made("span", { className: `sign ${figure.state}` }, SIGNS[figure.state]), made("span", {}, button, why ? ` ${why}` : ""));
  }));
}
