/** What is against the rules of French typography in a text, in words; empty where nothing is. */
export function typographyFaults(text: string): string[] {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/'/u, 'a straight apostrophe'],
    [/"/u, 'a straight quotation mark'],
    [/[“”]/u, 'English quotation marks'],
    [/ [;!?%»]| :(?!\/)/u, 'a breaking space before a high punctuation mark'],
    // A mark followed by a letter stands inside a URL, a host or a name such as `env:NAME`.
    [/(?<![\u00a0\u202f])[:;!?](?=[\s»)]|$)/u, 'no space before a high punctuation mark'],
    [/«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/u, 'a guillemet without its no-break space'],
    [/ {2}|^ | $/u, 'a space too many'],
    [/\.\.\./u, 'three dots instead of an ellipsis'],
  ];
  return rules.filter(([pattern]) => pattern.test(text)).map(([, fault]) => fault);
}
