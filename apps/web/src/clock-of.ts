/** A clock as people write it ("14.07", "1407", "14:07:33"), as HH:MM:SS; undefined where it is no clock. */
export const clockOf = (text: string): { readonly time: string; readonly hasSeconds: boolean } | undefined => {
  const match = /^\s*(\d{1,2})[.:]?([0-5]\d)(?:[.:]?([0-5]\d))?\s*$/.exec(text);
  if (match === null) return undefined;
  const [, hour = "", minute = "", second] = match;
  if (Number(hour) > 23) return undefined;
  return { time: `${hour.padStart(2, "0")}:${minute}:${second ?? "00"}`, hasSeconds: second !== undefined };
};
