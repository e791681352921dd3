import { spawnSync } from "node:child_process";

/** A script for `sh` that runs with disks of its own, which go when it ends; `$1` is an empty folder to mount on, the rest are its words. */
export type Disks = { readonly run: (script: string, ...words: readonly string[]) => readonly [string, string[]] };

const tried = (what: string, flags: readonly string[], probe: string): Disks | undefined => {
  const run: Disks["run"] = (script, ...words) => ["unshare", [...flags, "sh", "-euc", script, "sh", ...words]];
  const { status, stderr, error } = spawnSync(...run(probe), { encoding: "utf8", timeout: 10_000 });
  if (status === 0) return { run };
  console.warn(`skipped: ${what}, because ${error?.message ?? stderr.trim().split("\n").at(-1)}`);
  return undefined;
};

/** Small disks in memory, where this account may make a mount namespace. */
export const smallDisks = (): Disks | undefined =>
  tried("trials on a full disk", ["--map-root-user", "--mount"], "mount -t tmpfs -o size=1m tmpfs /mnt");

/** ext4 in a file, which can be shut down without writing what it holds in memory, as a power cut does: root on Linux only. */
export const cuttableDisks = (): Disks | undefined =>
  tried(
    "the trial of a power cut",
    ["--mount"],
    `command -v perl mkfs.ext4
     image=$(mktemp); truncate -s 4M "$image"; mkfs.ext4 -q -F "$image"
     if mount -o loop "$image" /mnt; then umount /mnt; rm "$image"; else rm "$image"; exit 1; fi`,
  );

/** Cuts the ext4 mounted on `$1` off: EXT4_IOC_SHUTDOWN with "no log flush" (fs/ext4/ext4.h in Linux). */
export const cut = `perl -e 'open(my $d, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($d, 0x8004587D, $how) or die $!' "$1"`;
