import type { Text, UnitKind } from "@prehosp/model";
import type { LineReason, LineRole } from "./line.ts";
import type { ListName } from "./placing.ts";

const all = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What people read for each kind of unit. */
export const kindTexts: Readonly<Record<UnitKind, Text>> = {
  ambulance: all("ambulanse", "ambulanse", "ambulance"),
  "ambulance-boat": all("ambulansebåt", "ambulansebåt", "ambulance boat"),
  "air-ambulance": all("luftambulanse", "luftambulanse", "air ambulance"),
  "rescue-helicopter": all("redningshelikopter", "redningshelikopter", "rescue helicopter"),
  "legevakt-doctor": all("legevaktslege", "legevaktslege", "legevakt doctor"),
  fire: all("brannvesen", "brannvesen", "fire service"),
  voluntary: all("frivillig organisasjon", "frivillig organisasjon", "voluntary organisation"),
  "rescue-vessel": all("redningsskøyte", "redningsskøyte", "rescue vessel"),
  "primary-care": all("kommunal helsetjeneste", "kommunal helseteneste", "primary care"),
  police: all("politi", "politi", "police"),
};

/** The lists in one word, for the one line of a unit. */
export const listWords: Readonly<Record<ListName, Text>> = {
  proposed: all("foreslås", "blir føreslått", "proposed"),
  possible: all("mulig", "mogleg", "possible"),
  outside: all("utenfor ordningen", "utanfor ordninga", "outside the scheme"),
};

/** The one reason in a phrase; `{minutes}` is the gain, `{missing}` what is not settled. */
export const reasonTexts: Readonly<Record<LineReason, Text>> = {
  gain: all(
    "{minutes} før ordinær ressurs",
    "{minutes} før ordinær ressurs",
    "{minutes} ahead of an ordinary resource",
  ),
  "no-ordinary": all(
    "ingen ordinær ressurs kan komme",
    "ingen ordinær ressurs kan komme",
    "no ordinary resource can come",
  ),
  "arrest-unclear-gain": all(
    "hjertestans, selv om tidsgevinsten er uavklart",
    "hjartestans, sjølv om tidsgevinsten er uavklart",
    "cardiac arrest, although the gain in time is not settled",
  ),
  unclear: all("uavklart ({missing})", "uavklart ({missing})", "not settled ({missing})"),
  "no-gain": all(
    "ingen tidsgevinst mot ordinær ressurs",
    "ingen tidsgevinst mot ordinær ressurs",
    "no gain in time over an ordinary resource",
  ),
  "no-indication": all(
    "ingen tegn til svikt i vitale funksjoner",
    "ingen teikn til svikt i vitale funksjonar",
    "no sign of failing vital functions",
  ),
  "no-alarm-reason": all(
    "tilstanden er ingen alarmgrunn i utgaven",
    "tilstanden er ingen alarmgrunn i utgåva",
    "the condition is no alarm reason of the edition",
  ),
  police: all("politiet er ikke akutthjelper", "politiet er ikkje akutthjelpar", "police is never a first responder"),
  "not-initiated": all(
    "ikke initiert av AMK eller legevaktsentral",
    "ikkje initiert av AMK eller legevaktsentral",
    "not initiated by an AMK or a legevakt centre",
  ),
  lifting: all("løftehjelp", "løftehjelp", "lifting"),
  "off-road-assistance": all("hjelp i terreng", "hjelp i terreng", "off-road assistance"),
  "triple-alarm-own-role": all(
    "egen rolle ved trippelvarsling",
    "eiga rolle ved trippelvarsling",
    "own role under triple alarm",
  ),
  "first-on-scene-own-role": all(
    "nødetat som alt er først på stedet",
    "naudetat som alt er først på staden",
    "an emergency service already first on scene",
  ),
  "other-purpose": all(
    "annet formål enn livreddende førstehjelp",
    "anna formål enn livreddande førstehjelp",
    "another purpose than life-saving first aid",
  ),
  "not-taking-part": all(
    "enhetstypen inngår ikke i ordningen etter utgaven",
    "einingstypen er ikkje med i ordninga etter utgåva",
    "this kind of unit is not in the scheme by the edition",
  ),
  "no-agreement": all("ingen avtale i kraft", "ingen avtale i kraft", "no agreement in force"),
  "not-covered": all(
    "avtalen dekker ikke tilstanden",
    "avtalen dekkjer ikkje tilstanden",
    "the agreement does not cover the condition",
  ),
  "no-aed": all("mangler hjertestarter", "manglar hjartestartar", "no defibrillator"),
  "no-mask": all("mangler ventilasjonsmaske", "manglar ventilasjonsmaske", "no ventilation mask"),
  "no-bleeding-control": all(
    "mangler utstyr for blødningskontroll med tourniquet",
    "manglar utstyr for blødingskontroll med tourniquet",
    "no bleeding control with tourniquet",
  ),
  "no-blanket": all("mangler varmeteppe", "manglar varmeteppe", "no thermal blanket"),
  "no-nodnett": all("nås ikke i Nødnett", "kan ikkje nåast i Nødnett", "not reachable in Nødnett"),
  "not-available": all("ikke i beredskap", "ikkje i beredskap", "not in readiness"),
  "reported-away": all(
    "melder seg opptatt eller ute av tjeneste",
    "melder seg oppteken eller ute av teneste",
    "reports itself engaged or out of service",
  ),
  "local-equipment": all(
    "mangler utstyr som er besluttet lokalt",
    "manglar utstyr som er vedteke lokalt",
    "lacks equipment decided locally",
  ),
  "local-requirement": all(
    "et lokalt krav er ikke oppfylt",
    "eit lokalt krav er ikkje oppfylt",
    "a local requirement is not met",
  ),
  requirement: all("et krav er ikke oppfylt", "eit krav er ikkje oppfylt", "a requirement is not met"),
};

/** What a unit outside the scheme can still be sent as. */
export const sentAsTexts: Readonly<Record<LineRole, Text>> = {
  "first-responder": all(
    "kan sendes som akutthjelper",
    "kan sendast som akutthjelpar",
    "can be sent as first responder",
  ),
  "ad-hoc-helper": all("kan sendes som medhjelper", "kan sendast som medhjelpar", "can be sent as ad-hoc helper"),
  "other-help": all("kan sendes som annen hjelp", "kan sendast som annan hjelp", "can be sent as other help"),
};

/** Words of the one line that belong to no code. */
export const lineWords = {
  there: all("fremme", "framme", "there"),
  unknownTime: all("ukjent tid", "ukjend tid", "time not known"),
  underOne: all("under 1 min", "under 1 min", "under 1 min"),
} as const satisfies Readonly<Record<string, Text>>;
