import type { Text } from "@prehosp/model";

/** What people read for each remark of `indicate` and each problem of `prepare`, by code. */
export const texts: Readonly<Record<string, Text>> = {
  "no-index": {
    nb: "Ingen kriterieindeks er lastet.",
    nn: "Ingen kriterieindeks er lasta.",
    en: "No criteria index is loaded.",
  },
  "other-edition": {
    nb: "Kriteriet er fra en annen utgave og er ikke lest.",
    nn: "Kriteriet er frå ei anna utgåve og er ikkje lese.",
    en: "The criterion is of another edition and was not read.",
  },
  "unknown-criterion": {
    nb: "Kriteriet finnes ikke i utgaven.",
    nn: "Kriteriet finst ikkje i utgåva.",
    en: "The edition has no such criterion.",
  },
  "not-bridged": {
    nb: "Kriteriet er ikke koblet til noen tilstand.",
    nn: "Kriteriet er ikkje kopla til nokon tilstand.",
    en: "The criterion is not bridged to any condition.",
  },
  "criterion-and-observed-differ": {
    nb: "Kriteriet og det innringeren sa, peker ulikt.",
    nn: "Kriteriet og det innringaren sa, peikar ulikt.",
    en: "The criterion and what the caller said point differently.",
  },
  "not-an-index": {
    nb: "Filen er ikke en kriterieindeks.",
    nn: "Fila er ikkje ein kriterieindeks.",
    en: "The file is not a criteria index.",
  },
  "hash-mismatch": {
    nb: "Innholdet er endret etter at det ble forseglet.",
    nn: "Innhaldet er endra etter at det vart forsegla.",
    en: "The content was changed after it was sealed.",
  },
  "card-twice": { nb: "Oppslaget står to ganger.", nn: "Oppslaget står to gonger.", en: "The card stands twice." },
  "code-twice": { nb: "Koden står to ganger.", nn: "Koden står to gonger.", en: "The code stands twice." },
  "code-of-other-card": {
    nb: "Koden hører til et annet oppslag.",
    nn: "Koden høyrer til eit anna oppslag.",
    en: "The code belongs to another card.",
  },
  "urgency-not-of-letter": {
    nb: "Hastegraden stemmer ikke med bokstaven.",
    nn: "Hastegraden stemmer ikkje med bokstaven.",
    en: "The urgency does not match the letter.",
  },
  "reference-to-nothing": {
    nb: "Henvisningen peker på noe som ikke finnes.",
    nn: "Tilvisinga peikar på noko som ikkje finst.",
    en: "The reference points at nothing.",
  },
  "endless-jump": { nb: "Hoppene tar aldri slutt.", nn: "Hoppa tek aldri slutt.", en: "The jumps never end." },
  "bridge-from-nothing": {
    nb: "Broen nevner et kriterium som ikke finnes.",
    nn: "Brua nemner eit kriterium som ikkje finst.",
    en: "The bridge names a criterion that does not exist.",
  },
  "bridged-twice": {
    nb: "Kriteriet er koblet to ganger.",
    nn: "Kriteriet er kopla to gonger.",
    en: "The criterion is bridged twice.",
  },
};
