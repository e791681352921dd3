import type { InWords } from "@prehosp/norms";

const words = (nb: string, nn: string, en: string): InWords => ({ nb, nn, en });

/** What people read of the head of a pack. */
export const headTexts = {
  otherEdition: (said: string, used: string) =>
    words(
      `Pakken er besluttet over ${said}, men ${used} brukes.`,
      `Pakken er vedteken over ${said}, men ${used} blir brukt.`,
      `The pack was decided over ${said}, but ${used} is used.`,
    ),
  endsBeforeItBegins: words(
    "Pakken slutter før den begynner.",
    "Pakken sluttar før han byrjar.",
    "The pack ends before it begins.",
  ),
  backDated: (decided: string) =>
    words(
      `Pakken kan tidligst gjelde fra den ble besluttet, ${decided}.`,
      `Pakken kan tidlegast gjelde frå han vart vedteken, ${decided}.`,
      `The pack can hold from the day it was decided at the earliest, ${decided}.`,
    ),
  needsUnits: words(
    "En pakke på enhetsnivå må si hvilken enhet den gjelder.",
    "Ein pakke på einingsnivå må seie kva eining han gjeld.",
    "A pack at the level of a unit must say which unit it is about.",
  ),
  notForSomeUnits: words(
    "En regional pakke gjelder alle enheter i regionen.",
    "Ein regional pakke gjeld alle einingar i regionen.",
    "A regional pack is about every unit of the region.",
  ),
  packTwice: (id: string) =>
    words(`Pakken ${id} står to ganger.`, `Pakken ${id} står to gonger.`, `The pack ${id} stands twice.`),
  twoPacks: (other: string) =>
    words(
      `Pakken ${other} sier noe om det samme på samme nivå i samme tidsrom.`,
      `Pakken ${other} seier noko om det same på same nivå i same tidsrom.`,
      `The pack ${other} speaks of the same at the same level and time.`,
    ),
} as const;
