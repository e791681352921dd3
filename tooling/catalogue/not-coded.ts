import type { RoomRules } from "./rooms.ts";

/** Reasons for norms whose room has no rules of its own to say them beside. */
export const house: RoomRules = {
  room: "house",
  criteria: [],
  notCoded: [
    {
      norm: "NN-o",
      because: "Bæres av lagene nasjonal, regional, lokal og enhet i rules; det er ingen enkelt ting å vurdere.",
    },
    {
      norm: "NN-q",
      because: "Gir Helsedirektoratet adgang til å stille krav. Kravene blir egne normer når de er lest i sin kilde.",
    },
    { norm: "KK-a", because: "Oppgave for senteret og myndighetene; ingen enhet, person eller hendelse å vurdere." },
    {
      norm: "AH-2.4-d",
      because: "Opplyser hva politiets enheter kan vise og ha med; hva en enhet faktisk har, er data om enheten.",
    },
  ],
};
