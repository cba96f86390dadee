import type { YamlPath } from '../../../mailboxes/model.ts';
import type { MapType, SchemaType } from '../../../mailboxes/schema-types.ts';
import { defaultsType, fileType } from '../../../mailboxes/schema.ts';
import { typeOfKey } from '../../spot.ts';

/** What the writer keeps under a key of his own to merge it elsewhere: settings of mailboxes or of one of their servers. */
const freeType = {
  kind: 'map',
  keys: { ...defaultsType.keys.imap.keys, ...defaultsType.keys },
} as const satisfies MapType;

/** What the format has at a path of the file; undefined where it has nothing. */
export function formatAt(path: YamlPath): SchemaType | undefined {
  const [first] = path;
  let type: SchemaType | undefined = fileType;
  let rest = path;
  if (typeof first === 'string' && first.startsWith(fileType.freePrefix)) {
    type = freeType;
    rest = path.slice(1);
  }
  for (const step of rest) {
    if (typeof step === 'string') type = typeOfKey(type, step);
    else type = type?.kind === 'list' ? type.items : undefined;
  }
  return type;
}

/** The map that a value of the type may be; undefined where it may be none. */
export function mapFormOf(type: SchemaType | undefined): MapType | undefined {
  if (type?.kind === 'credential') return type.map;
  return type?.kind === 'map' ? type : undefined;
}
