export {
  audienceNeeds,
  criteria,
  freeTextStays,
  ownDocumentation,
  recipientNeeds,
  secureChannel,
  together,
} from "./criteria.ts";
export { disclose } from "./disclose.ts";
export { exportFor } from "./export-for.ts";
export { FallbackBecause, fallback, fallbackTexts } from "./fallback.ts";
export { hazardTexts } from "./hazard-texts.ts";
export { narrows } from "./narrows.ts";
export { nationalDisclosure } from "./national-disclosure.ts";
export { nationalExport } from "./national-export.ts";
export { notCoded } from "./not-coded.ts";
export { ExportPolicy, OwnMission, OwnRecord } from "./own-mission.ts";
export { DisclosurePolicy, RecipientRole, isSecure, withChannels } from "./policy.ts";
export { render } from "./render.ts";
export { MessageTemplate } from "./template.ts";
export { alarmTemplates, fallbackTemplate, standDownTemplate } from "./templates.ts";
export { Withheld, WithheldBecause, isOfTheChannel, withheldTexts } from "./withheld.ts";
export type { Disclosure } from "./disclose.ts";
export type { ExportWithheld, OwnExport } from "./export-for.ts";
export type { Fallback } from "./fallback.ts";
export type { Loosening, Narrowing } from "./narrows.ts";
export type { Rendered } from "./render.ts";
