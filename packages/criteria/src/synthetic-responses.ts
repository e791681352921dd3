import type { ResponseStep, ResponseTemplate } from "./response.ts";

const step = (type: Exclude<ResponseStep["type"], "consider">, says: string): ResponseStep => ({ type, says });
const consider = (considers: Extract<ResponseStep, { type: "consider" }>["considers"], says: string): ResponseStep => ({
  type: "consider",
  considers,
  says,
});
const akutthjelper = consider("akutthjelper", "Oppdiktet: vurder akutthjelper");

/** Invented responses, in our own words; yellow considers akutthjelper on one card and not on another, on purpose. */
export const syntheticResponses: readonly ResponseTemplate[] = [
  {
    id: "red-amk",
    urgency: "akutt",
    role: "AMK",
    steps: [
      step("alert", "Oppdiktet: varsle ambulanse og legevakt"),
      step("triple-alarm", "Oppdiktet: trippelvarsling der det passer"),
      akutthjelper,
      consider("air-ambulance", "Oppdiktet: vurder luftambulanse"),
      consider("AMK-doctor", "Oppdiktet: vurder AMK-lege"),
      step("ask", "Oppdiktet: gjennomgå resten av oppslaget"),
      step("advise", "Oppdiktet: gi råd og bli på linjen"),
      step("monitor", "Oppdiktet: følg med og meld fra"),
    ],
  },
  {
    id: "red-lvs",
    urgency: "akutt",
    role: "LVS",
    steps: [
      step("conference", "Oppdiktet: åpne konferanse med AMK"),
      akutthjelper,
      step("alert", "Oppdiktet: varsle lege"),
    ],
  },
  { id: "red-doctor", urgency: "akutt", role: "LV-doctor", steps: [step("monitor", "Oppdiktet: rykk ut der du kan")] },
  {
    id: "red-ambulance",
    urgency: "akutt",
    role: "ambulance",
    steps: [step("monitor", "Oppdiktet: hør på talegruppen")],
  },
  {
    id: "yellow-lvs",
    urgency: "haster",
    role: "LVS",
    steps: [step("ask", "Oppdiktet: finn ut hva som haster"), consider("other", "Oppdiktet: vurder annen transport")],
  },
  {
    id: "yellow-unclear-amk",
    urgency: "haster",
    role: "AMK",
    steps: [step("ask", "Oppdiktet: spør igjen"), akutthjelper],
  },
  { id: "green-lvs", urgency: "vanlig", role: "LVS", steps: [step("advise", "Oppdiktet: gi råd")] },
  {
    id: "mass-amk",
    urgency: "akutt",
    role: "AMK",
    steps: [
      step("triple-alarm", "Oppdiktet: trippelvarsling"),
      step("alert", "Oppdiktet: varsle sykehus og flere enheter"),
      consider("other-emergency-services", "Oppdiktet: vurder flere etater"),
      akutthjelper,
    ],
  },
  {
    id: "ordered-amk",
    urgency: "akutt",
    role: "AMK",
    steps: [step("ask", "Oppdiktet: avklar hva som trengs"), step("alert", "Oppdiktet: varsle ambulanse")],
  },
];
