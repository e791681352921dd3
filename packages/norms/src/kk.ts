import type { NormRow } from "./norm.ts";

/** The 5 norms of KK (KoKom, Om oss), one a row, in our own words; the wording of the source stays in the source. */
// One row a norm, so that the list reads as the table it is.
// prettier-ignore
export const kk = [
  { id: "KK-a", section: "Hovedoppgaver", rationale: false, force: "task", who: ["KoKom"], effect: "step", rooms: ["rules", "model"], text: "Nationwide system for reporting, alerting and follow-up in emergencies; national requirements kept up with the authorities; public contact with the service on call" },
  { id: "KK-b", section: "Daglig drift", rationale: false, force: "task", who: ["KoKom"], effect: "guidance", rooms: ["guidance"], text: "Uniform procedures and system requirements; training programmes, system descriptions, procedure books" },
  { id: "KK-c", section: "Hva kan KoKom bidra med?", rationale: false, force: "task", who: ["KoKom"], effect: "work", rooms: ["guidance", "indicators"], text: "Advice on setting up and running AMK and legevakt centres; exchange of experience" },
  { id: "KK-d", section: "Hva kan KoKom bidra med?", rationale: false, force: "task", who: ["KoKom"], effect: "step", rooms: ["dispatch", "adapters"], text: "Coordination with the other emergency agencies (110, 112) and the rescue service" },
  { id: "KK-e", section: "Hovedoppgaver", rationale: false, force: "task", who: ["KoKom"], effect: "guidance", rooms: ["indicators"], text: "Contribute to the right use of the medical emergency communication service" },
] as const satisfies readonly NormRow[];
