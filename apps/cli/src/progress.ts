const WIDTH = 30;
const OFTEN = 100;

/** A bar on stderr while a person watches; silent everywhere else, and never on stdout. */
export const progress = (total: number | undefined, stream: NodeJS.WriteStream = process.stderr, of = "rows") => {
  const started = performance.now();
  let drawn = 0;
  const line = (rows: number) => {
    const rate = Math.round(rows / Math.max(0.001, (performance.now() - started) / 1000));
    if (total === undefined) return `${rows} ${of} · ${rate} ${of}/s`;
    const share = Math.min(1, rows / Math.max(1, total));
    const full = Math.round(share * WIDTH);
    return `[${"#".repeat(full)}${"-".repeat(WIDTH - full)}] ${Math.round(share * 100)} % · ${rows} of about ${total} ${of} · ${rate} ${of}/s`;
  };
  return {
    at: (rows: number): void => {
      const now = performance.now();
      if (!stream.isTTY || now - drawn < OFTEN) return;
      drawn = now;
      stream.write(`\r\u001b[2K${line(rows)}`);
    },
    done: (): void => void (stream.isTTY && drawn > 0 && stream.write("\r\u001b[2K")),
  };
};
