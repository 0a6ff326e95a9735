import type { OrganisationId, OwnerId } from "../../core/id.ts";
import { organisationKey } from "../../core/person/organisation.ts";
import type { Stage, Store } from "../../store/port.ts";
import type { Ids } from "../session.ts";

/** Organisations by name: found in the store, or staged once. */
export interface OrganisationBook {
  take(name: string): Promise<OrganisationId>;
  nameOf(id: OrganisationId): Promise<string | null>;
}

export function openOrganisationBook(
  store: Store,
  owner: OwnerId,
  ids: Ids,
  stage: Pick<Stage, "insert">,
): OrganisationBook {
  const byKey = new Map<string, OrganisationId>();
  return {
    async take(name) {
      const key = organisationKey(name);
      let id = byKey.get(key) ?? (await store.scan(owner, "organisation", { index: "byKey", equals: [key] }))[0]?.id;
      if (id === undefined) {
        id = ids.next<OrganisationId>();
        stage.insert("organisation", { id, name, key });
      }
      byKey.set(key, id);
      return id;
    },
    nameOf: async (id) => (await store.get(owner, "organisation", [id]))?.name ?? null,
  };
}
