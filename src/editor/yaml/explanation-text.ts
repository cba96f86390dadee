/**
 * The part of the page of problems that is about one rule, with the rule as its title; the whole page for a rule that it does not have.
 * `page` is Markdown with a heading of the third level for each rule.
 */
export function explanationIn(page: string, rule: string): string {
  const [, ...sections] = page.split(/^### /m);
  const section = sections.find((each) => each.slice(0, each.indexOf('\n')).trim() === rule);
  if (section === undefined) return page;
  return `# ${section.replace(/^##? [^]*/m, '').trimEnd()}\n`;
}
