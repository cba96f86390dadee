type SchemaOf = (resource: string) => string | undefined;
type ContentOf = (uri: string) => Promise<string> | string;

/** What the extension offers to others, as the real one does: schemas by whoever wants to contribute them, known by the scheme of their address. */
export class SchemaContributors {
  readonly #contributors = new Map<string, { readonly schemaOf: SchemaOf; readonly contentOf: ContentOf }>();

  /** False where this name has registered before. */
  registerContributor(name: string, schemaOf: SchemaOf, contentOf: ContentOf): boolean {
    if (this.#contributors.has(name)) return false;
    this.#contributors.set(name, { schemaOf, contentOf });
    return true;
  }

  /** All that are for one document; any of them takes the place of those that manifests contribute. */
  schemasOf(resource: string): readonly string[] {
    return [...this.#contributors.values()].flatMap(({ schemaOf }) => schemaOf(resource) ?? []);
  }

  contentOf(uri: string): Promise<string> | string | undefined {
    return this.#contributors.get(uri.slice(0, uri.indexOf(':')))?.contentOf(uri);
  }
}
