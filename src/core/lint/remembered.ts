/** A pure function that keeps its last few answers: a file asks the same thing 10,000 times. */
export function remembered<Answer>(answer: (word: string) => Answer, most = 100): (word: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (word) => {
    const old = known.get(word);
    if (old) return old.answer;
    if (known.size >= most) known.clear();
    const fresh = { answer: answer(word) };
    known.set(word, fresh);
    return fresh.answer;
  };
}
