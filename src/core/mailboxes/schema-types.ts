/** What a string has to be, besides a string. */
export type TextFormat = 'address' | 'username' | 'host' | 'date' | 'credential';

export interface TextType {
  readonly kind: 'text';
  readonly format?: TextFormat;
}

/** A TCP port, 1 to 65535. */
export interface PortType {
  readonly kind: 'port';
}

export interface NumberType {
  readonly kind: 'number';
}

export interface FlagType {
  readonly kind: 'flag';
}

/** One of a few words. Where the choice is `open`, another word is only warned of, and left out. */
export interface ChoiceType {
  readonly kind: 'choice';
  readonly values: readonly string[];
  readonly open: boolean;
}

export interface ListType {
  readonly kind: 'list';
  readonly items: SchemaType;
}

/** A map with known keys; all may be left out but the `required` ones. */
export interface MapType {
  readonly kind: 'map';
  readonly keys: Readonly<Record<string, SchemaType>>;
  readonly required?: readonly string[];
  /** `false` may stand in its place. */
  readonly orFalse?: boolean;
  /** Keys that begin so are the writer's own and never warned of. */
  readonly freePrefix?: string;
}

/** A map whose keys are domain names. */
export interface DomainsType {
  readonly kind: 'domains';
  readonly values: MapType;
}

/** Where a secret is kept: a string form, or a map for what takes more than one word. */
export interface CredentialType {
  readonly kind: 'credential';
  readonly text: TextType;
  readonly map: MapType;
}

export type SchemaType =
  | TextType
  | PortType
  | NumberType
  | FlagType
  | ChoiceType
  | ListType
  | MapType
  | DomainsType
  | CredentialType;
