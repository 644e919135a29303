// What the parts of the page are made with.

export const $ = (id) => document.getElementById(id);

export function made(name, fields = {}, ...children) {
  const element = Object.assign(document.createElement(name), fields);
  element.append(...children);
  return element;
}

// The children of `parent` as `names` has them, in order. Those that are there already stay, and only the
// others are touched: what is moved is laid out anew. `make` makes the one at a place that is missing.
export function arrange(parent, names, make) {
  const pool = new Map();
  for (const child of parent.children) {
    if (pool.has(child.name)) pool.get(child.name).push(child);
    else pool.set(child.name, [child]);
  }
  const items = names.map((name, at) => pool.get(name)?.shift() ?? Object.assign(make(at), { name }));
  for (const left of pool.values()) for (const child of left) child.remove();
  let next = parent.firstElementChild;
  for (const item of items) {
    if (item === next) next = next.nextElementSibling;
    else parent.insertBefore(item, next);
  }
  return items;
}

// Until the next frame has been shown: what is typed meanwhile comes first. Pages that nobody sees have none.
export const frame = () => new Promise((go) => (document.hidden ? setTimeout(go) : requestAnimationFrame(() => setTimeout(go))));
