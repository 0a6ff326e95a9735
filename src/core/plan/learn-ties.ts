/**
 * Learns from what was observed how readily each contact answers and writes by themselves: empirical Bayes. All
 * ties together say how such ties are (most answer, some never do, and who never answers hardly writes either); each
 * tie's own touches and arrivals say where among them it stands.
 */
import { answerChance, answersAfter, arrivalsAfter } from "./attention-laws.ts";
import type { StreakBelief } from "./streak-belief.ts";

/** What is remembered of one tie's observations: sums that one more observation changes in constant time. */
export interface TieEvidence {
  /** Log-likelihood of its answers for each of `RESPONSES`. */
  readonly answers: Float64Array;
  /** Contacts that nobody planned … */
  arrivals: number;
  /** … in so many weeks, each counted as far as such contact has not faded. */
  exposure: number;
}

/** One touch of the owner's, as it was made. */
export interface ObservedTouch {
  /** Weeks since the last contact both ways. */
  readonly silence: number;
  /** What was not forgotten of the touches unanswered before it. */
  readonly streak: StreakBelief;
  readonly occasion: boolean;
  readonly answered: boolean;
}

/** How such ties are: a weight for each pair of response and organic rate, adding up to 1. */
export type TiePrior = Float64Array;

const RESPONSES = [0.02, 0.05, 0.1, 0.18, 0.28, 0.4, 0.52, 0.64, 0.76, 0.88] as const;
const ORGANIC = [0.001, 0.003, 0.007, 0.014, 0.025, 0.045, 0.08, 0.13] as const;
const ORGANIC_LOGS = ORGANIC.map((rate) => Math.log(rate));
const PAIRS = RESPONSES.length * ORGANIC.length;
/** What is believed before anything is seen, as so many ties: every pair alike. */
const PRIOR_TIES = 10;
const ROUNDS = 30;

export function noEvidence(): TieEvidence {
  return { answers: new Float64Array(RESPONSES.length), arrivals: 0, exposure: 0 };
}

/** Takes in a touch. `halfLife` in weeks. */
export function noteTouch(evidence: TieEvidence, touch: ObservedTouch, halfLife: number): void {
  const { answers } = evidence;
  const faded = answersAfter(touch.silence, halfLife);
  const { streak, occasion } = touch;
  // Plain loops: this is asked for every attempt of every tie.
  for (let i = 0; i < RESPONSES.length; i++) {
    let chance = 0;
    for (let unanswered = 0; unanswered < streak.length; unanswered++) {
      const share = Number(streak[unanswered]);
      if (share > 0) chance += share * answerChance(Number(RESPONSES[i]), faded, unanswered, occasion);
    }
    answers[i] = Number(answers[i]) + Math.log(touch.answered ? chance : 1 - chance);
  }
}

/** Takes in a week without a touch that began after `silence` weeks, and whether contact came by itself. */
export function noteWeek(evidence: TieEvidence, silence: number, arrived: boolean, halfLife: number): void {
  evidence.exposure += arrivalsAfter(silence, halfLife);
  if (arrived) evidence.arrivals += 1;
}

/** Learns how the ties of one owner are, by expectation and maximisation. Deterministic. */
export function poolTies(ties: readonly TieEvidence[]): TiePrior {
  let prior = new Float64Array(PAIRS).fill(1 / PAIRS);
  const likelihoods = ties.map(likelihoodOf);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(PAIRS).fill(PRIOR_TIES / PAIRS);
    for (const likelihood of likelihoods) {
      let sum = 0;
      for (let i = 0; i < PAIRS; i++) sum += Number(prior[i]) * Number(likelihood[i]);
      for (let i = 0; i < PAIRS; i++) next[i] = Number(next[i]) + (Number(prior[i]) * Number(likelihood[i])) / sum;
    }
    const total = ties.length + PRIOR_TIES;
    prior = next.map((weight) => weight / total);
  }
  return prior;
}

/** What is to be believed of one tie: means over all that it may be. */
export function believe(
  evidence: TieEvidence,
  prior: TiePrior,
): { readonly response: number; readonly organic: number; readonly doubt: number } {
  const likelihood = likelihoodOf(evidence);
  let sum = 0;
  let response = 0;
  let squares = 0;
  let organic = 0;
  let at = 0;
  for (const r of RESPONSES) {
    for (const o of ORGANIC) {
      const weight = Number(prior[at]) * Number(likelihood[at]);
      at += 1;
      sum += weight;
      response += weight * r;
      squares += weight * r * r;
      organic += weight * o;
    }
  }
  const mean = response / sum;
  return { response: mean, organic: organic / sum, doubt: Math.sqrt(Math.max(0, squares / sum - mean * mean)) };
}

/** From logarithms to what they stand for, the greatest of them 1. */
function scaled(logs: Float64Array | readonly number[]): Float64Array {
  const best = Math.max(...logs);
  return Float64Array.from(logs, (log) => Math.exp(log - best));
}

/** Likelihood of each pair, the best at most 1. */
function likelihoodOf({ answers, arrivals, exposure }: TieEvidence): Float64Array {
  const answering = scaled(answers);
  const arriving = scaled(ORGANIC.map((rate, i) => arrivals * Number(ORGANIC_LOGS[i]) - rate * exposure));
  const likelihood = new Float64Array(PAIRS);
  let at = 0;
  for (const answer of answering) {
    for (const arrival of arriving) likelihood[at++] = answer * arrival;
  }
  return likelihood;
}
