// typescript-eslint's no-unsafe-type-assertion with two ways out. Core, and the example that invents its facts,
// may make a brand (`text as Day`) of its bare string or number: that is where the proof stands. Elsewhere a brand comes
// from there, by `isDay(text)` and its kin. And `Object.keys(table) as Name[]`, which the language cannot say otherwise.
import ts from "typescript";
import tseslint from "typescript-eslint";

const strict = tseslint.plugin.rules["no-unsafe-type-assertion"];

export const safeAssertion = {
  ...strict,
  create(context) {
    const { parserServices } = context.sourceCode;
    const mayBrand = /[\\/]src[\\/](core|example)[\\/]/.test(context.filename);
    const report = (problem) => {
      if (mayBrand && makesBrand(parserServices, problem.node)) return;
      if (listsKeys(problem.node)) return;
      context.report(problem);
    };
    return strict.create(Object.create(context, { report: { value: report } }));
  },
};

function makesBrand(services, node) {
  const target = services.getTypeAtLocation(node.typeAnnotation);
  const source = services.getTypeAtLocation(node.expression);
  if (!target.isIntersection() || source.flags & ts.TypeFlags.Any) return false;
  const branded = target.getProperties().some((property) => property.name.startsWith("__"));
  const checker = services.program.getTypeChecker();
  return branded && target.types.some((part) => checker.isTypeAssignableTo(source, part));
}

function listsKeys(node) {
  const callee = node.expression.type === "CallExpression" ? node.expression.callee : undefined;
  return callee?.object?.name === "Object" && callee.property.name === "keys";
}
