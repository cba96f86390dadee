/** Every `href` that a view holds, wherever in it: the only pages that its panel may open. */
export function linksIn(view: unknown): ReadonlySet<string> {
  const links = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'href' && typeof inner === 'string') links.add(inner);
      else look(inner);
    }
  };
  look(view);
  return links;
}
