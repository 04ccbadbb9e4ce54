type Attributes = Record<string, string | boolean | undefined>;
type Child = Node | string;

/** A new element with attributes (`true`: present without a value; `false`, undefined: absent) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Sets a text or an attribute only where it differs, so that nothing is drawn again for nothing. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** What a control without a text is called, for those who hear it and those who point at it. */
export function setLabel(element: Element, label: string): void {
  setAttribute(element, 'aria-label', label);
  setAttribute(element, 'title', label);
}
