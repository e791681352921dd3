import type { Text } from "@prehosp/model";

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What stops nothing: remarks of a call, a bridge nobody checked, codes that did not come across. */
export const remarkTexts = {
  "no-index": text("Ingen kriterieindeks er lastet.", "Ingen kriterieindeks er lasta.", "No criteria index is loaded."),
  "other-edition": text(
    "Kriteriet er fra en annen utgave og er ikke lest.",
    "Kriteriet er frå ei anna utgåve og er ikkje lese.",
    "The criterion is of another edition and was not read.",
  ),
  "unknown-criterion": text(
    "Kriteriet finnes ikke i utgaven.",
    "Kriteriet finst ikkje i utgåva.",
    "The edition has no such criterion.",
  ),
  "not-bridged": text(
    "Kriteriet er ikke koblet til noen tilstand.",
    "Kriteriet er ikkje kopla til nokon tilstand.",
    "The criterion is not bridged to any condition.",
  ),
  "criterion-and-observed-differ": text(
    "Kriteriet og det innringeren sa, peker ulikt.",
    "Kriteriet og det innringaren sa, peikar ulikt.",
    "The criterion and what the caller said point differently.",
  ),
  "goes-on": text(
    "Kriteriet viser videre til et annet oppslag.",
    "Kriteriet viser vidare til eit anna oppslag.",
    "The criterion sends on to another card.",
  ),
  "wants-words": text(
    "Kriteriet ber om en beskrivelse.",
    "Kriteriet ber om ei skildring.",
    "The criterion asks for a description.",
  ),
  "earlier-than-before": text(
    "Valget har et tidligere klokkeslett enn det forrige.",
    "Valet har eit tidlegare klokkeslett enn det førre.",
    "The choice has an earlier time than the one before.",
  ),
  "unsigned-bridge": text("Ingen har signert broen.", "Ingen har signert brua.", "Nobody has signed the bridge."),
  "signature-unchecked": text(
    "Signaturen på broen er ikke kontrollert.",
    "Signaturen på brua er ikkje kontrollert.",
    "The signature of the bridge was not checked.",
  ),
  "split-code": text(
    "Koden er delt i den nye utgaven.",
    "Koden er delt i den nye utgåva.",
    "The code is split in the new edition.",
  ),
  "merged-code": text(
    "Koden er slått sammen med andre i den nye utgaven.",
    "Koden er slått saman med andre i den nye utgåva.",
    "The code is merged with others in the new edition.",
  ),
  "not-a-code": text(
    "Dette er ikke en kode i kodeverket.",
    "Dette er ikkje ein kode i kodeverket.",
    "This is not a code of the system.",
  ),
  "no-code-map": text(
    "Ingen har bestemt hva kodeverket betyr her.",
    "Ingen har bestemt kva kodeverket betyr her.",
    "Nobody has decided what the system means here.",
  ),
  "map-of-other-system": text(
    "Tabellen gjelder et annet kodeverk.",
    "Tabellen gjeld eit anna kodeverk.",
    "The table is for another system.",
  ),
  "level-only": text(
    "Bare nivået har en betydning her.",
    "Berre nivået har ei tyding her.",
    "Only the level has a meaning here.",
  ),
  "no-row": text("Koden har ingen betydning her.", "Koden har inga tyding her.", "The code has no meaning here."),
  "golden-missed": text(
    "Gullspørringen finner ikke oppslaget.",
    "Gullspørjinga finn ikkje oppslaget.",
    "The golden query does not find the card.",
  ),
  "golden-asks-nothing": text(
    "Gullspørringen spør ikke om noe.",
    "Gullspørjinga spør ikkje om noko.",
    "The golden query asks nothing.",
  ),
} as const satisfies Record<string, Text>;
