import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What the page about people within reach says. */
export const coverageTexts = {
  coverageTitle: all("Hvem rekker en hjertestarter", "Kven rekk ein hjartestartar", "Who has a defibrillator in reach"),
  coverageLead: all(
    "Folk i ruter på 1 km som har en sikkert brukbar hjertestarter i gangavstand, time for time.",
    "Folk i ruter på 1 km som har ein sikkert brukbar hjartestartar i gangavstand, time for time.",
    "People in cells of 1 km with a surely usable defibrillator in walking distance, hour by hour.",
  ),
  day: all("Dag", "Dag", "Day"),
  hour: all("Time", "Time", "Hour"),
  people: all("Folk i rekkevidde", "Folk i rekkjevidd", "People in reach"),
  surely: all("Sikkert brukbar", "Sikkert brukbar", "Surely usable"),
  possibly: all("Brukbar eller uavklart", "Brukbar eller uavklart", "Usable or unclear"),
  barsMean: all(
    "Fylt: sikkert brukbar. Omriss: brukbar eller uavklart. Uten søyle: ikke vist.",
    "Fylt: sikkert brukbar. Omriss: brukbar eller uavklart. Utan søyle: ikkje vist.",
    "Filled: surely usable. Outlined: usable or unclear. No bar: not shown.",
  ),
  rank: all("Nr.", "Nr.", "No."),
  cell: all("Midt i ruten", "Midt i ruta", "Middle of the cell"),
  bestAbout: all(
    "Hvert sted er det beste når de over det alt står der. Tallet er et snitt over timene i uken.",
    "Kvar stad er den beste når dei over alt står der. Talet er eit snitt over timane i veka.",
    "Each place is the best with those above it in place. The figure is a mean over the hours of the week.",
  ),
  ofAll: all("av {n} i alt", "av {n} i alt", "of {n} in all"),
  best: all("Hvor én til ville nå flest", "Kor éin til ville nå flest", "Where one more would reach most"),
  gained: all("Flere i rekkevidde", "Fleire i rekkjevidd", "More in reach"),
  noBest: all("Ingen steder funnet.", "Ingen stader funne.", "No places found."),
  noPeople: all(
    "Ingen befolkning er lagt inn for denne regionen.",
    "Inga befolkning er lagd inn for denne regionen.",
    "No population is loaded for this region.",
  ),
  bars: all("Folk i rekkevidde time for time", "Folk i rekkjevidd time for time", "People in reach hour by hour"),
} as const;
