/** In which field somebody works, as their title tells it. */
import { foldText } from "../search/fold.ts";

/** The first that fits. Words of English and German titles; by judgement, and only for counting. */
const FIELDS: readonly (readonly [field: string, words: RegExp])[] = [
  [
    "research and teaching",
    /\b(?:research\w*|scientist|professor|lecturer|phd|postdoc\w*|forsch\w*|wissenschaft\w*|dozent\w*)\b/,
  ],
  ["data", /\b(?:data|analytics?|machine learning|statistic\w*)\b/],
  [
    "engineering",
    /\b(?:engineer\w*|developer|software|architect|cto|technology|technical|it|entwickl\w*|ingenieur\w*|informatik\w*)\b/,
  ],
  ["design", /\b(?:design\w*|ux|creative|art director|gestalt\w*)\b/],
  ["product", /\b(?:product|produkt\w*)\b/],
  [
    "finance",
    /\b(?:financ\w*|investor\w*|investment\w*|cfo|account\w*|controll\w*|bank\w*|trader|trading|treasur\w*|audit\w*|finanz\w*)\b/,
  ],
  ["law", /\b(?:legal|lawyer|attorney|counsel|notary|paralegal|recht\w*|anwalt\w*|anwaltin)\b/],
  [
    "sales and marketing",
    /\b(?:sales|marketing|business development|growth|communications?|press|brand|vertrieb\w*)\b/,
  ],
  ["people", /\b(?:hr|human resources|people|talent|recruit\w*|personal\w*)\b/],
  ["health", /\b(?:doctor|nurse|medical|physician|clinical|arzt|arztin)\b/],
  ["operations", /\b(?:operations?|coo|logistic\w*|supply|procurement|purchas\w*|einkauf\w*)\b/],
  [
    "leadership",
    /\b(?:ceo|founder\w*|owner|president|director|managing|partner|chair\w*|head|manager|geschaftsfuhr\w*|leiter\w*)\b/,
  ],
  ["consulting", /\b(?:consult\w*|advis\w*|berat\w*)\b/],
];

/** Gives the field; null where the title says none, or there is no title. */
export function fieldOf(title: string | null): string | null {
  if (title === null) return null;
  const folded = foldText(title);
  return FIELDS.find(([, words]) => words.test(folded))?.[0] ?? null;
}
