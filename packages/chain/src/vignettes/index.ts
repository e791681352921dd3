import { agreement } from "./agreement.ts";
import { alarmRoute } from "./alarm-route.ts";
import { course } from "./course.ts";
import { eightMessages } from "./eight-messages.ts";
import { equipment } from "./equipment.ts";
import { need } from "./need.ts";
import { others } from "./others.ts";
import { readiness } from "./readiness.ts";
import { timeGain } from "./time-gain.ts";
import type { Vignette } from "./vignette.ts";

/** Every worked case by its theme, in the order a reader meets them. */
export const themes: readonly { readonly title: string; readonly vignettes: readonly Vignette[] }[] = [
  { title: "Varslingsveien", vignettes: alarmRoute },
  { title: "Tidsgevinst", vignettes: timeGain },
  { title: "Pasientens behov", vignettes: need },
  { title: "Avtalen", vignettes: agreement },
  { title: "Utstyr og samband", vignettes: equipment },
  { title: "Beredskap og kompetanse", vignettes: readiness },
  { title: "Politi, fare og hvem som får vite hva", vignettes: [...others, eightMessages] },
  { title: "Oppdragets begynnelse og slutt", vignettes: course },
];
export const vignettes: readonly Vignette[] = themes.flatMap((t) => t.vignettes);

export { misses } from "./misses.ts";
export { play } from "./play.ts";
export { run } from "./run.ts";
export type { Act, OnBoard, Scene, Seen, Told, Vignette } from "./vignette.ts";
