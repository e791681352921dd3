const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text that stands as itself in an element or a quoted attribute. */
export const inHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "");

/** How a page of ours looks, on screen in light and dark and on paper; nothing is fetched. */
export const style = `
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
h2 { border-bottom: 2px solid; margin-top: 3rem }
h3 code { font-weight: normal }
article { border-top: 1px solid; margin-top: 1.5rem }
article:target { outline: 3px solid; outline-offset: .5rem }
dl { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: .25rem 1rem }
dt { font-weight: bold }
dd { margin: 0 }
dd ul { margin: 0; padding-left: 1.25rem }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } }
@media print { nav { display: none } article { break-inside: avoid } }
`;
