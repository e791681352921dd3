import type { Text } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { type Language, bridgedWords, fieldWords, orderWords, roleWords } from "./change-words.ts";
import type { Change } from "./diff.ts";

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

const words: Readonly<Record<string, Text>> = {
  true: text("vurderes", "blir vurdert", "is considered"),
  false: text("vurderes ikke", "blir ikkje vurdert", "isn't considered"),
  absent: text("ikke oppgitt", "ikkje oppgitt", "not said"),
  gone: text(
    " AKUTTHJELPER vurderes ikke lenger.",
    " AKUTTHJELPER blir ikkje lenger vurdert.",
    " AKUTTHJELPER is no longer considered.",
  ),
  new: text(" AKUTTHJELPER vurderes nå.", " AKUTTHJELPER blir no vurdert.", " AKUTTHJELPER is now considered."),
};
const word = (key: string, language: Language): string => words[key]?.[language] ?? key;

const considered = (is: Recorded<boolean>): string => (isAbsent(is) ? "absent" : String(is));
const fields = (of: Parameters<typeof fieldWords>[0], names: readonly string[]) => (language: Language) =>
  names.map((name) => fieldWords(of, name, language)).join(", ");

const inAll = (say: (language: Language) => string): Text => text(say("nb"), say("nn"), say("en"));
const pick = (nb: string, nn: string, en: string) => (language: Language) => ({ nb, nn, en })[language];

const quoted = (steps: readonly string[], sign: string): string => steps.map((s) => `${sign}«${s}»`).join(" ");

/** One change as a sentence for people; what concerns akutthjelper is said in words and never left to be worked out. */
export const sayChange = (change: Change): Text => {
  switch (change.kind) {
    case "card-added":
    case "card-removed": {
      const [nb, nn, en] = change.kind === "card-added" ? ["nytt", "nytt", "new"] : ["fjernet", "fjerna", "removed"];
      const { card, title } = change;
      return text(
        `Oppslag ${card} «${title}»: ${nb}.`,
        `Oppslag ${card} «${title}»: ${nn}.`,
        `Card ${card} “${title}”: ${en}.`,
      );
    }
    case "card-moved": {
      const { card, to, title } = change;
      return text(
        `Oppslag ${card} «${title}» har fått nummer ${to}.`,
        `Oppslag ${card} «${title}» har fått nummer ${to}.`,
        `Card ${card} “${title}” is now number ${to}.`,
      );
    }
    case "card-changed":
    case "criterion-changed": {
      const [what, of] =
        change.kind === "card-changed" ? ([change.card, "card"] as const) : ([change.code, "criterion"] as const);
      const changed = pick("endret i", "endra i", "changed in");
      return inAll((l) => `${what}: ${changed(l)} ${fields(of, change.fields)(l)}.`);
    }
    case "added":
    case "removed": {
      const said = change.kind === "added" ? pick("nytt", "nytt", "new") : pick("fjernet", "fjerna", "removed");
      return inAll((l) => `${change.code} «${change.label}»: ${said(l)}.`);
    }
    case "moved": {
      const said = pick("har fått koden", "har fått koden", "now has the code");
      return inAll((l) => `${change.code} «${change.label}» ${said(l)} ${change.to}.`);
    }
    case "re-lettered": {
      const said = pick("har fått en annen hastegrad", "har fått ein annan hastegrad", "has another urgency");
      return inAll((l) => `${change.code} «${change.label}» ${said(l)}: ${change.to}.`);
    }
    case "relabelled": {
      const said = pick("ny ordlyd", "ny ordlyd", "new wording");
      return inAll((l) => `${change.code}: ${said(l)}: «${change.was}» → «${change.is}».`);
    }
    case "akutthjelper":
      return inAll((l) => {
        const [was, is] = [word(considered(change.was), l), word(considered(change.is), l)];
        return `${change.code}: AKUTTHJELPER: ${was} → ${is}.`;
      });
    case "response": {
      const said = pick("respons endret", "respons endra", "response changed");
      const steps = [quoted(change.removed, "− "), quoted(change.added, "+ ")].filter((s) => s !== "").join(" ");
      const where = (l: Language) => `${change.card} ${change.urgency} ${roleWords(change.role, l)}`;
      return inAll(
        (l) =>
          `${where(l)}: ${said(l)}: ${steps === "" ? orderWords(l) : steps}.${change.akutthjelper ? word(change.akutthjelper, l) : ""}`,
      );
    }
    case "bridge": {
      const said = pick("bro", "bru", "bridge");
      return inAll(
        (l) => `${change.code}: ${said(l)}: ${bridgedWords(change.was, l)} → ${bridgedWords(change.is, l)}.`,
      );
    }
    case "envelope": {
      const changed = pick("Indeksen: endret i", "Indeksen: endra i", "The index: changed in");
      return inAll((l) => `${changed(l)} ${fields("index", change.fields)(l)}.`);
    }
  }
};
