/** Where somebody is found changed between two readings of one record: their page, or the domain they write from. */
import type { Detail } from "../facts.ts";
import { isFreeMail } from "./free-mail.ts";
import { normaliseEmail } from "./identity.ts";
import type { LinkChange } from "./profile.ts";

/**
 * Finds what took the place of what, as for jobs: a value that went on the day on which another one of its kind was
 * first claimed. Private mail has no domain that says anything. `details` are one record's; `source` names it in the
 * owner's words.
 */
export function linkChangesOf(details: readonly Detail[], source: string): LinkChange[] {
  return (["mail-domain", "page"] as const).flatMap((kind) => {
    const field = kind === "page" ? "url" : "email";
    const links = details
      .filter((detail) => detail.field === field)
      .toSorted((a, b) => a.id - b.id)
      .flatMap((detail) => {
        const link = kind === "page" ? hostOf(detail.value) : domainOf(detail.value);
        return link === undefined ? [] : [{ ...detail, link }];
      });
    return links.flatMap((gone) => {
      const { goneOn } = gone;
      if (goneOn === null) return [];
      const still = new Set(
        links.filter((one) => one.goneOn !== goneOn && one.firstOn < goneOn).map(({ link }) => link),
      );
      const come = links.find((one) => one.firstOn === goneOn && one.goneOn !== goneOn && !still.has(one.link));
      if (come === undefined || come.link === gone.link || still.has(gone.link)) return [];
      return [{ kind, from: gone.link, to: come.link, lastOn: gone.lastOn ?? gone.firstOn, firstOn: goneOn, source }];
    });
  });
}

function domainOf(email: string): string | undefined {
  const normal = normaliseEmail(email);
  return normal === null || isFreeMail(normal) ? undefined : normal.split("@")[1];
}

/** The host says whose page it is; what stands after it may change every month. */
function hostOf(page: string): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#:\s]+\.[^/?#:\s]+)/iu.exec(page)?.[1]?.toLowerCase();
}
