import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What a form of the register says of who has read it. */
export const registerReadingTexts = {
  readBy: all("Lest av", "Lese av", "Read by"),
  nobody: all(
    "Ingen har lest skjemaet uten også å skrive i det.",
    "Ingen har lese skjemaet utan òg å skrive i det.",
    "Nobody has read the form without also writing in it.",
  ),
  hourly: all(
    "Én linje per person, lesemåte og time, med det første tidspunktet.",
    "Ei linje per person, lesemåte og time, med det første tidspunktet.",
    "One line per person, way of reading and hour, with the first time.",
  ),
  act: {
    form: all("skjemaet", "skjemaet", "the form"),
    export: all("i et uttrekk", "i eit uttrekk", "in an export"),
    quality: all("i kvalitetsrapporten", "i kvalitetsrapporten", "in the quality report"),
    duplicates: all(
      "i listen over mulige dobbeltføringer",
      "i lista over moglege dobbeltføringar",
      "in the list of possible duplicates",
    ),
  },
} as const;
