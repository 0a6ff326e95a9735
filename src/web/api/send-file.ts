import { ProblemError } from "./client.ts";

/** Sends one file of an upload as it is, however large. Throws a ProblemError where the server refuses it. */
export async function sendFile(upload: string, path: string, file: File): Promise<void> {
  const query = new URLSearchParams({ name: path, modified: String(file.lastModified) }).toString();
  const response = await fetch(`/api/uploads/${encodeURIComponent(upload)}/files?${query}`, {
    method: "PUT",
    body: file,
    headers: { "content-type": "application/octet-stream" },
  });
  // eslint-disable-next-line kith/safe-assertion -- the server's own words
  if (!response.ok) throw new ProblemError((await response.json()) as ProblemError["problem"]);
}
