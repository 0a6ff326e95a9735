/** Words around a name that do not tell two people apart. All folded; our own list. */

/** Before a name, and never a name themselves: "Prof. Dr. Ana Ferreira". */
export const TITLES = new Set(
  `
  mr mrs ms mx dr prof professor doctor rev reverend herr frau hr ing dipl univ doz dott dottssa ssa sig signor
  signora mme mlle monsieur madame sra srta sr senor senora doutor doutora dra engr arq mgr dhr mevr mw drs
  capt col maj lt sgt hon
`
    .trim()
    .split(/\s+/u),
);
/** Before a name, but given names or initials elsewhere ("Don", "Dean"): dropped only where two words remain. */
export const POSSIBLE_TITLES = new Set(
  "sir dame lord lady miss father sister brother rabbi imam captain colonel major general judge don dona fr mag magister eng pan pani ir maitre dottore ambassador gen"
    .trim()
    .split(/\s+/u),
);
/** After a name, with or without a comma: "Ana Ferreira PhD". */
export const SUFFIXES = new Set(
  `
  jr sr ii iii iv phd dphil mba msc bsc llm llb jd esq cpa cfa pmp dds dvm dipl bcom mcom meng beng mphil mph edd
  psyd scd frs obe mbe cbe acca cissp csm
`
    .trim()
    .split(/\s+/u),
);
/** After a name only behind a comma or in capitals: "Jack Ma" keeps his name, "Jack Stone, MA" and "Jack Stone MA" lose it. */
export const POSSIBLE_SUFFIXES = new Set(
  "ma ba bs ms md ca pe rn fh cbap shrm scp sphr phr junior senior filho neto mcsa ccna".trim().split(/\s+/u),
);
/** Inside a name, and often left out: "Ludwig van der Berg". */
export const PARTICLES = new Set(
  `
  von vom van de da do dos das del della dello delle degli dei di du des la le las los el al ul bin ibn bint ben abu
  der den het ter ten te zu zum zur und af av auf op dela ap st
`
    .trim()
    .split(/\s+/u),
);
