/** Files on their way between the browser and the server, as they are. */
import { ProblemError } from "./client.ts";

/** Sends one file of an upload as it is, however large. Throws a ProblemError where the server refuses it. */
export async function sendFile(upload: string, path: string, file: File): Promise<void> {
  const query = new URLSearchParams({ name: path, modified: String(file.lastModified) }).toString();
  const response = await fetch(`/api/uploads/${encodeURIComponent(upload)}/files?${query}`, {
    method: "PUT",
    body: file,
    headers: { "content-type": "application/octet-stream" },
  });
  if (!response.ok) throw await problemIn(response);
}

/** The archive, encrypted with a passphrase, for the browser to save. Throws a ProblemError where the server refuses it. */
export async function fetchSealedArchive(
  passphrase: string,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await fetch("/api/export/archive", {
    method: "POST",
    body: JSON.stringify({ passphrase }),
    headers: { "content-type": "application/json" },
  });
  if (!response.ok) throw await problemIn(response);
  const [, name = "kith.zip.age"] = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  return { name, content: await response.blob() };
}

async function problemIn(response: Response): Promise<ProblemError> {
  // eslint-disable-next-line kith/safe-assertion -- the server's own words
  return new ProblemError((await response.json()) as ProblemError["problem"]);
}
