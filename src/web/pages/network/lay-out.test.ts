import { expect, test } from "vitest";
import { graphOf } from "./lay-out.ts";

const person = (id: string, strength: number) => ({
  contact: { id, name: id },
  ...({ organisation: null, group: null, state: "active", standing: "", strength } as const),
});

test("graphOf() has a disc for each person and a line for each tie, the same each time", () => {
  const network = {
    people: [person("c_1", 1), person("c_2", 0.25), person("c_3", 0)],
    ties: [{ a: 0, b: 1, weight: 2, exchanges: 3, lastDays: 1 }],
  };
  const graph = graphOf(network);

  expect([graph.order, graph.size]).toEqual([3, 1]);
  expect(graph.getNodeAttribute("c_1", "size")).toBeGreaterThan(graph.getNodeAttribute("c_2", "size") as number);
  expect(graphOf(network).export().nodes).toEqual(graph.export().nodes);
});
