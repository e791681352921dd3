// A worker that cannot be installed leaves `ready` waiting for ever.
const PATIENCE_MS = 20_000;

/** Keeps the shell on this device, so that it opens without network; resolves to whether it does. Nothing is kept before it is asked for. */
export const keepShell = async (): Promise<boolean> => {
  // The development server has no build to keep.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return false;
  const kept = async () => {
    await navigator.serviceWorker.register("/sw.js", { type: "module" });
    await navigator.serviceWorker.ready;
    return true;
  };
  const tired = new Promise<boolean>((say) => setTimeout(() => say(false), PATIENCE_MS));
  return Promise.race([kept(), tired]).catch(() => false);
};
