/** A bookmark that sends the page one is on to this one. */
import { Text } from "@mantine/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Heading } from "../../parts/heading.tsx";

export function Bookmarklet() {
  const { t } = useTranslation();
  // React refuses such an address, rightly, where it may come from data; this one is ours, and is only dragged.
  const address = useCallback((link: HTMLAnchorElement | null) => link?.setAttribute("href", bookmarklet()), []);
  return (
    <section aria-label={t("share.bookmarklet")}>
      <Heading text={t("share.bookmarklet")} />
      <Text>
        <a ref={address} onClick={(event) => event.preventDefault()}>
          {t("share.drag")}
        </a>
      </Text>
      <Text fz="sm" c="dimmed">
        {t("share.dragHow")}
      </Text>
    </section>
  );
}

function bookmarklet(): string {
  const place = JSON.stringify(`${window.location.origin}/share`);
  return `javascript:void open(${place}+"?title="+encodeURIComponent(document.title)+"&url="+encodeURIComponent(location.href))`;
}
