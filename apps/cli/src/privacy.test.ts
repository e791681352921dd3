import { Region } from "@prehosp/chain";
import { planted } from "@prehosp/demo-region";
import { run } from "@prehosp/hub";
import { MasterKeySettings, ledgerPglite, storage } from "@prehosp/ledger-postgres";
import type { Instant } from "@prehosp/model/time";
import { type Adapter, Editions, Ledger, Vault } from "@prehosp/ports";
import { Effect, Exit, Layer, Logger, References, Scope, Stream } from "effect";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
