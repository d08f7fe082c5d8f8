/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => unknown)>} Props */

/**
 * Creates an HTML element. Strings always become text nodes, never markup.
 *
 * Function props are event listeners (`onclick`), `true` sets an attribute without a value, and missing values are
 * skipped.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Props} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  fill(element, props, children);
  return element;
}

/**
 * Creates an SVG element.
 *
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Props} [props]
 * @param {...(Child | Child[])} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function svg(tag, props = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fill(element, props, children);
  return element;
}

/**
 * @param {Element} element
 * @param {Props} props
 * @param {(Child | Child[])[]} children
 */
function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else setAttribute(element, name, value);
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
}

/**
 * Sets an attribute if its value differs, so that unchanged values cost nothing and are not announced again.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | null | undefined} value
 */
export function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
    return;
  }
  const text = value === true ? "" : String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/**
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * @param {HTMLElement} element
 * @param {boolean} visible
 */
export function show(element, visible) {
  if (element.hidden === visible) element.hidden = !visible;
}

/** @typedef {{ element: HTMLElement }} Part Element of a list item, kept as long as the item exists. */

/**
 * Updates the children of an element to match a list. Items that stay keep their element, and with it the focus, typed
 * text and open details.
 *
 * @template I
 * @template {Part} P
 * @param {HTMLElement} parent
 * @param {readonly I[]} items
 * @param {{ key: (item: I) => string, create: (item: I) => P, update: (part: P, item: I) => void }} how
 */
export function renderList(parent, items, { key, create, update }) {
  /** @type {Map<string, P>} */
  const before = parts.get(parent) ?? new Map();
  /** @type {Map<string, P>} */
  const after = new Map();
  for (const item of items) {
    const name = key(item);
    if (after.has(name)) continue;
    const part = before.get(name) ?? create(item);
    update(part, item);
    after.set(name, part);
  }
  for (const [name, part] of before) if (!after.has(name)) part.element.remove();
  let cursor = parent.firstElementChild;
  for (const { element } of after.values()) {
    if (element === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(element, cursor);
  }
  parts.set(parent, after);
}

/** @type {WeakMap<HTMLElement, Map<string, any>>} */
const parts = new WeakMap();
