import { ambulance, fire, propose } from "./units.ts";
import type { Vignette } from "./vignette.ts";

const unknown = { absent: "unknown" } as const;
const unclear = { observed: { awake: unknown, breathingNormally: unknown } };
const clear = {
  awake: true,
  breathingNormally: true,
  suddenCollapse: false,
  airwayFree: true,
  majorBleeding: false,
  seriousInjury: false,
};

/** What the patient needs, as far as it can be told over the phone. */
export const need: readonly Vignette[] = [
  {
    id: "gain-without-vital-threat",
    title: "Tidsgevinst uten vital trussel",
    call: { observed: clear },
    board: [fire(), ambulance()],
    scenes: [
      {
        happens: "Brukket ankel. Pasienten er våken, puster normalt, og ingen av spørsmålene gir tegn til fare.",
        acts: [propose],
        expected: {
          indication: { vital: "none", condition: { absent: "not-applicable" }, cites: [] },
          proposed: [],
          possible: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · mulig: ingen tegn til svikt i vitale funksjoner",
          ],
          findings: {
            "brann-1": {
              "dispatch.indication": ["not-met", "AH-2.5-a", "AH-2.5-f"],
              "dispatch.time-gain": ["met", "AH-2.5-a", "AH-2.5-g"],
            },
          },
          notes: { "brann-1": ["no-indication"] },
        },
        why: "Begge må til: svikt eller truende svikt i vitale funksjoner, og sannsynlig tidsgevinst (AH-2.5-a). At en enhet er nær, er ikke i seg selv en grunn. Hastegraden leses aldri: rød er ikke en indikasjon.",
      },
    ],
  },
  {
    id: "unclear-then-arrest",
    title: "Uavklart problem som blir hjertestans",
    call: unclear,
    board: [fire(), ambulance()],
    scenes: [
      {
        happens: "Innringeren ser pasienten på avstand og vet ikke om han er våken eller puster.",
        acts: [propose],
        expected: {
          indication: { vital: "unclear", condition: "unclear-vital", cites: ["AH-2.5-f"] },
          proposed: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · foreslås: 9 min (3–15) før ordinær ressurs",
          ],
          findings: { "brann-1": { "dispatch.indication": ["met", "AH-2.5-a", "AH-2.5-f"] } },
        },
        why: "Når vital status ikke kan fastslås på telefon, kan akutthjelper observere, melde tilbake og begynne førstehjelp (AH-2.5-f). Uavklart regnes verken som fare eller som ufarlig.",
      },
      {
        happens: "Innringeren er framme: pasienten svarer ikke og puster ikke normalt. Kollapsen var plutselig.",
        acts: [
          {
            at: 80,
            does: "change",
            to: { observed: { awake: false, breathingNormally: false, suddenCollapse: true } },
          },
          { at: 85, does: "propose" },
        ],
        expected: {
          indication: { vital: "manifest", condition: "cardiac-arrest", cites: ["AH-2.5-d"] },
          proposed: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · foreslås: 9 min (3–15) før ordinær ressurs",
          ],
          firstDefibrillator: "Brann 1",
        },
        why: "Svaret gjelder fra nå. Forslaget som alt er laget, står som det var laget.",
      },
    ],
  },
  {
    id: "unclear-then-harmless",
    title: "Uavklart problem som viser seg ufarlig",
    call: unclear,
    board: [fire(), ambulance()],
    scenes: [
      {
        happens: "Samme samtale, men pasienten reiser seg og svarer greit på alle spørsmålene.",
        acts: [propose, { at: 80, does: "change", to: { observed: clear } }, { at: 85, does: "propose" }],
        expected: {
          indication: { vital: "none", condition: { absent: "not-applicable" }, cites: [] },
          proposed: [],
          possible: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · mulig: ingen tegn til svikt i vitale funksjoner",
          ],
          findings: { "brann-1": { "dispatch.indication": ["not-met", "AH-2.5-a", "AH-2.5-f"] } },
        },
        why: "Først når alle spørsmålene er besvart og ingen gir grunn, sies det at det ikke er tegn til svikt. Et spørsmål ingen stilte, er ikke et nei.",
      },
    ],
  },
];
