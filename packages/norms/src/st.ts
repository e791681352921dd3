import type { NormRow } from "./norm.ts";

/** The 16 norms of ST (Strategi for de akuttmedisinske tjenestene, with the mandates of NRA and NFA), one a row, in our own words; the wording of the source stays in the source. */
// One row a norm, so that the list reads as the table it is.
// prettier-ignore
export const st = [
  { id: "ST-a", section: "3.2 Bedre innsikt og forståelse", rationale: false, force: "task", who: ["directorate"], effect: "work", rooms: ["guidance"], text: "Knowledge base for the whole chain; plan for research" },
  { id: "ST-b", section: "3.2 Bedre innsikt og forståelse", rationale: false, force: "task", who: ["directorate"], effect: "record", rooms: ["indicators"], text: "National quality indicators and a system for follow-up (plan, do, evaluate, correct)" },
  { id: "ST-c", section: "3.2 Bedre innsikt og forståelse", rationale: false, force: "task", who: ["all"], effect: "step", rooms: ["chain", "adapters"], text: "ICT that gives information flow and sharing in real time through the whole pathway, regardless of organisation; nationwide net with prioritised information flow" },
  { id: "ST-d", section: "3.2 Styrke samarbeid og samhandling", rationale: false, force: "task", who: ["HF", "municipality"], effect: "agreement", rooms: ["agreements"], text: "Revised cooperation agreement 11: agreed preparedness plans, plans for the emergency chain" },
  { id: "ST-e", section: "3.2 Styrke samarbeid og samhandling", rationale: false, force: "task", who: ["directorate"], effect: "guidance", rooms: ["guidance"], text: "National pathways for prioritised patient groups" },
  { id: "ST-f", section: "3.2 Styrke samarbeid og samhandling", rationale: false, force: "task", who: ["directorate"], effect: "step", rooms: ["model"], text: "A common definition of urgency grades in the chain" },
  { id: "ST-g", section: "3.2 Kompetent og beredt", rationale: false, force: "task", who: ["directorate"], effect: "training", rooms: ["competence", "guidance"], text: "National method and material for interdisciplinary team training across levels" },
  { id: "ST-h", section: "3.2 Kompetent og beredt", rationale: false, force: "task", who: ["directorate"], effect: "training", rooms: ["competence"], text: "Minimum training requirements for relevant groups" },
  { id: "ST-i", section: "3.2 Kompetent og beredt", rationale: false, force: "task", who: ["directorate"], effect: "guidance", rooms: ["guidance"], text: "National models for professional content, common procedures and routines at all levels" },
  { id: "ST-j", section: "3.2 Omstilling mot bærekraft", rationale: false, force: "task", who: ["all"], effect: "planning", rooms: ["planning", "dispatch"], text: "Trial of new service models, diagnostics and decision support" },
  { id: "ST-k", section: "3.2 Omstilling mot bærekraft", rationale: false, force: "task", who: ["AMK", "LVS"], effect: "guidance", rooms: ["web", "registry"], text: "Better communication with and guidance of the public" },
  { id: "ST-l", section: "Mandat NFA", rationale: false, force: "task", who: ["NFA"], effect: "work", rooms: ["guidance"], text: "Overview of ongoing activities and projects; shared knowledge; proposed priorities; advice on normative documents" },
  { id: "ST-m", section: "Mandat NRA", rationale: false, force: "task", who: ["NRA"], effect: "work", rooms: ["guidance"], text: "Initiate and coordinate projects; link between assignments; reference group; bring measures to decision" },
  { id: "ST-n", section: "3.2 Styrke samarbeid og samhandling", rationale: false, force: "task", who: ["directorate"], effect: "agreement", rooms: ["agreements"], text: "Incentive and reimbursement schemes that support the pathways" },
  { id: "ST-o", section: "3.1", rationale: false, force: "fact", who: [], effect: "work", rooms: ["guidance"], text: "Criteria for national measures: equal, sound, coordinated services up to the right place of treatment; knowledge and availability; equality between the parts" },
  { id: "ST-p", section: "3.2 Styrke samarbeid og samhandling", rationale: false, force: "task", who: ["all"], effect: "work", rooms: ["guidance"], text: "Meeting places and measures that make the services one across levels of government" },
] as const satisfies readonly NormRow[];
