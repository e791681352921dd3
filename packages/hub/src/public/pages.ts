import type { KeptDefibrillator } from "@prehosp/chain";
import type { Language, Position } from "@prehosp/model";
import { sayInstant } from "@prehosp/model/time";
import type { NearOne } from "./finding.ts";
import { type Html, html } from "./html.ts";
import type { PublicOne } from "./public-one.ts";
import { sayHours } from "./say-hours.ts";
import { publicTexts as texts, tell } from "./texts.ts";

const minutes = ({ seconds, low, high }: NonNullable<NearOne["whole"]>): string => {
  const [from, to] = [Math.floor(low / 60), Math.ceil(high / 60)];
  const middle = `${Math.round(seconds / 60)} min`;
  return from === to ? middle : `${middle} (${from}–${to})`;
};

const ageOf = ({ confirmedDaysAgo: n }: PublicOne, language: Language): string => {
  if (n === undefined) return texts.neverConfirmed[language];
  return n === 0 ? texts.confirmedToday[language] : tell(texts.confirmed, language, { n });
};

const whereOf = ({ street, postCode, postArea, whereInside }: PublicOne): string =>
  [street, [postCode, postArea].filter((part) => part !== undefined).join(" "), whereInside]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");

const usableLine = ({ usable }: PublicOne, language: Language): Html =>
  html`<b class="outcome">${texts[usable.outcome][language]}</b> ${usable.words.join(" · ")}`;

/** Where one is looked at by itself; its id is opaque, and escaped all the same. */
export const addressOf = (id: string, language: Language): string =>
  `/hjertestartere/${encodeURIComponent(id)}?sprak=${language}`;

const item = (one: NearOne, language: Language): Html =>
  html`<li
    data-outcome="${one.usable.outcome}"
    data-id="${one.id}"
    data-lat="${one.position.lat}"
    data-lng="${one.position.lng}"
    ${one.nextChange !== undefined && html` data-changes="${one.nextChange}"`}
  >
    <h3><a href="${addressOf(one.id, language)}">${one.name}</a></h3>
    <p>${usableLine(one, language)}</p>
    ${one.whole && html`<p>${tell(texts.whole, language, { whole: minutes(one.whole) })}</p>`}
    <p>${whereOf(one)}</p>
    <p class="quiet">
      ${ageOf(one, language)}${one.metres !== undefined && html` · ${tell(texts.metres, language, { n: one.metres })}`}
    </p>
  </li> `;

const items = (list: readonly NearOne[], language: Language): Html =>
  list.length === 0
    ? html`<p>${texts.none[language]}</p>`
    : html`<ul>
        ${list.map((one) => item(one, language))}
      </ul>`;

const head = (language: Language): Html =>
  html`<h1>${texts.title[language]}</h1>
    <p>${texts.fetchOnly[language]}</p>
    <form method="post" action="/hjertestartere?sprak=${language}">
      <label>${texts.place[language]} <input name="sted" maxlength="120" autocomplete="off" required /></label
      ><button>${texts.search[language]}</button>
    </form>
    <p><a href="/hjertestartere/ny?sprak=${language}">${texts.registerMine[language]}</a></p> `;

/** The list of all, a page at a time. */
export interface ListPage {
  readonly defibrillators: readonly PublicOne[];
  readonly caughtUp: boolean;
  readonly total: number;
  readonly next?: string;
}
export const listPage = ({ defibrillators, caughtUp, total, next }: ListPage, language: Language): Html =>
  html`${head(language)}
    <h2>${texts.all[language]}</h2>
    ${!caughtUp && html`<p role="status">${texts.reading[language]}</p>`}
    <p class="quiet">${tell(texts.total, language, { n: total })}</p>
    ${items(defibrillators, language)}${next !== undefined && html`<p><a class="button" rel="next" href="/hjertestartere?sprak=${language}&amp;cursor=${encodeURIComponent(next)}">${texts.more[language]}</a></p>`}`;

/** The nearest to a place, for a second person. */
export const nearPage = (
  near: { readonly defibrillators: readonly NearOne[]; readonly passedBy: number },
  place: string | undefined,
  language: Language,
): Html =>
  html`${head(language)}
    <h2>${tell(texts.nearest, language, { place: place ?? texts.here[language] })}</h2>
    ${near.passedBy > 0 && html`<p class="quiet">${tell(texts.passedBy, language, { n: near.passedBy })}</p>`}${items(near.defibrillators, language)}`;

