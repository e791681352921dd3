/** An alarm that says everything one can. */
export const message = {
  to: "org",
  channel: "nodnett",
  incident: "i1",
  mission: "m1",
  unit: "u1",
  route: "110",
  status: "actual",
  kind: "alarm",
  place: "Fjordveien 1",
  problem: "hjertestans",
  patient: "Prøve Person",
  hazards: ["violence", "infection", "no-cpr-directive"],
  talkGroup: "TG-1",
} as const;
