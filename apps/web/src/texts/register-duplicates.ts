import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What the register says of forms that may be of one case. */
export const registerDuplicatesTexts = {
  title: all("Mulige dubletter", "Moglege dublettar", "Possible duplicates"),
  lead: all(
    "Skjemaer som kan gjelde samme stans. Ingenting slettes: et skjema som slås sammen med et annet, kan tas ut igjen.",
    "Skjema som kan gjelde same stans. Ingenting blir sletta: eit skjema som blir slått saman med eit anna, kan takast ut att.",
    "Forms that may be of the same arrest. Nothing is deleted: a form joined to another can be taken out again.",
  ),
  none: all("Ingen par venter på avgjørelse.", "Ingen par ventar på avgjerd.", "No pairs wait for a decision."),
  pair: all("Par {n}", "Par {n}", "Pair {n}"),
  apart: all("minst {h} timer fra hverandre", "minst {h} timar frå kvarandre", "at least {h} hours apart"),
  element: all("Opplysning", "Opplysning", "Element"),
  compared: all("Sammenlignet", "Samanlikna", "Compared"),
  same: all("likt", "likt", "same"),
  different: all("ulikt, må velges", "ulikt, må veljast", "different, to be chosen"),
  "only-first": all("bare i det ene", "berre i det eine", "in one only"),
  "only-second": all("bare i det andre", "berre i det andre", "in the other only"),
  rest: all("Resten av opplysningene ({n})", "Resten av opplysningane ({n})", "The other elements ({n})"),
  stays: all("Skjemaet som blir", "Skjemaet som blir", "The form that stays"),
  whyOne: all("Ett tilfelle, fordi", "Eitt tilfelle, fordi", "One case, because"),
  join: all("Slå sammen", "Slå saman", "Join"),
  signedAnew: all(
    "Skjemaet som blir, må signeres på nytt.",
    "Skjemaet som blir, må signerast på nytt.",
    "The form that stays must be signed anew.",
  ),
  whyTwo: all("To ulike tilfeller, fordi", "To ulike tilfelle, fordi", "Two different cases, because"),
  twoCases: all("Hold fra hverandre", "Hald frå kvarandre", "Keep apart"),
  wasJoined: all(
    "Slått sammen. Uenigheter å velge i: {n}.",
    "Slått saman. Usemjer å velje i: {n}.",
    "Joined. Disagreements to choose in: {n}.",
  ),
  wasTwo: all("Holdt fra hverandre.", "Haldne frå kvarandre.", "Kept apart."),
  wasParted: all("Tatt fra hverandre.", "Tekne frå kvarandre.", "Taken apart."),
  toForm: all("Til skjemaet", "Til skjemaet", "To the form"),
  joined: all("Slått sammen", "Slått saman", "Joined"),
  noneJoined: all("Ingen skjemaer er slått sammen.", "Ingen skjema er slått saman.", "No forms are joined."),
  wentInto: all("gikk inn i", "gjekk inn i", "went into"),
  toWithdraw: all(
    "Levert før det ble slått sammen: registeret må få vite det",
    "Levert før det vart slått saman: registeret må få vite det",
    "Delivered before it was joined: the register must be told",
  ),
  takeApart: all("Ta fra hverandre", "Ta frå kvarandre", "Take apart"),
  whyApart: all(
    "Ikke ett tilfelle likevel, fordi",
    "Ikkje eitt tilfelle likevel, fordi",
    "Not one case after all, because",
  ),
  apartSection: all("Holdt fra hverandre", "Haldne frå kvarandre", "Kept apart"),
  whyAgain: all(
    "Likevel kanskje ett tilfelle, fordi",
    "Likevel kanskje eitt tilfelle, fordi",
    "Perhaps one case after all, because",
  ),
  askedAgain: all(
    "Paret venter på avgjørelse igjen.",
    "Paret ventar på avgjerd igjen.",
    "The pair waits for a decision again.",
  ),
  askAgain: all("Spør igjen", "Spør igjen", "Ask again"),
  joinedBy: all("Slått sammen av {by} {at}: {why}", "Slått saman av {by} {at}: {why}", "Joined by {by} {at}: {why}"),
  holds: all("Slått sammen med", "Slått saman med", "Joined with"),
} as const;
