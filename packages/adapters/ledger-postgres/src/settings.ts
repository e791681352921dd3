import * as z from "zod";

const environmentName = z.string().regex(/^[A-Z_][A-Z0-9_]*$/);

export const PgliteSettings = z
  .strictObject({
    folder: z.string().min(1).optional().meta({
      norsk: "mappe",
      means:
        "Folder that holds the database and belongs to one process at a time; absent: in memory, gone when the process ends",
    }),
  })
  .meta({
    norsk: "innebygd database",
    means: "Settings of the embedded database: demonstration, tests and one station",
  });
export type PgliteSettings = z.output<typeof PgliteSettings>;

export const PostgresSettings = z
  .strictObject({
    urlEnv: environmentName.default("DATABASE_URL").meta({
      norsk: "miljøvariabel for adressen",
      means:
        "Name of the environment variable that holds the postgres:// address; the address itself is a secret and never stands in a file",
    }),
    maxConnections: z.int().min(1).max(200).default(10).meta({
      norsk: "største antall forbindelser",
      means: "How many connections one process holds at most",
    }),
    schema: z
      .string()
      .regex(/^[a-z_][a-z0-9_]{0,62}$/)
      .default("public")
      .meta({
        norsk: "skjema",
        means: "The PostgreSQL schema of the tables; made when it is not there",
      }),
  })
  .meta({ norsk: "PostgreSQL", means: "Settings of PostgreSQL 15 or newer, for operation" });
export type PostgresSettings = z.output<typeof PostgresSettings>;

export const MasterKeySettings = z
  .union([
    z.strictObject({
      env: environmentName.meta({
        norsk: "miljøvariabel",
        means: "Environment variable with 32 random bytes in base64",
      }),
    }),
    z.strictObject({
      file: z.string().min(1).meta({
        norsk: "nøkkelfil",
        means:
          "File with 32 random bytes in base64, made readable by the owner only when it is not there; for the demonstration, and never kept with the backups",
      }),
    }),
    z.strictObject({
      ephemeral: z
        .literal(true)
        .meta({ norsk: "flyktig", means: "A key that dies with the process, for a database in memory" }),
    }),
  ])
  .meta({ norsk: "hovednøkkel", means: "Where the key that wraps every case key is found" });
export type MasterKeySettings = z.output<typeof MasterKeySettings>;
