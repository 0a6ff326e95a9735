import type { LanguageTone } from "../language-tone.ts";
import { BRAG_CUES } from "./brag-cues.ts";
import { scoreBrag } from "./brag-score.ts";
import { EMPTY_CUES } from "./empty-cues.ts";
import { PUSH_CUES } from "./push-cues.ts";
import { SIGNS } from "./signs.ts";

/** English. Favours are asks of weight, not "could you bring the projector?". */
export const ENGLISH: LanguageTone = {
  code: "en",
  name: "English",
  cues: [...BRAG_CUES, ...PUSH_CUES, ...EMPTY_CUES],
  signs: SIGNS,
  scoreBrag,
  asks: [
    /\b(?:can|could|would|will) you (?:please |kindly |possibly |maybe |also )?(?:be (?:able|willing|so kind as) to |mind )?(?:giving|lending|sending|writing|introduc\w+|recommend\w*|refer\w*|endorse|supervise|mentor|vouch|put (?:me|us|in)|connect (?:me|us)|write (?:me|us|a (?:letter|reference|recommendation|review))|forward|share my|share this|spare|give (?:me|us)|get (?:me|us)|pass (?:me|on my|my)|send (?:me|us) (?:your (?:cv|resume)|a list|the list|leads|contacts?|money|the contact|any|some (?:leads|names|contacts))|check my|check (?:over|through) my|tell your \w+|give me|sign|take me on|accept me|have me|hand (?:my|this|it)|be my|become my|design|translate|proofread|tell me who|do me a favou?r|lend|support (?:our|us)|back (?:me|us)|fund|let me (?:use|have|join)|look (?:at|over) my|review my|read my|hire|invest|donate|sponsor|support my|vote|speak to \w+ about me|lend|find (?:me|us)|help me (?:get|find|with))\b[^.!?]{0,60}\??/gi,
    /\b(?:please|kindly)(?: also| just)? (?:introduce|recommend|refer|endorse|connect me|put me|forward (?:my|me)|share|spare|give me|get me|pass (?:on my|my)|send (?:me|us) (?:your|any|an? (?:list|offer|admission|invitation)|money|some)|consider me|accept (?:me|my)|support (?:our|my|us)|fill (?:in|out)|take (?:\w+ )?(?:minutes|a moment|moments)|sign up|buy|follow|subscribe|review my|read my|vote|donate|support (?:me|my)|write me)\b[^.!?]{0,60}/gi,
    /\b(?:I (?:want|need|would like|'d like)) you to (?:introduce|recommend|refer|put|invest|write|sign|support|speak|talk|tell|hire|give|send|share|vote|join|help)\b[^.!?]{0,60}/gi,
    /\b(?:when|what time) (?:can|could|would|are) (?:we|you) (?:\w+ )?(?:jump|hop|talk|speak|call|meet|free|available|get on|schedule)\b[^.!?]{0,40}\??/gi,
    /\b(?:vote for (?:me|us)|put me in touch|put in a (?:good )?word|introduce me to|a (?:letter of )?(?:reference|recommendation) (?:from you|for me))\b[^.!?]{0,50}/gi,
    /(?<=(?:^|[.!?;,] |\band ))(?:send|give|forward|get) (?:me|us) (?:your|the|a|an|any)\b[^.!?]{0,50}/gi,
    /\bdo you (?:know (?:anyone|anybody|someone|somebody|who)|have (?:any )?(?:openings?|jobs?|vacanc\w+))\b[^.!?]{0,50}\??/gi,
    /\b(?:can|could|may|might) I (?:use your name|have|get|borrow|ask you (?:for|to)|count on you(?:r)? (?:for|to))\b[^.!?]{0,50}\??/gi,
    /\b(?:shall|may|can|could) (?:we|I) (?:\w+ )?(?:set up|schedule|arrange|use your|ring you|call you|visit you|interview|pitch|present|send you)\b[^.!?]{0,50}\??|\blook(?:ing)? forward to (?:your invitation|an interview|being invited|your (?:order|offer|donation))\b[^.!?]{0,30}|\b(?:chip in|donate|contribute)\b[^.!?]{0,30}\b(?:now|today|here|dollars|euros|pounds|\d)\b[^.!?]{0,20}/gi,
    /\bdo you have (?:time|\w+ minutes|a minute|a moment|half an hour)\b[^.!?]{0,15}\bfor (?:an? )?(?:\w+ )?(?:call|chat|demo|meeting|zoom|conversation)\b[^.!?]{0,25}\??|\bI(?:'d| would) (?:like|love|appreciate|need|be (?:very |so |most )?grateful for) (?:\w+ )?(?:\d+ minutes|half an hour|an hour|some of your time|a slot|a meeting)\b[^.!?]{0,40}|\bI(?:'d| would) (?:be (?:very |so |most |extremely )?grateful|appreciate it|love it) if you (?:could|would)\b[^.!?]{0,60}|\bcan I (?:crash|stay|borrow|use|get|have|come and stay)\b[^.!?]{0,40}\??|\bI need a (?:big |small |huge )?favou?r\b[^.!?]{0,60}/gi,
    /\bcan I (?:show|demo|send|pitch|present|sell) you\b[^.!?]{0,40}\??|\bplease (?:write|leave|give|post) (?:me |us )?an? (?:\w+[- ]?\w* )?(?:review|rating|comment|testimonial|recommendation)\b[^.!?]{0,40}|\bplease (?:invite|hire|choose|pick|book|put|pay|lend) (?:me|us|my)\b[^.!?]{0,40}|\b(?:can|could|would) you (?:please )?(?:look after|take care of|feed|pick up|drive) (?:my|our|me|us)\b[^.!?]{0,40}\??/gi,
    /\bI need (?:\w+ ){0,2}(?:letters?|recommendations?|contacts?|introductions?|references?|testimonials?|votes?|investors?)\b[^.!?]{0,40}|\b(?:grant|lend|spare|get) me (?:an?|your|the|some|two|half)\b[^.!?]{0,40}|\bplease (?:like|comment|rate|join|retweet|repost|recommend|tell (?:everyone|all))\b[^.!?]{0,50}|(?<=\band )recommend me\b[^.!?]{0,30}/gi,
    /\bare there (?:any )?(?:openings?|vacanc\w+|jobs?|positions?)\b[^.!?]{0,40}\??|\bI need (?:someone|somebody|people) to\b[^.!?]{0,50}|\bgive me a call\b[^.!?]{0,30}/gi,
    /\b(?:I need|I'm looking for|I am looking for) (?:a|an|your) (?:job|reference|recommendation|introduction|intro|favou?r|referral)\b[^.!?]{0,40}/gi,
  ],
  gives: [
    /\bthank(?:s| you)\b(?! (?:in advance|for your time|for (?:your )?reading|for considering))[^.!?]{0,15}\b(?:for|again|to you)\b/i,
    /\bin return\b|\bhappy to|\bglad to\b|\bgladly\b|\bI (?:can|could|will|would|'ll|'d)(?: also| gladly| then)? (?:send|show|help|bring|introduce|share|offer|take|pay|lend|cook|draft|write|prepare|do the|cover)\b|\bI(?:'ll)? (?:bring|bake|cook|pay)\b/i,
    /\b(?:if (?:you(?:'d| would) (?:rather|prefer)|not\b|it(?:'s| is) (?:not|too)|that(?:'s| is) (?:too|not)|it does(?: not|n't)|you(?:'re| are) (?:not|too)|there is no)|no (?:worries|problem|hurry|rush|pressure|need)|say no|a no is|perfectly fine|(?:completely|fully|totally) understand|understand completely|only if)\b/i,
    /\bhow (?:is|are|was|were|did|have|has|do|does)\b[^.!?]{0,40}\b(?:you|your|the|it going)\b/i,
    /\banything (?:that )?(?:I can|you (?:need|are looking))\b|\b(?:congratulations|congrats)\b|\bhope (?:that )?(?:you(?! (?:are|'re) (?:doing )?well)|your|the)\b/i,
    /\byour (?:\w+ )?(?:article|talk|paper|book|letter|lecture|note|question|hint|advice|idea|tip|chapter|column|garden|trip|help)\b/i,
    /\b(?:I (?:saw|read|heard)|(?:\w+ )?told me) (?:that |about )?(?:you\b|your (?!profile|background|company|job|post))/i,
  ],
  self: /\b(?:I|me|my|mine|myself|we|us|our|ours|I'm|I've|I'll|I'd|we're|we've)\b/i,
  other: /\b(?:you|your|yours|yourself|you're|you've|you'll|you'd)\b/i,
};
