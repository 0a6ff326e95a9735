/** Has the browser keep the shell and the last plan, where it can: over https, or on the machine itself. */
export async function installWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/sw.js");
  } catch {
    // Private windows refuse it; then Kith is read while it is served, as before.
  }
}

const RELOADED_AT = "kith.reloaded";
const AGAIN_MS = 60_000;

/** A page that was open while Kith was updated may ask for a file that is gone: the new application has it under another name. */
export function reloadAfterUpdate(): void {
  window.addEventListener("vite:preloadError", (event) => {
    // Once; then its trouble is shown.
    if (Date.now() - Number(sessionStorage.getItem(RELOADED_AT) ?? 0) < AGAIN_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    window.location.reload();
  });
}
