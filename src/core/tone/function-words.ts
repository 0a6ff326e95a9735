/** The commonest small words of languages that are written in Latin letters, folded (ä as a, é as e). Words that many share say little; weights see to that. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  English:
    "the and to of a in is it you that for on with i this have be are was at your my we not from as but they will would if so can what when how me about or all there an been has our just do know had her his were up out by very thanks dear hi hello congrats please no any get us she he their tell time good new hope more i i'm i've i'll i'd it's don't need now which someone speak since after before because every much many some only over into than then them these those could should did does day week year work think see look want give make going got let also still never always here there thank both last next first two talk come back too sorry well great again may where why anything something everything best regards kind yours sincerely friend",
  German:
    "der die das und ich nicht ist zu in den von mit sie es ein eine auf fur dass auch wir du dir dich mir mich sich im dem an war haben habe hat wie aber noch nur bei so wenn oder aus nach ihr ihre ihnen bitte danke hallo liebe lieber grusse grussen sehr geehrte geehrter bin sind wird werden kann uns einen einem einer zum zur vom am als was wer schon mal hier immer um gern gerne deine dein bis seit alles gut jetzt heute morgen woche jahr viel sehr mehr ganz etwas jemand brauche brauchen kannst konnen konnten konntest wurdest muss mussen soll sollte wurde wurden wollte mochte freue herzliche herzlichen herzlich viele gruss mit freundlichen ob weil denn doch noch nie wieder damit dafur darauf diese dieser dieses ohne unter zwei machen macht gibt geht habt seid euch eure euer unsere unser meine mein",
  French:
    "le la les de des et un une est que je vous nous pour dans pas en sur avec ne qui ce au du se il elle mais ou plus votre mon ma mes tres bonjour merci cher chere bien j'ai c'est cette aux sont par ete tu ton ta suis",
  Spanish:
    "el la los las de y que en un una es por con para no se me mi tu su lo como pero mas te muy este esta hola gracias estimado estimada querido ha he si al del ser estoy cuando usted nos le yo saludos porque quiero saber puedo tengo hasta desde sobre dia bueno aqui vienes",
  Portuguese:
    "o a os as de e que em um uma por com para nao se me meu minha seu sua como mas mais te muito este esta ola obrigado obrigada caro cara ao do da dos das no na foi estou voce quando eu um abraco ele ela porque quero saber posso tenho ate desde sobre dia bom aqui",
  Italian:
    "il lo la gli le di e che in un una per con non si mi mio mia tuo sua come ma piu ti molto questo questa ciao grazie caro cara al del della dei sono ho ha quando anche se lei saluti nel alla cosa",
  Dutch:
    "de het een en van ik niet is dat in op je te met voor zijn maar ook we wij heb heeft was aan er om als bij nog naar dan wel jij jou mijn uw hallo beste bedankt groeten graag zou kan deze dit hoe gaat goed",
  Swedish:
    "och att det som en ett jag inte ar pa i av for med den till du har om vi var men sig din mitt min hej tack kara nu har ska kan efter nar vad vill skulle eller fran mycket halsningar",
  Danish:
    "og at det som en et jeg ikke er pa i af for med den til du har om vi var men sig din mit min hej tak kaere nu skal kan efter nar hvad vil skulle eller fra meget hilsen dig mig",
  Norwegian:
    "og at det som en et jeg ikke er pa i av for med den til du har om vi var men seg din mitt min hei takk kjaere na skal kan etter nar hva vil skulle eller fra veldig hilsen deg meg",
  Finnish:
    "ja on ei se etta mina sina han oli olen ovat mutta kun niin myos hyvin kiitos hei terveisin jos voi olla mita kuin vain viela sinun minun tama",
  Polish:
    "i w na z nie sie do to jest ze jak o co ja ty pan pani ale za po czy dla tak od moze mam bardzo dziekuje czesc dzien dobry pozdrawiam prosze juz tylko jestem przez jego twoj",
  Czech:
    "a v na se je ze to s z do jak o co ja ty ale za po pro tak od ma velmi dekuji ahoj dobry den prosim uz jen jsem jsi byl si by ktery nebo pozdravem",
  Hungarian:
    "a az es hogy nem is egy van de meg mar csak ha el ki mint itt nagyon koszonom szia kedves udvozlettel volt lesz en te vagyok szep jo",
  Turkish:
    "ve bir bu da de icin ile cok ne ben sen o var mi ama gibi daha kadar sonra merhaba tesekkurler sayin selamlar degil olarak size bana nasil iyi",
  Romanian:
    "si de la in un o cu nu ca pe este sunt ma mi te va pentru dar mai foarte buna multumesc draga stimate din sa am ai fost imi ce cum",
};

/** Scripts of which one is enough to know that no plug reads it. */
export const SCRIPTS: readonly { readonly name: string; readonly letters: RegExp }[] = [
  { name: "a language in Cyrillic letters", letters: /\p{Script=Cyrillic}/gu },
  { name: "Greek", letters: /\p{Script=Greek}/gu },
  { name: "Hebrew", letters: /\p{Script=Hebrew}/gu },
  { name: "a language in Arabic letters", letters: /\p{Script=Arabic}/gu },
  { name: "a language in Devanagari letters", letters: /\p{Script=Devanagari}/gu },
  { name: "Thai", letters: /\p{Script=Thai}/gu },
  { name: "Japanese", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { name: "Korean", letters: /\p{Script=Hangul}/gu },
  { name: "Chinese", letters: /\p{Script=Han}/gu },
];
