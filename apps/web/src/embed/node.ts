type Child = Node | string | undefined | false;

/** An element with attributes and children; text is always text, never markup. */
export const node = (tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
};
