import type { Element } from "../element.ts";
import { anyReason } from "../element.ts";
import { words } from "../texts.ts";
import { helpers, ownGroup } from "./helper-roles.ts";
import { sources } from "./sources.ts";
import { core, notSeen, onForm, seen, standing } from "./standing.ts";

/** Who helped before the ambulance, and who was first. */
export const help = [
  {
    id: "cpr-started-by",
    type: "code",
    codes: helpers,
    label: words("HLR startet av", "HLR starta av", "CPR started by"),
    means: "Who gave the first compressions.",
    source: `${sources.indicators}; ${sources.nemsis}`,
    guide: words(
      "Akutthjelper er aldri tilstedeværende, heller ikke når den kom først. Den sentralen sendte uten avtale om akutthjelp, er medhjelper.",
      "Akutthjelpar er aldri nokon til stades, heller ikkje når den kom først. Den sentralen sende utan avtale om akutthjelp, er medhjelpar.",
      "A first responder under agreement is never a bystander, also when first there. Whom the centre sent without such an agreement is a helper sent by dispatch.",
    ),
    templates: standing(notSeen),
    absences: anyReason,
    asks: words("Hvem startet HLR?", "Kven starta HLR?", "Who started CPR?"),
    whom: "ambulansetjenesten",
    series: [ownGroup],
    example: "bystander",
  },
  {
    id: "bystander-cpr",
    type: "code",
    codes: {
      none: words("ingen", "ingen", "none"),
      "compressions-only": words("bare kompresjoner", "berre kompresjonar", "compressions only"),
      "compressions-and-ventilations": words(
        "kompresjoner og innblåsinger",
        "kompresjonar og innblåsingar",
        "compressions and ventilations",
      ),
      unspecified: words("HLR, ikke ført hvordan", "HLR, ikkje ført korleis", "CPR, not told how"),
    },
    label: words("HLR ved tilstedeværende", "HLR ved nokon til stades", "Bystander CPR"),
    means: "The CPR that somebody who was there gave; neither ambulance, akutthjelper nor a helper sent by dispatch.",
    source: sources.utsteinUnread,
    templates: standing(core("patient.bystanderCpr"), seen("CprByst")),
    asks: words(
      "Hva slags HLR ga tilstedeværende?",
      "Kva slags HLR gav dei som var til stades?",
      "What CPR did bystanders give?",
    ),
    ...onForm("ambulansetjenesten"),
    series: [ownGroup],
    example: "compressions-only",
  },
  {
    id: "bystander-aed",
    type: "code",
    codes: {
      "not-used": words("ikke brukt", "ikkje brukt", "not used"),
      "analysed-no-shock": words("koblet til, ikke støt", "kopla til, ikkje støyt", "analysed, no shock"),
      "shock-delivered": words("støt gitt", "støyt gitt", "shock delivered"),
    },
    label: words("Hjertestarter brukt av tilstedeværende", "Hjartestartar brukt av nokon til stades", "Bystander AED"),
    means: "What somebody who was there did with an AED.",
    source: sources.utstein,
    templates: standing(core("patient.bystanderAed")),
    asks: words(
      "Brukte tilstedeværende hjertestarter?",
      "Brukte dei som var til stades hjartestartar?",
      "Did bystanders use an AED?",
    ),
    ...onForm("ambulansetjenesten"),
    series: [ownGroup],
    example: "not-used",
  },
  {
    id: "helper-cpr",
    type: "yes-no",
    label: words(
      "HLR ved hjelper sendt av sentralen",
      "HLR ved hjelpar send av sentralen",
      "CPR by a helper sent by dispatch",
    ),
    means: "Somebody whom the centre alerted gave compressions before the ambulance; an akutthjelper counts here.",
    source: sources.eureca,
    templates: standing(notSeen),
    asks: words(
      "Ga noen som sentralen hadde varslet, HLR før ambulansen kom?",
      "Gav nokon som sentralen hadde varsla, HLR før ambulansen kom?",
      "Did somebody alerted by the centre give CPR before the ambulance?",
    ),
    ...onForm("ambulansetjenesten"),
    example: true,
  },
  {
    id: "helper-who",
    type: "code",
    codes: {
      lay: words("lekperson", "lekperson", "lay person"),
      trained: words("person med kurs i HLR", "person med kurs i HLR", "person trained in basic life support"),
      firefighter: words("brannmannskap", "brannmannskap", "firefighter"),
      "health-personnel-off-duty": words(
        "helsepersonell som ikke var på vakt",
        "helsepersonell som ikkje var på vakt",
        "off-duty health professional",
      ),
      other: words("annen", "annan", "other"),
    },
    label: words("Hvem hjelperen var", "Kven hjelparen var", "Who the helper was"),
    means: "What kind of person the centre alerted to help.",
    source: sources.eureca,
    guide: words(
      "Akutthjelper fra brannvesenet føres som brannmannskap, akutthjelper fra en frivillig organisasjon som person med kurs.",
      "Akutthjelpar frå brannvesenet blir ført som brannmannskap, akutthjelpar frå ein frivillig organisasjon som person med kurs.",
      "A first responder of the fire service is a firefighter, one of a voluntary organisation a trained person.",
    ),
    templates: standing(notSeen),
    asks: words(
      "Hvem var hjelperen som sentralen varslet?",
      "Kven var hjelparen som sentralen varsla?",
      "Who was the helper that the centre alerted?",
    ),
    ...onForm("ambulansetjenesten"),
    example: "firefighter",
  },
] as const satisfies readonly Element[];
