/** Where each person lies: those who are seen together near each other. The same network lies the same way each time. */
import type { AnswerOf } from "../../api/client.ts";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

export type Network = AnswerOf<"GET /network">;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const ROUNDS = 200;
/** So many rounds are reckoned between two frames of the page. */
const AT_ONCE = 8;

/** Everybody on a spiral, the strongest in the middle, and no forces yet. */
export function graphOf({ people, ties }: Pick<Network, "people" | "ties">): Graph {
  const graph = new Graph({ type: "undirected" });
  for (const [at, { contact, strength }] of people.entries()) {
    const far = Math.sqrt(at + 1);
    graph.addNode(contact.id, {
      label: contact.name,
      x: far * Math.cos(at * GOLDEN_ANGLE),
      y: far * Math.sin(at * GOLDEN_ANGLE),
      size: 3 + 7 * Math.sqrt(strength),
    });
  }
  for (const { a, b, weight } of ties) {
    const [one, other] = [people[a], people[b]];
    if (one !== undefined && other !== undefined) graph.mergeEdge(one.contact.id, other.contact.id, { weight });
  }
  return graph;
}

/** Lets the forces work, a few rounds a frame, so that the page stays awake. */
export async function layOut(graph: Graph, signal: AbortSignal): Promise<void> {
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 300,
    gravity: 1.5,
    linLogMode: true,
  };
  for (let round = 0; round < ROUNDS && !signal.aborted; round += AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: AT_ONCE, settings, getEdgeWeight: "weight" });
    await nextFrame();
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
