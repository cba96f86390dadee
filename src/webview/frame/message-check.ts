/** A check for messages by the part that each type must bring, as an object: of `{ view: 'parts' }` those with `type` `view` and an object as `parts`. */
export function messageCheck<Message extends { readonly type: string }>(
  parts: Readonly<Record<Message['type'], string>>,
): (data: unknown) => data is Message {
  const known = new Map<unknown, string>(Object.entries(parts));
  return (data): data is Message => {
    if (typeof data !== 'object' || data === null || !('type' in data)) return false;
    const part = known.get(data.type);
    const content: unknown = part === undefined ? undefined : Reflect.get(data, part);
    return typeof content === 'object' && content !== null;
  };
}
