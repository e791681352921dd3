import { sayDay } from "@prehosp/model/time";
import type { Card, CardLine } from "./card.ts";
import { conditionsSaid, duties, editionSaid, heads, minutesSaid, timesFrom, untilSaid } from "./words.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const STYLE = `
@page { size: A4 portrait; margin: 10mm }
* { box-sizing: border-box }
body { font: 9pt/1.25 system-ui, "Segoe UI", Arial, sans-serif; margin: 0 auto; max-width: 190mm; color: #000; background: #fff }
article { break-after: page; padding: 1mm 0 }
article:last-child { break-after: auto }
h1 { font-size: 15pt; margin: 0 } h2 { font-size: 10.5pt; margin: 2.5mm 0 .8mm }
p { margin: .6mm 0 } table { border-collapse: collapse; width: 100% }
th, td { border: .2mm solid #555; padding: .5mm 1.2mm; text-align: left; vertical-align: top }
th { background: #eee } .min { white-space: nowrap; text-align: right; font-weight: 600 }
.warn { font-weight: 700; border: .4mm solid #000; padding: .8mm 1.5mm }
.say { font-size: 11.5pt; border: .5mm solid #000; padding: 1.5mm 2mm } ul { margin: 0; padding-left: 5mm; list-style: "□ " }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm } .phones td:last-child { width: 60% } @media screen { body { padding: 6mm } }`;

const rowOf = (l: CardLine, helper: boolean): string => {
  const covered = [conditionsSaid(l), untilSaid(l)].filter(Boolean).join(", ");
  const lacks = l.lacks.length > 0 ? `<br><strong>Mangler: ${escaped(l.lacks.join(", "))}</strong>` : "";
  return `<tr><td class="min">${escaped(minutesSaid(l))}</td><td><strong>${escaped(l.name)}</strong> ${escaped(l.kind)}</td><td>${escaped(l.route)}</td>${helper ? `<td>${escaped(covered)}${lacks}</td>` : ""}</tr>`;
};

const tableOf = (c: Card, list: "helpers" | "ordinary" | "police"): string => {
  const helper = list === "helpers";
  if (c[list].length === 0) return `<h2>${heads[list]}</h2><p>Ingen.</p>`;
  return `<h2>${heads[list]}</h2><table><thead><tr><th scope="col">min</th><th scope="col">Enhet</th><th scope="col">Varsles</th>${helper ? '<th scope="col">Avtalen dekker</th>' : ""}</tr></thead><tbody>${c[list].map((l) => rowOf(l, helper)).join("")}</tbody></table>${c.more[list] > 0 ? `<p>… og ${c.more[list]} lenger unna</p>` : ""}`;
};

const articleOf = (c: Card): string => `<article>
<h1>Alarmkort ved nedetid · ${escaped(c.place.name)} (${c.place.municipality})</h1>
${c.demonstration ? '<p class="warn">DEMONSTRASJON med syntetiske data. Ikke til klinisk bruk.</p>' : ""}
<p>${escaped(c.region)} · slik det var <strong>${sayDay(c.on, { weekday: true })}</strong> · ${escaped(editionSaid(c))}</p>
<p>${escaped(timesFrom(c))}</p>
${tableOf(c, "helpers")}
<div class="two"><div>${tableOf(c, "ordinary")}</div><div>${tableOf(c, "police")}
<h2>Nummer (skrives inn for hånd)</h2><table class="phones"><tbody>${c.phones.map((p) => `<tr><td>${escaped(p)}</td><td></td></tr>`).join("")}</tbody></table></div></div>
<h2>Si dette</h2><p class="say">${escaped(c.sentence)}</p>
<h2>Husk</h2><ul>${duties.map((d) => `<li>${escaped(d)}</li>`).join("")}</ul>
</article>`;

/** One printable page a card, A4, without anything to fetch. */
export const cardsHtml = (cards: readonly Card[]): string =>
  `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>Alarmkort ved nedetid</title><style>${STYLE}</style></head>
<body>
${cards.map(articleOf).join("\n")}
</body></html>
`;
