import type { Text } from "@prehosp/model";

/** What the figures of coverage take for given, in words for those who read them; the figures themselves stand in `assumes`. */
export const coverageTexts = {
  evenly: {
    nb: "Innbyggerne regnes som jevnt spredt i ruten de bor i.",
    nn: "Innbyggjarane blir rekna som jamt spreidde i ruta dei bur i.",
    en: "People are taken to live evenly spread over their grid cell.",
  },
  residents: {
    nb: "Folk telles der de bor, også om dagen.",
    nn: "Folk blir talde der dei bur, også om dagen.",
    en: "People are counted where they live, by day as well.",
  },
  "straight-line": {
    nb: "Rekkevidden er i luftlinje, én vei. Vann, veier og gjerder er ikke regnet med.",
    nn: "Rekkjevidda er i luftlinje, éin veg. Vatn, vegar og gjerde er ikkje rekna med.",
    en: "Reach is a straight line, one way. Water, roads and fences are not taken into account.",
  },
  "first-instant": {
    nb: "Hver time vurderes slik det er ved timens begynnelse.",
    nn: "Kvar time blir vurdert slik det er når timen byrjar.",
    en: "Each hour is judged as things are when it begins.",
  },
  "open-always": {
    nb: "En ny hjertestarter regnes som tilgjengelig hele døgnet, midt i ruten.",
    nn: "Ein ny hjartestartar blir rekna som tilgjengeleg heile døgnet, midt i ruta.",
    en: "A new defibrillator is taken to be available at all hours, in the middle of the cell.",
  },
  small: {
    nb: "Små tall vises ikke.",
    nn: "Små tal blir ikkje viste.",
    en: "Small numbers are not shown.",
  },
} as const satisfies Readonly<Record<string, Text>>;
