/** Words of a reply without its status and codes at the beginning of each line; `vary` gets the rest. */
function ofWords(text: string, vary: (words: string) => string): string {
  return text
    .split('\n')
    .map((line) => {
      const [codes = ''] =
        /^(?:\d{3}[ -](?:\d\.\d+\.\d+(?= ))?|(?:NO|BAD|BYE)(?: \[[A-Z]+\])?)/.exec(line) ?? [];
      return codes + vary(line.slice(codes.length));
    })
    .join('\n');
}

/** What names the fault itself, so that it cannot change: addresses of pages, error numbers of a provider, codes. */
const meansSomething = /:\/\/|#|aadsts|^\[?\d{3}-\d|^\d{3}-?$|^\d\.\d+\.\d+$/i;

/** The reply with every other digit in it: sessions, sizes, ports, times, addresses of machines. */
export function otherNumbers(text: string): string {
  return ofWords(text, (words) =>
    words
      .split(' ')
      .map((word) =>
        meansSomething.test(word) ? word : word.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)),
      )
      .join(' '),
  );
}

/** The reply as another machine would give it. */
export function otherHosts(text: string): string {
  return ofWords(text, (words) =>
    words
      .split(' ')
      .map((word) =>
        word.includes('://') || word.includes('@')
          ? word
          : word.replace(/[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|net|org|pt|ru|de|fr)\b/gi, 'mx7.other.example'),
      )
      .join(' '),
  );
}

/** The reply with the line ends of careless servers, and with white space around it. */
export function otherLineEnds(text: string): string[] {
  return [
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('\n', '\r'),
    text.replaceAll('\n', '\r\r\n'),
    `${text}\r\n`,
    `${text} \t`,
  ];
}
