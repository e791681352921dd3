import type { SyncConflict, SyncSend, SyncStep, SyncWarning } from "@prehosp/defibrillators";
import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What an exchange with another register says. */
export const syncTexts = {
  syncTitle: all("Andre registre", "Andre register", "Other registers"),
  syncLead: all(
    "Først en forhåndsvisning av hva som ville endre seg her. Ingenting skrives før du bruker den.",
    "Først ei førehandsvising av kva som ville endre seg her. Ingenting blir skrive før du bruker henne.",
    "First a preview of what would change here. Nothing is written before you apply it.",
  ),
  preview: all("Vis hva som ville endre seg", "Vis kva som ville endre seg", "Show what would change"),
  previewing: all(
    "Henter fra det andre registeret …",
    "Hentar frå det andre registeret …",
    "Fetching from the other register …",
  ),
  steps: all("Endringer", "Endringar", "Changes"),
  noSteps: all("Ingenting ville endre seg.", "Ingenting ville endre seg.", "Nothing would change."),
  step: all("Endring", "Endring", "Change"),
  warned: {
    "near-duplicate": all(
      "kan være den samme som en annen",
      "kan vere den same som ein annan",
      "may be the same as another",
    ),
    moved: all("flyttet langt", "flytta langt", "moved far"),
    unreadable: all("kunne ikke leses", "kunne ikkje lesast", "could not be read"),
    "seen-twice-differently": all(
      "står to ganger med ulikt innhold",
      "står to gonger med ulikt innhald",
      "stands twice with different content",
    ),
    "opted-out": all("holdt utenfor utveksling", "halden utanfor utveksling", "kept out of exchanges"),
    "changed-here-only": all("endret bare her", "endra berre her", "changed here only"),
  } satisfies Record<SyncWarning["kind"], Full>,
  conflicts: all("Må avgjøres av noen", "Må avgjerast av nokon", "To be settled by somebody"),
  conflicting: {
    "both-changed": all("endret begge steder", "endra begge stader", "changed in both places"),
    "changed-there": all("endret der, men er vår", "endra der, men er vår", "changed there, but ours"),
    "nobody-knows-who-changed": all(
      "ingen vet hvem som endret",
      "ingen veit kven som endra",
      "nobody knows who changed it",
    ),
    "removed-there": all("tatt ut der, men er vår", "teken ut der, men er vår", "taken out there, but ours"),
    "same-key-twice": all("samme nøkkel to ganger", "same nøkkel to gonger", "the same key twice"),
  } satisfies Record<SyncConflict["kind"], Full>,
  firstOf: all("De første {n} av {of}.", "Dei første {n} av {of}.", "The first {n} of {of}."),
  stepAbout: all("Gjelder", "Gjeld", "About"),
  stepKind: {
    put: all("sendes dit", "blir send dit", "sent there"),
    withdraw: all("trekkes der", "blir trekt der", "withdrawn there"),
    add: all("ny", "ny", "new"),
    change: all("endret", "endra", "changed"),
    move: all("flyttet", "flytta", "moved"),
    remove: all("tas ut", "blir teke ut", "taken out"),
    reactivate: all("aktiv igjen", "aktiv igjen", "active again"),
    "keep-both": all("beholder begge", "beheld begge", "both kept"),
  } satisfies Record<(SyncStep | SyncSend)["kind"], Full>,
  warnings: all("Merknader", "Merknader", "Remarks"),
  guardStopped: all(
    "Stanset: {n} av {of} ville bli tatt ut. Det kan være en feil i det andre registeret, og kan ikke brukes herfra.",
    "Stansa: {n} av {of} ville bli tekne ut. Det kan vere ein feil i det andre registeret, og kan ikkje brukast herifrå.",
    "Stopped: {n} of {of} would be taken out. It may be a fault in the other register, and cannot be applied from here.",
  ),
  syncRefused: {
    "sync-no-register": all(
      "Her er ikke noe annet register koblet til.",
      "Her er ikkje noko anna register kopla til.",
      "No other register is connected here.",
    ),
    "sync-plan-changed": all(
      "Det andre registeret har endret seg siden forhåndsvisningen. Ingenting er skrevet; se på nytt.",
      "Det andre registeret har endra seg sidan førehandsvisinga. Ingenting er skrive; sjå på nytt.",
      "The other register has changed since the preview. Nothing is written; look again.",
    ),
    "sync-guard-stopped": all(
      "Stanset av vernet mot massesletting. Ingenting er skrevet.",
      "Stansa av vernet mot massesletting. Ingenting er skrive.",
      "Stopped by the guard against mass deletion. Nothing is written.",
    ),
  },
  apply: all("Bruk disse endringene", "Bruk desse endringane", "Apply these changes"),
  applied: all("Skrevet.", "Skrive.", "Written."),
} as const;