/** Which of several places was meant; each is a button, so that no position stands in an address. */
export const whichPage = (
  found: readonly { readonly name: string; readonly position: Position }[],
  language: Language,
): Html =>
  found.length === 0
    ? html`${head(language)}
        <p role="status">${texts.nowhere[language]}</p>`
    : html`${head(language)}
        <h2>${texts.which[language]}</h2>
        ${found.map(
          ({ name, position }) =>
            html`<form method="post" action="/hjertestartere?sprak=${language}">
              <input type="hidden" name="lat" value="${position.lat}" /><input
                type="hidden"
                name="lng"
                value="${position.lng}"
              /><input type="hidden" name="navn" value="${name}" /><button>${name}</button>
            </form>`,
        )}`;

const yesNo = (value: boolean | undefined, language: Language): string =>
  value === undefined ? texts.unanswered[language] : texts[value ? "yes" : "no"][language];

const rows = (one: PublicOne, language: Language): readonly (readonly [string, string])[] => [
  [texts.address[language], whereOf({ ...one, whereInside: undefined }) || texts.unanswered[language]],
  [texts.whereInside[language], one.whereInside ?? texts.unanswered[language]],
  [texts.floor[language], one.floor === undefined ? texts.unanswered[language] : String(one.floor)],
  [texts.indoor[language], yesNo(one.indoor, language)],
  [texts.locked[language], yesNo(one.locked, language)],
  [texts.mobile[language], yesNo(one.mobile, language)],
  [texts.openTo[language], one.openTo === undefined ? texts.unanswered[language] : texts[one.openTo][language]],
  [texts.hours[language], one.hours ? sayHours(one.hours, language).join("; ") : texts.unanswered[language]],
];

/** One by itself: what is known of it, a place to open in a map, and a way to say that something is wrong. */
export const onePage = (one: PublicOne, language: Language): Html => {
  const { lat, lng } = one.position;
  const geo = `${lat.toFixed(5)},${lng.toFixed(5)}`;
  return html`<p><a href="/hjertestartere?sprak=${language}">${texts.back[language]}</a></p>
    <h1>${one.name}</h1>
    <ul>
      <li data-outcome="${one.usable.outcome}">${usableLine(one, language)}</li>
    </ul>
    <p class="quiet">
      ${ageOf(one, language)}${one.nextChange !== undefined && html` · ${tell(texts.nextChange, language, { at: sayInstant(one.nextChange, { language }) })}`}
    </p>
    <p>${texts.fetchOnly[language]} <a href="geo:${geo}?q=${geo}">${texts.map[language]}</a></p>
    <dl>
      ${rows(one, language).map(
        ([name, said]) =>
          html`<dt>${name}</dt>
            <dd>${said}</dd>`,
      )}
    </dl>
    <h2>${texts.report[language]}</h2>
    <form method="post" action="/hjertestartere/${encodeURIComponent(one.id)}/feil?sprak=${language}">
      <fieldset>
        <legend>${texts.report[language]}</legend>
        <label><input type="radio" name="about" value="fault" required /> ${texts.fault[language]}</label
        ><label><input type="radio" name="about" value="missing" /> ${texts.missing[language]}</label>
      </fieldset>
      <label>${texts.words[language]} <textarea name="words" rows="3" maxlength="1000"></textarea></label
      ><button>${texts.send[language]}</button>
    </form>`;
};

/** A few words by themselves: what was done, or why nothing was. */
export const saidPage = (said: string, language: Language, more?: Html): Html =>
  html`<h1>${texts.title[language]}</h1>
    <p role="status">${said}</p>
    ${more}
    <p><a href="/hjertestartere?sprak=${language}">${texts.back[language]}</a></p>`;

/** What a contact confirms, or takes out of the register. */
export const confirmPage = (
  { registration: { is } }: KeptDefibrillator,
  secret: string,
  language: Language,
  wrong?: Html,
): Html =>
  html`<h1>${texts.confirm[language]}</h1>
    ${wrong}
    <p>${is.name}</p>
    <form method="post" action="/hjertestartere/bekreft/${encodeURIComponent(secret)}?sprak=${language}">
      <label><input type="checkbox" name="sett" value="ja" required /> ${texts.confirmIt[language]}</label>
      <label
        >${texts.batteryOk[language]}
        <select name="batteryOk">
          <option value="ja">${texts.yes[language]}</option>
          <option value="nei">${texts.no[language]}</option>
        </select></label
      >
      <label
        >${texts.electrodesUntil[language]}
        <input
          type="date"
          name="electrodesUntil"
          value="${typeof is.electrodesUntil === "string" && is.electrodesUntil}"
      /></label>
      <label
        >${texts.batteryUntil[language]}
        <input type="date" name="batteryUntil" value="${typeof is.batteryUntil === "string" && is.batteryUntil}"
      /></label>
      <button>${texts.confirm[language]}</button>
    </form>
    <form method="post" action="/hjertestartere/bekreft/${encodeURIComponent(secret)}?sprak=${language}">
      <input type="hidden" name="ut" value="ja" /><button class="button">${texts.withdraw[language]}</button>
    </form>`;
