/** Bokmål of docs/vignettes.md for what no room has words for. */
export const stateWords: Readonly<Record<string, string>> = {
  free: "ledig",
  alarmed: "varslet",
  acknowledged: "har kvittert",
  "under-way": "på vei",
  "at-scene": "fremme",
  "engaged-elsewhere": "på annet oppdrag",
  "out-of-service": "ute av tjeneste",
};

export const gear: Readonly<Record<string, string>> = {
  aed: "hjertestarter",
  oxygen: "oksygen",
  "spo2-meter": "SpO2-måler",
  "oxygen-procedure": "skriftlig oksygenprosedyre",
};

export const channelWords: Readonly<Record<string, string>> = {
  nodnett: "Nødnett",
  sambandslinje: "linjen mellom sentralene",
  baps: "Nødnett, felles med 110 og 112",
  samvirke: "Nødnett, samvirkegruppe",
  nettbrett: "nettbrett",
  "nytt-nettbrett": "nettbrett ingen har besluttet er sikkert",
  sms: "SMS",
};

export const recipientWords: Readonly<Record<string, string>> = {
  "first-responder-crew": "mannskapet",
  ambulance: "ambulansen",
  doctor: "legen",
  owner: "virksomheten",
};

export const fieldWords: Readonly<Record<string, string>> = {
  place: "sted",
  problem: "problem",
  patient: "pasient",
  talkGroup: "talegruppe",
  hazards: "fare (helt eller delvis)",
};
export const dutyNorsk = { open: "åpen", met: "oppfylt", settled: "avsluttet, ikke innhentet" } as const;
