/** Has the browser keep the shell and the last plan, where it can: over https, or on the machine itself. */
export async function installWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/sw.js");
  } catch {
    // Private windows refuse it; then Kith is read while it is served, as before.
  }
}
