/** What stands around every page: the rail on a desktop, the bar at the thumb on a phone, and the bar with Undo. */
import { AppShell, Text } from "@mantine/core";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { OfflineLine } from "../offline/offline-line.tsx";
import { ActBar } from "./acts.tsx";
import { AtHand } from "./at-hand.tsx";
import { DropAnywhere } from "./drop-anywhere.tsx";
import { ExampleLine } from "./example-line.tsx";
import classes from "./frame.module.css";
import { PlaceLink } from "./place-link.tsx";
import { placesAt, thumbPlaces } from "./places.ts";

export function Frame() {
  const { t } = useTranslation();
  useFocusOnNewPlace();
  return (
    <AppShell
      padding="md"
      navbar={{ width: 208, breakpoint: "sm", collapsed: { mobile: true } }}
      footer={{ height: 60, collapsed: false }}
      classNames={{ footer: classes.thumb }}
      withBorder={false}
    >
      <a href="#content" className={classes.skip}>
        {t("places.skip")}
      </a>
      <AppShell.Navbar p="md" component="nav" aria-label={t("places.navigation")}>
        <Text fw={700} fz="lg" c="var(--kith-accent)" mb="md" pl="xs">
          Kith
        </Text>
        {placesAt("rail").map((place) => (
          <PlaceLink key={place.name} place={place} className={classes.place} />
        ))}
        <div className={classes.foot}>
          {placesAt("foot").map((place) => (
            <PlaceLink key={place.name} place={place} className={classes.place} />
          ))}
        </div>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <ExampleLine />
        <OfflineLine />
        <Outlet />
      </AppShell.Main>
      <ActBar />
      <AtHand />
      <DropAnywhere />
      <AppShell.Footer component="nav" aria-label={t("places.navigation")}>
        {thumbPlaces().map((place) => (
          <PlaceLink key={place.name} place={place} className={classes.thumbPlace} />
        ))}
      </AppShell.Footer>
    </AppShell>
  );
}

/** Whoever went to another place by keys goes on from its beginning. A person beside the list is no other place. */
function useFocusOnNewPlace(): void {
  const [, place = ""] = useLocation().pathname.split("/");
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const content = document.querySelector<HTMLElement>("#content");
    // A field of the new page that takes the focus itself keeps it.
    if (content?.contains(document.activeElement) !== true) content?.focus({ preventScroll: true });
  }, [place]);
}
