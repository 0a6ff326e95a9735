/** A page of plain words, for where there is no application to show. The words are Kith's own, never data. */
export function plainPage(status: number, title: string, words: string): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem; }</style>
<h1>${title}</h1>
<p>${words}</p>
`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}
