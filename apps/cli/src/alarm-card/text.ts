import { sayDay } from "@prehosp/model/time";
import { wrapped } from "../explain/page.ts";
import type { Card, CardLine } from "./card.ts";
import { conditionsSaid, duties, editionSaid, heads, minutesSaid, timesFrom, untilSaid } from "./words.ts";

const lineText = (l: CardLine): readonly string[] => {
  const covered = [conditionsSaid(l), untilSaid(l)].filter(Boolean).join(", ");
  return [
    ...wrapped(`${minutesSaid(l).padStart(11)} min  ${l.name} (${l.kind}) · ${l.route}`, 2, 19),
    ...(covered ? wrapped(`dekker: ${covered}`, 19, 21) : []),
    ...(l.lacks.length > 0 ? wrapped(`MANGLER: ${l.lacks.join(", ")}`, 19, 21) : []),
  ];
};

/** The card as text, at most 100 columns. */
export const cardText = (c: Card): string =>
  [
    `ALARMKORT VED NEDETID · ${c.place.name} (${c.place.municipality}) · ${c.region}`,
    ...(c.demonstration ? ["  DEMONSTRASJON med syntetiske data. Ikke til klinisk bruk."] : []),
    ...wrapped(`Slik det var ${sayDay(c.on, { weekday: true })}. ${editionSaid(c)}.`, 2),
    `  ${timesFrom(c)}`,
    ...(["helpers", "ordinary", "police"] as const).flatMap((list) => [
      "",
      heads[list].toUpperCase(),
      ...(c[list].length === 0 ? ["  ingen"] : c[list].flatMap(lineText)),
      ...(c.more[list] > 0 ? [`  … og ${c.more[list]} lenger unna`] : []),
    ]),
    "",
    "SI DETTE",
    ...wrapped(c.sentence, 2),
    "",
    "HUSK",
    ...duties.flatMap((d) => wrapped(`□ ${d}`, 2, 4)),
    "",
    "NUMMER (skrives inn for hånd)",
    ...c.phones.map((p) => `  ${p.padEnd(20)} ____________________`),
  ].join("\n");
