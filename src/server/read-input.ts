/** Reads what a request says: its path, and its query or its body of JSON. */
import { type Problem, refusal } from "./problem.ts";

type Read =
  | { readonly kind: "input"; readonly input: object; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: "problem"; readonly problem: Problem };

export async function readInput(request: Request, path: Readonly<Record<string, string>>): Promise<Read> {
  if (request.method === "GET" || request.method === "HEAD") {
    return { kind: "input", input: { ...Object.fromEntries(new URL(request.url).searchParams), ...path }, path };
  }
  const text = await request.text();
  if (text === "") return { kind: "input", input: path, path };
  // A form of another page cannot say so without being asked first.
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) {
    return { kind: "problem", problem: refusal("not-json", "Send JSON, and say so in Content-Type") };
  }
  const body = parse(text);
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return { kind: "problem", problem: refusal("bad-input", "The body is not one JSON object") };
  }
  return { kind: "input", input: { ...body, ...path }, path };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
