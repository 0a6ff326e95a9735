/** A name that opens its person; in whatever script, and however long. */
import { Link } from "@tanstack/react-router";
import type { AnswerOf } from "../api/client.ts";

export type NamedContact = AnswerOf<"GET /week">["touches"][number]["contact"];

export function PersonLink({ contact: { id, name } }: { readonly contact: NamedContact }) {
  return (
    <Link to="/people/$id" params={{ id }} style={{ overflowWrap: "anywhere" }}>
      <bdi>{name}</bdi>
    </Link>
  );
}
