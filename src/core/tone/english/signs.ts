/** English signs that say little alone and much together. */
import type { Signs } from "../language-tone.ts";

const SELF = /\b(?:I|me|my|mine|we|us|our|ours|I'm|I've|we've|we're|yours truly|your boy)\b/i;

export const SIGNS: readonly Signs[] = [
  {
    kind: "humble-brag",
    strength: "strong",
    reason: "Modesty or complaint around a success reads as less sincere than the plain news.",
    better: "Say what happened in one plain sentence, or leave it out.",
    needs: 4,
    only: SELF,
    signs: [
      [
        2,
        /\b(?:shock|shocked|of all people|surreal|pinch me|unreal|unbelievable|never (?:thought|imagined|dreamed|dreamt|expected)|simple (?:girl|boy|kid|man|woman)|where to look|stressful|stressed|say yes to all|put on (?:\w+ ){0,2}weight|apparently|somehow|awkward|embarrass\w*|blush\w*|undeserv\w+|(?:do not|don't|did not|didn't) deserve|mix-?up|clumsy|(?:terrible|hopeless|useless|bad) at|no talent|poor (?:me|head|old me)|(?:such a|what a) (?:bother|pain|problem|headache|chore)|problem to have|exhaust\w*|tired of|annoying|tedious|unfair|silly|nightmare|ugh|sigh|never get to|only little|just little|little old|hardly (?:tried|practi[cs]ed|prepared)|by accident|by mistake|not even trying)\b/i,
      ],
      [
        2,
        /\b(?:forbes|speaker|praised|praise|first[- ]class|business class|cruise|wants? me|asks? me|invites me|ended? up here|the list|awards?|prizes?|top|voice|stages?|keynotes?|beat|won|win|winning|champion\w*|television|tv (?:crew|people|show)|press|journalists?|paparazzi|fame|famous|(?:job |two |three |many |so many )offers?|professorships?|admirers?|fans?|invitations?|headhunters?|recruiters?|first place|best|promot\w+|front page|cover|selected|chosen|named|elected|applause|compliments?|record|medal|bestseller|scholarship|partner)\b/i,
      ],
    ],
    unless: /\b(?:you|your|congratulations|thank|thanks)\b/i,
  },
  {
    kind: "brag",
    strength: "mild",
    reason: "Success, rank and reward stand close together here, and all of it is yours.",
    better: "Once, in plain words, to those who care: what it was and what it lets you do.",
    needs: 4,
    only: SELF,
    scored: 1,
    signs: [
      [
        2,
        /\b(?:best(?! (?:regards|wishes|friends?|man|of luck|time|to))|youngest|fastest|greatest|biggest|largest|highest|number one|first[- ]ever|most (?:interesting|successful|important|influential|popular|valuable|talented|senior|admired)|unbeaten|undefeated|unmatched|triumph\w*|sensation\w*|legendary|famous|celebrated|renowned|genius|brilliant\w*|victor\w+|champions?|winners?|stars?|crushed|dominated|flawless\w*)\b/i,
      ],
      [
        2,
        /\b(?:awards?|prizes?|medals?|troph\w+|of the (?:year|decade|month)|fellowships?|nobel|oscars?|hall of fame|laureates?|honorary|knighted|gold)\b/i,
      ],
      [
        1,
        /(?:\d[\d,.]*\s?(?:k|m|million|billion|thousand|percent|%|x)\b|\b(?:\d+|two|three|four|five|seven|eight) (?:times|figures|languages|houses|cars|companies|books|publishers|countries|offers)\b|\b(?:million|billion)s?\b)/i,
      ],
      [
        2,
        /\b(?:villa|yacht|pool|penthouse|heli-?ski\w*|first class|business class|limousine|chauffeur|estate|stables|champagne|St\.? Moritz|Monaco|Rolex|Porsche|Ferrari|sports car|lake house|beach house|retired at|private (?:jet|island|school|club))\b/i,
      ],
      [
        2,
        /\b(?:ambassador|minister|president|duchess|duke|prince\w*|queen|billionaire|celebrit\w+|royal\w*|hollywood|senator|governor|chancellor)s?\b/i,
      ],
      [
        2,
        /\b(?:than (?:most|anyone|anybody|everybody|everyone|all (?:the|of)|any other|the (?:others|rest|competition))|(?:nobody|no one|none) else|(?:came|come) (?:even )?close|competitors?|competition|rivals?|outclass\w*|unlike (?:most|others)|beat(?:en)? (?:everyone|everybody|all|the))\b/i,
      ],
      [
        2,
        /\b(?:fight(?:ing)? over|begging|chasing|queu(?:e|ed|ing)|lin(?:ed|ing) up|wants? me|asked for my|headhunt\w*|rav(?:e|ed|ing) about|(?:could not|couldn't|cannot|can't) get enough|sold out|standing ovation|applau\w+|second hall|overbooked|sought[- ]after|in awe|amazed|impressed|stunned|speechless)\b/i,
      ],
      [
        1,
        /\b(?:board|head of|chief|director|CEO|founder|founded|keynote|partner|chair\w*|professor\w*|publishers?|vice president|promoted|promotion|bestseller)\b/i,
      ],
      [
        1,
        /\b(?:never (?:failed|missed|lost)|in my life|the whole|single[- ]handed\w*|as usual|again|in a row|running|of course|naturally|needless to say|obviously|easily|once more|did it)\b/i,
      ],
      [
        3,
        /\bI (?:have|am|'ve) (?:got )?(?:an? )?(?:\w+ )?(?:nose|gift|talent|knack|instinct|genius) (?:for|of)\b|\bI (?:think|learn|work|run|read|see|understand) (?:\w+ )?(?:faster|better|harder|smarter|further|deeper) than\b|\b(?:my|our) (?:methods?|work|talent|vision|leadership|insights?|ideas?)\b[^.!?]{0,30}\b(?:changed|transformed|revolution\w+|saved|inspired)\b/i,
      ],
    ],
    unless:
      /\b(?:you|your|congratulations|congrats|thank|thanks|unfortunately|sadly|lost|failed|sorry|under plan|decline\w*)\b/i,
  },
  {
    kind: "pressure",
    strength: "plain",
    reason: "It counts what they have not answered, or sets them a time of yours.",
    better: "Write only when you have something new for them, say what you need it for, and leave them a way out.",
    needs: 3,
    signs: [
      [
        1,
        /\b(?:again|twice|(?:second|third|fourth|fifth|sixth|umpteenth|\d+(?:st|nd|rd|th)) (?:time|mail|e-?mail|message|letter|note|call|try|request|reminder)|(?:two|three|four|five|six|several|many|\d+) (?:times|mails?|e-?mails?|messages?|letters?|notes?|calls|voicemails?|attempts|weeks|days|months)|once more|repeatedly|still|by now|so far|weeks ago|days ago|already)\b/i,
      ],
      [
        2,
        /\b(?:no|not|never|without|nothing|not a|without a|haven't|hasn't|didn't|n't) ?(?:\w+ ){0,2}?(?:answer\w*|repl(?:y|ied|ies)|response|respond\w*|react\w*|heard?|single word|feedback|sign of life|acknowledg\w+|got back|gotten back|come back|written back|called back|call(?:ed)? me back)\b|\b(?:your silence|unanswered|ignor(?:e|ed|ing) (?:me|my|us|this)|ghost(?:ed|ing)|(?:forgot(?:ten)?|forget) (?:about )?(?:me|us|my)|gone quiet|disappear(?:ed)? on|radio silence)\b/i,
      ],
      [
        1,
        /\b(?:I|my|me|we)\b[^.!?]{0,30}\b(?:write|wrote|written|writing|sent|asked|asking|called|calling|tried|e-?mailed|mailed|messaged|letters?|mails?|e-?mails?|messages?|requests?|invoice|proposal|offer)\b/i,
      ],
      [
        2,
        /\b(?:I|we)(?:'m| am| are|'re)? (?:\w+ )?(?:expect(?:ing)?|await(?:ing)?|waiting for|waiting on|hoping to hear|insist\w*|demand\w*|require|must have|count on|need (?:you to|your|an? (?:answer|reply|decision|yes)))\b|\b(?:may|can) I (?:count on|expect)\b/i,
      ],
      [
        1,
        /\b(?:today|tonight|right now|right away|at once|immediately|this instant|by return|midnight|hours left|within \w+ (?:hours|days)|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|then|tomorrow)|without (?:further )?delay|no later than|at last|tomorrow)\b/i,
      ],
      [
        2,
        /\byou (?:\w+ )?(?:must|have to|need to|had better|cannot afford)\b|\bno (?:more )?excuses?\b|\b(?:not|n't) accept (?:any|an|no)\b|\b(?:drop everything|stop everything)\b|\bonly if you\b|\bunless you\b/i,
      ],
      [
        1,
        /\byour (?:answer|reply|response|decision|signature|confirmation|approval|verdict|consent|thoughts|feedback|commitment|payment)\b|\b(?:hear|heard) (?:back )?(?:from you|your)\b|\b(?:an answer|a reply|a response|sign|decide|confirm|finish)\b/i,
      ],
      [
        3,
        /^\W*(?:\?{2,}|hello ?\?+|hey ?\?+)\W*$|\?{3,}|\b(?:prices?|rates?|fees?) (?:go|goes|will go|rise|will rise|increase) up? ?(?:at|on|after|tomorrow|tonight|soon)\b|\b(?:only|just) (?:\d+|one|two|three|four|five|six|ten|twelve|a few) (?:hours?|minutes) (?:left|remain\w*)\b|\bmost important (?:e-?mail|message|letter)\b|\bI (?:see|saw|noticed|can see) (?:that )?you (?:\w+ )?(?:opened|read|have read|seen|were online|posted)\b/i,
      ],
    ],
    unless:
      /\b(?:sorry|forgive|excuse me|apolog\w+|no (?:rush|hurry|need)|never mind|take your time|in case|I (?:never|did not|didn't|have not|haven't|could not) (?:\w+ )?(?:answer|repl|respond|wr[io]t|call))/i,
  },
  {
    kind: "guilt",
    strength: "strong",
    reason: "It makes your feeling their fault, and an answer a debt.",
    better: "Leave the reproach out: say that you would be glad to hear from them.",
    needs: 3,
    signs: [
      [
        3,
        /\b(?:other|real|true|good|old) (?:friends?|people|colleagues|families|neighbours?)\b[^.!?]{0,20}\b(?:find|have the|make|manage|would|do that|write|call|remember|help|visit)\b/i,
      ],
      [
        2,
        /\bI (?:\w+ )?(?:stayed|worked|drove|gave|came|helped|lent|covered|waited|cancel?led|sat|paid|spent|sacrificed|did|stood|spoke|cooked|fought|defended|cleaned)\b[^.!?]{0,50}\b(?:for|because of|with|to|by) (?:you|your)\b/i,
      ],
      [
        1,
        /\b(?:you|your) (?:\w+ )?(?:can't|cannot|could not|couldn't|won't|will not|did not|didn't|don't|do not|have not|haven't|never|no longer|hardly|barely)\b|\b(?:and|but) (?:now )?you\b/i,
      ],
      [
        2,
        /\b(?:disappoint\w+|left out|abandon\w+|unwanted|worthless|invisible|(?:mean|means|meant|am) nothing|unappreciated|let down|wounded|second choice|used by|taken for granted|for granted|not worth)\b/i,
      ],
      [
        3,
        /\b(?:(?:good|nice|great) to know (?:where|that|how)|thanks for nothing|how nice for you|in case you (?:were wondering|are wondering|care|still (?:know|remember|care))|not that (?:anyone|anybody|you|it) (?:would |ever )?(?:notic|car|matter|ask)\w*|where I stand|never mind me|don't mind me|I see how it is|so much for (?:our|your|friendship)|went \w+ \w+(?: \w+)? without me|without (?:even )?(?:telling|asking|inviting) me|mean(?:s|t)? nothing to you|as if I (?:did not|didn't) exist|is that (?:really )?too much to ask|what did I do to deserve)\b/i,
      ],
      [
        1,
        /\b(?:even|not|just|only|spare|one|single) (?:\w+ )?(?:word|minutes?|call|line|thank you|hour)\b|\ball (?:winter|summer|year|week|these years|night)\b|\byears\b/i,
      ],
    ],
    unless: /\b(?:sorry that I|forgive me|I am sorry I|my fault)\b/i,
  },
  {
    kind: "flattery",
    strength: "plain",
    reason: "Praise without a particular reads as the price of a favour.",
    better: "Name one thing they did, and what it changed for you.",
    needs: 2,
    signs: [
      [
        2,
        /\byour (?:own )?(?:\w+ )?(?:greatness|wisdom|brilliance|genius|importance|radiance|charisma|magnificen\w+|eloquence|intellect|aura|renown|excellence|perfection|visionary \w+|unique gift|superior \w+|sharp mind|great mind)\b/i,
      ],
      [
        2,
        /\b(?:your every|every (?:single )?(?:word|line|sentence|post|talk) (?:of yours|you (?:write|say|post|publish|speak))|everything you (?:do|touch|write|say|make) (?:is|turns|becomes))\b|\bhang on your\b/i,
      ],
      [
        2,
        /\b(?:no one|nobody|none|never|nowhere|nothing|who else)\b[^.!?]{0,45}\b(?:like you\b(?! (?:said|told|wrote|asked|did))|but you\b|compare\w* to you|equals? you)|\b(?:what|where) would\b[^.!?]{0,25}\bwithout you\b/i,
      ],
      [
        2,
        /\b(?:words fail|speechless before|bow (?:to|before)|kneel|at your feet|unworthy|(?:do not|don't|hardly) dare|in your shadow|spellbound|starstruck|divine|heaven[- ]sent|living legend|such an honou?r (?:just|even|merely)|honou?r (?:just|even|merely) to)\b/i,
      ],
      [
        2,
        /\b(?:man|woman|person|someone|somebody|leader|expert|mind|figure|personality|scholar|talent) (?:of your|as (?:great|gifted|important|wise|brilliant|busy and important) as you)\b|\bsuch an? (?:\w+ ){1,3}(?:as|like) (?:you|yourself)\b/i,
      ],
      [
        2,
        /\byou (?:simply |just |really |truly )?(?:know|see|understand|can do|master) (?:everything|everyone|it all)\b/i,
      ],
    ],
  },
  {
    kind: "mass-mail",
    strength: "plain",
    reason: "This sentence could stand in a letter to anybody.",
    better: "Leave it out, or say why you write to this person and to nobody else.",
    needs: 3,
    signs: [
      [
        1,
        /\b(?:our|my) (?:company|firm|agency|product|products|platform|services?|solutions?|clients?|customers?|software|offering|app|tool|portfolio|newsletter|startup|experts|consultants)\b/i,
      ],
      [
        1,
        /\byour (?:company|business|organi[sz]ation|firm|needs|goals|brand|industry|sector|growth|skills|skill set|workflow|pipeline|requirements|challenges|budget|customers|clients|marketing|sales)\b/i,
      ],
      [
        2,
        /\b(?:on behalf of|allow (?:me|us) to (?:\w+ )?introduce|take (?:this|the) opportunity|continued (?:support|trust|loyalty|partnership)|one[- ]stop|you(?:'re| are) receiving this|valued (?:contacts?|customers?|clients?|partners?|members?)|person in charge|decision[- ]makers?|seamless\w*|tailor[- ]made|end[- ]to[- ]end|state[- ]of[- ]the[- ]art|turnkey|hassle[- ]free|roi|skyrocket|boost your|unlock|leverag\w+|streamlin\w+|scal(?:e|ing) your|supercharge|pain points?|passionate (?:team|experts|about helping)|leading provider|no[- ]obligation|risk[- ]free|proven (?:system|method|solution))\b/i,
      ],
      [
        1,
        /\b(?:short|quick|brief|introductory|15[- ]minute|\d+[- ]min\w*) (?:call|chat|demo|meeting|conversation|question|intro|zoom)\b|\bquick one\b/i,
      ],
      [
        1,
        /\b(?:interested in|could interest you|of interest|relevant|explore|collaborat\w+|partnerships?|partner with|opportunit\w+|reach(?:ed|ing)? out|learn more|find out (?:more|how)|show you how|share (?:how|more)|see if|worth a|on your radar|looking for)\b/i,
      ],
      [
        1,
        /\b(?:are you|is your|do you|does your|would you)\b[^.!?]{0,25}\b(?:struggling|looking|tired|searching|wasting|losing|interested|ready|open)\b/i,
      ],
      [
        1,
        /\bwe(?:'re| are) (?:an?|the)\b|\bwe (?:offer|provide|deliver|specialis\w+|specializ\w+|focus on|help)\b|\bI (?:represent|work for|am the \w+ (?:at|of))\b/i,
      ],
      [
        3,
        /\b(?:you are|you're) receiving this\b|\bif this is not (?:relevant|for you|of interest)\b|\bstruggling (?:to|with) (?:\w+ ){0,3}(?:leads|customers|clients|sales|talent|candidates|growth|traffic)\b|\byour skills (?:are|match|fit)\b|\bbefore the year (?:ends|is over)\b[^.!?]{0,40}\bthank\b/i,
      ],
    ],
  },
];
