export { audienceNeeds, criteria, freeTextStays, recipientNeeds, secureChannel, together } from "./criteria.ts";
export { disclose } from "./disclose.ts";
export { nationalDisclosure } from "./national-disclosure.ts";
export { notCoded } from "./not-coded.ts";
export { DisclosurePolicy, HeardChannel, RecipientRole, withChannels } from "./policy.ts";
export { Withheld, WithheldBecause, withheldTexts } from "./withheld.ts";
export type { Disclosure } from "./disclose.ts";
