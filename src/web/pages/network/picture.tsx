/** The network as a picture: discs by group, lines by how often two were seen together; a path is lit over the rest. */
import { Text } from "@mantine/core";
import type Graph from "graphology";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import Sigma from "sigma";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { NO_GROUP, colourOf, mix } from "./colours.ts";
import { type Network, graphOf, layOut } from "./lay-out.ts";
import classes from "./network.module.css";

interface Props {
  readonly network: Network;
  readonly groups: readonly string[];
  /** Whose discs are shown; null shows all. */
  readonly only: string | null;
  readonly chosen: string | null;
  /** Those on the way, as far as the steps have been lit. */
  readonly lit: readonly string[];
  choose(id: string | null): void;
}

export function Picture({ network, groups, only, chosen, lit, choose }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const [state, setState] = useState<"working" | "drawn" | "impossible">(canDraw() ? "working" : "impossible");
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    if (!canDraw()) return undefined;
    const stop = new AbortController();
    const graph = graphOf(network);
    void layOut(graph, stop.signal).then(() => {
      if (stop.signal.aborted || place.current === null) return;
      sigma.current = draw(graph, place.current);
      sigma.current.on("clickNode", ({ node }) => latest.current(node));
      sigma.current.on("clickStage", () => latest.current(null));
      setState("drawn");
    });
    return () => {
      stop.abort();
      sigma.current?.kill();
      sigma.current = null;
    };
  }, [network]);
  useEffect(() => {
    const drawn = sigma.current;
    if (drawn === null) return;
    const looks = looksOf(drawn, network, { groups, only, chosen, lit });
    drawn.setSetting("nodeReducer", looks.node);
    drawn.setSetting("edgeReducer", looks.edge);
    drawn.refresh({ skipIndexation: true });
  }, [network, groups, only, chosen, lit, state]);
  if (state === "impossible") return <Text role="status">{t("network.noPicture")}</Text>;
  return (
    <div className={classes.picture}>
      {/* What it shows stands in the list below, for whoever does not see it. */}
      <div ref={place} className={classes.canvas} aria-hidden />
      {state === "working" && (
        <Text role="status" className={classes.working} c="dimmed">
          {t("network.working")}
        </Text>
      )}
    </div>
  );
}

function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function draw(graph: Graph, place: HTMLElement): Sigma {
  return new Sigma(graph, place, {
    labelColor: { color: valueOf(place, "--kith-ink") },
    labelFont: getComputedStyle(place).fontFamily,
    labelSize: 14,
    labelRenderedSizeThreshold: 9,
    defaultDrawNodeHover: () => undefined,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    allowInvalidContainer: true,
    zIndex: true,
  });
}

/** A colour of the theme, as it is now. */
function valueOf(place: HTMLElement, name: string): string {
  return getComputedStyle(place).getPropertyValue(name).trim();
}

interface Looks {
  readonly groups: readonly string[];
  readonly only: string | null;
  readonly chosen: string | null;
  readonly lit: readonly string[];
}

/** Who fades is drawn fainter; where somebody is chosen or a way is lit, all others step back. */
function looksOf(drawn: Sigma, network: Network, { groups, only, chosen, lit }: Looks) {
  const graph = drawn.getGraph();
  const people = new Map(network.people.map((person) => [person.contact.id, person]));
  // Whoever is seen with nobody is in the book, and not in the picture.
  const near = chosen === null || !graph.hasNode(chosen) ? null : new Set([chosen, ...graph.neighbors(chosen)]);
  const way = new Set(lit);
  const isShown = (id: string): boolean => only === null || people.get(id)?.group === only || way.has(id);
  const stepsBack = (id: string): boolean => (way.size > 0 ? !way.has(id) : near !== null && !near.has(id));
  const paper = valueOf(drawn.getContainer(), "--kith-raised");
  const litColour = valueOf(drawn.getContainer(), "--kith-signal");
  return {
    node(id: string, data: Partial<NodeDisplayData>): Partial<NodeDisplayData> {
      const person = people.get(id);
      const colour = colourOf(groups, person?.group ?? null);
      const fades = person?.state === "fading" || person?.state === "dormant";
      const isLit = way.has(id) || id === chosen;
      return {
        ...data,
        hidden: !isShown(id),
        color: mix(colour, paper, stepsBack(id) ? 0.2 : fades && !isLit ? 0.5 : 1),
        label: stepsBack(id) ? "" : (data.label ?? ""),
        forceLabel: isLit || (way.size === 0 && near?.has(id) === true),
        size: (data.size ?? 3) * (isLit ? 1.6 : 1),
        zIndex: isLit ? 1 : 0,
      };
    },
    edge(id: string, data: Partial<EdgeDisplayData>): Partial<EdgeDisplayData> {
      const [a, b] = graph.extremities(id);
      const isOnWay = way.has(a) && way.has(b);
      const isNear = way.size === 0 && (near === null || a === chosen || b === chosen);
      const weight = Number(graph.getEdgeAttribute(id, "weight"));
      return {
        ...data,
        hidden: !isShown(a) || !isShown(b) || (near !== null && way.size === 0 && !isNear),
        color: isOnWay ? litColour : mix(NO_GROUP, paper, isNear ? 0.4 : 0.12),
        size: isOnWay ? 4 : Math.min(3, 0.4 + Math.sqrt(weight)) * (near === null ? 1 : 2),
        zIndex: isOnWay ? 1 : 0,
      };
    },
  };
}
