/** Describes the API as OpenAPI 3.1, from the very schemas that check what goes in. */
import { z } from "zod";
import { EXPORT_FORMATS, sealedInput } from "./copies.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { PROBLEM_CODES } from "./problem.ts";

type Json = Readonly<Record<string, unknown>>;

export function describeApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [route, stated] of Object.entries(ENDPOINTS)) {
    const [method = "", path = ""] = route.split(" ");
    const shown = `/api${path.replace(/:(\w+)/g, "{$1}")}`;
    paths[shown] = { ...paths[shown], [method.toLowerCase()]: describeRoute(method, path, stated) };
  }
  paths["/api/uploads/{id}/files"] = { put: FILE_ROUTE };
  paths["/api/export/{format}"] = { get: EXPORT_ROUTE };
  paths["/api/export/archive"] = { post: SEALED_ROUTE };
  paths["/api/events"] = { get: EVENTS_ROUTE };
  return {
    openapi: "3.1.0",
    info: {
      title: "Kith",
      version,
      description:
        "The verbs of Kith over HTTP, on the owner's own machine. A change names its page in `Origin`; a change of one object names the version that was seen in `If-Match`.",
    },
    paths,
    components: {
      schemas: { Problem: problemSchema() },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "kith" } },
    },
    security: [{ session: [] }],
  };
}

const PROBLEM = {
  description: "A problem",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

/** The one route whose body is no JSON. */
const FILE_ROUTE = {
  operationId: "putUploadsIdFiles",
  summary: "Sends one file of an upload; the body is the file itself.",
  parameters: [
    { name: "id", in: "path", required: true, schema: { type: "string" } },
    {
      ...{ name: "name", in: "query", required: true, schema: { type: "string" } },
      description: "Its name, with the folders that it lay in: names tell what files hold.",
    },
    {
      ...{ name: "modified", in: "query", required: false, schema: { type: "integer" } },
      description: "When it was last changed, in milliseconds since 1970.",
    },
  ],
  requestBody: { required: true, content: { "application/octet-stream": {} } },
  responses: {
    200: {
      description: "Taken",
      content: { "application/json": { schema: { type: "object", properties: { bytes: { type: "integer" } } } } },
    },
    default: PROBLEM,
  },
};

function file(type: string): Json {
  return { content: { [type]: { schema: { type: "string", format: "binary" } } } };
}

const EXPORT_ROUTE = {
  operationId: "getExport",
  summary: "Everything of one moment as a file to save.",
  parameters: [{ name: "format", in: "path", required: true, schema: { type: "string", enum: [...EXPORT_FORMATS] } }],
  responses: { 200: { description: "The file", ...file("application/octet-stream") }, default: PROBLEM },
};

const SEALED_ROUTE = {
  operationId: "postExportArchive",
  summary: "The archive, encrypted with a passphrase in the way of `age`.",
  requestBody: {
    required: true,
    content: { "application/json": { schema: z.toJSONSchema(sealedInput, { io: "input" }) } },
  },
  responses: { 200: { description: "The file", ...file("application/octet-stream") }, default: PROBLEM },
};

const EVENTS_ROUTE = {
  operationId: "getEvents",
  summary: "Server-sent events: `operation` for each entry of the log, `import` for each step of a reading.",
  parameters: [
    {
      ...{ name: "since", in: "query", required: false, schema: { type: "integer" } },
      description: "Sends the operations after this one first, as Last-Event-ID does.",
    },
  ],
  responses: { 200: { description: "Events", ...file("text/event-stream") }, default: PROBLEM },
};

interface Stated {
  readonly summary: string;
  readonly input: z.ZodObject;
  readonly answer: z.ZodType;
  readonly versioned?: unknown;
}

function describeRoute(method: string, path: string, { summary, input, answer, versioned }: Stated): Json {
  const inPath = new Set(path.match(/(?<=:)\w+/g) ?? []);
  const whole = schemaOf(input, "input");
  const required = new Set(Array.isArray(whole["required"]) ? whole["required"] : []);
  const shape: Readonly<Record<string, z.ZodType>> = input.shape;
  const fields = Object.entries(shape).map(([name, field]) => ({
    ...{ name, schema: schemaOf(field, "input"), required: required.has(name) },
  }));
  const isWrite = method !== "GET";
  const parameters: Json[] = fields
    .filter(({ name }) => !isWrite || inPath.has(name))
    .map((field) => ({ ...field, in: inPath.has(field.name) ? "path" : "query" }));
  const header = (name: string, description: string, isNeeded: boolean): Json => ({
    ...{ name, in: "header", description, required: isNeeded, schema: { type: "string" } },
  });
  if (isWrite) {
    if (versioned !== undefined) parameters.push(header("If-Match", "The version that was seen: its ETag.", true));
    parameters.push(header("Idempotency-Key", "The same key carries the request out once.", false));
  }
  const body = fields.filter(({ name }) => isWrite && !inPath.has(name));
  return {
    operationId: operationIdOf(method, path),
    summary,
    parameters,
    ...(body.length === 0 ? {} : { requestBody: bodyOf(body) }),
    responses: {
      200: { description: "Done", content: { "application/json": { schema: schemaOf(answer, "output") } } },
      default: PROBLEM,
    },
  };
}

function bodyOf(fields: readonly { readonly name: string; readonly schema: Json; readonly required: boolean }[]): Json {
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const schema = {
    type: "object",
    properties: Object.fromEntries(fields.map(({ name, schema: of }) => [name, of])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
  return { required: required.length > 0, content: { "application/json": { schema } } };
}

/** `POST /people/:id/notes` is `postPeopleIdNotes`. */
function operationIdOf(method: string, path: string): string {
  const parts = path.match(/\w+/g) ?? [];
  return method.toLowerCase() + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
}

function schemaOf(type: z.ZodType, io: "input" | "output"): Json {
  const schema = Object.entries(z.toJSONSchema(type, { io, unrepresentable: "any" }));
  return Object.fromEntries(schema.filter(([name]) => name !== "$schema"));
}

function problemSchema(): Json {
  return {
    type: "object",
    required: ["type", "title", "status", "code", "detail"],
    properties: {
      type: { type: "string" },
      title: { type: "string" },
      status: { type: "integer" },
      code: { enum: PROBLEM_CODES },
      detail: { type: "string" },
      hint: { type: "string" },
      errors: {
        type: "array",
        items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
      },
      mine: {},
      theirs: {},
    },
  };
}
