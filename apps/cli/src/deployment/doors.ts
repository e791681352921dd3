import { type Adapters, type Deployment, known } from "@prehosp/hub";

type Door = keyof Deployment["doors"] & keyof Adapters;
const DOORS: readonly Door[] = [
  "storage",
  "access",
  "alarming",
  "travel",
  "records",
  "registry",
  "missions",
  "learning",
  "notifier",
  "defibrillators",
];
/** Doors that nothing stands behind unless the deployment names it. */
const SOURCES: readonly Door[] = ["missions", "learning", "defibrillators"];

export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** What stands behind one door: a real system, a stand-in in this process, or a system whose interface we have only assumed. */
export interface DoorChecked {
  readonly door: string;
  readonly use: string;
  readonly is: "real" | "simulated" | "assumed" | "unknown";
  readonly speaks: string;
  readonly cannot: Readonly<Record<string, string>>;
  /** Names of the environment variables that hold its secrets, and whether each is set here; never a value. */
  readonly secrets: Readonly<Record<string, "set" | "not set here">>;
}

type Known = ReturnType<typeof known>[number];

const isOf = ({ speaks, verified }: Known): DoorChecked["is"] =>
  speaks.startsWith("nothing") ? "simulated" : verified === "installation" ? "real" : "assumed";

/** Every setting that names an environment variable, whatever it is inside of. */
const secretsIn = (settings: unknown, name = ""): readonly string[] => {
  if (typeof settings === "string")
    return /^(env|\w+Env)$/.test(name) && /^[A-Z_][A-Z0-9_]*$/.test(settings) ? [settings] : [];
  return typeof settings === "object" && settings !== null
    ? Object.entries(settings).flatMap(([key, value]) => secretsIn(value, key))
    : [];
};

const checked = (
  door: Door,
  deployment: Deployment,
  adapters: Adapters,
): { readonly door: DoorChecked; readonly problems: readonly Problem[] } => {
  const { use, settings } = deployment.doors[door] ?? { use: "memory", settings: {} };
  const all: readonly Known[] = known(door, adapters);
  const adapter = all.find((a) => a.id === use);
  const names = all.map((a) => a.id).join(", ");
  if (!adapter)
    return {
      door: { door, use, is: "unknown", speaks: "", cannot: {}, secrets: {} },
      problems: [{ path: `/doors/${door}/use`, message: `unknown adapter "${use}"; known: ${names}` }],
    };
  const read = adapter.settings.safeParse(settings);
  const cannot = Object.fromEntries(
    Object.entries(adapter.capabilities).flatMap(([name, can]) => (can === true ? [] : [[name, can.unsupported]])),
  );
  const secrets = Object.fromEntries(
    secretsIn(read.success ? read.data : settings).map((env) => [
      env,
      process.env[env] === undefined ? ("not set here" as const) : ("set" as const),
    ]),
  );
  return {
    door: { door, use, is: isOf(adapter), speaks: adapter.speaks, cannot, secrets },
    problems: read.success
      ? []
      : read.error.issues.map((i) => ({
          path: `/doors/${door}/settings/${i.path.map(String).join("/")}`.replace(/\/$/, ""),
          message: i.message,
        })),
  };
};

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** Every door with what stands behind it, and every problem at once. A door that is not named has the stand-in; a source of incidents is optional. */
export const doorsChecked = (deployment: Deployment, adapters: Adapters) => {
  const all = DOORS.filter((door) => !SOURCES.includes(door) || deployment.doors[door]).map((door) =>
    checked(door, deployment, adapters),
  );
  const doors = all.map((c) => c.door);
  const open = !LOOPBACK.has(deployment.listen.host) && doors.some((d) => d.door === "access" && d.is === "simulated");
  const exposed: readonly Problem[] = open
    ? [
        {
          path: "/listen/host",
          message: `${deployment.listen.host} is not a loopback address, and the access door is simulated; choose a real adapter under /doors/access, or 127.0.0.1`,
        },
      ]
    : [];
  return { doors, problems: [...all.flatMap((c) => c.problems), ...exposed] };
};
