import type { ProblemRule } from '../../mailboxes/model.ts';
import { placeOfValue } from '../edits/place.ts';
import { removePlace } from '../edits/remove-place.ts';
import { sharersOf } from '../edits/sharers.ts';
import { argument, fixOf, type Fix, type Fixer, type FixScene } from './fix.ts';
import { settingFix, type Settings } from './setting-fix.ts';
import { changeTo, removeKey, setTo, withSharers } from './titles.ts';

/** Which of the two is wrong nobody can tell, unless the provider serves only one of the ports. */
const portSecurity: Fixer = (scene) => {
  const security = argument(scene, 'likelySecurity');
  const port = numberArgument(scene, 'likelyPort');
  const isOnly = security === undefined || port === undefined;
  return [
    ...(security === undefined ? [] : set(scene, { security }, { preferred: true, safe: isOnly })),
    ...(port === undefined ? [] : set(scene, { port }, { preferred: isOnly, safe: isOnly })),
  ];
};

/** A server may offer no encryption at all, so a person has to agree. */
const noEncryption: Fixer = (scene) => {
  const security = argument(scene, 'likelySecurity');
  const port = numberArgument(scene, 'likelyPort');
  if (security === undefined) return [];
  const other = numberArgument(scene, 'implicitPort');
  const asNow = port === undefined ? { security } : { port, security };
  const implicit = other === undefined ? [] : set(scene, { port: other, security: 'tls' }, {});
  return [...set(scene, asNow, { preferred: true }), ...implicit];
};

const otherPort: Fixer = (scene) => {
  const port = numberArgument(scene, 'expected');
  const security = argument(scene, 'expectedSecurity');
  if (port === undefined) return [];
  return set(scene, security === undefined ? { port } : { port, security }, { preferred: true });
};

const userNameForm: Fixer = (scene) => {
  const { file, problem, words } = scene;
  const username = argument(scene, 'expected');
  if (username !== undefined) return change(scene, 'username', { preferred: true });
  // The legs want different names, and each gets its own where none is written.
  const place = placeOfValue(file, problem.range);
  if (place?.kind !== 'pair') return [];
  const title = withSharers(removeKey('username', words), sharersOf(file, place), words);
  return fixOf(title, removePlace(file.text, place));
};

/** Sets the value of the problem to `args.expected`. */
function change(scene: FixScene, key: string, rank: Rank, name = 'expected'): readonly Fix[] {
  const value = argument(scene, name);
  return value === undefined ? [] : settingFix(scene, changeTo(value, scene.words), { [key]: value }, rank);
}

function set(scene: FixScene, values: Settings, rank: Rank): readonly Fix[] {
  const shown = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
  return settingFix(scene, setTo(Object.fromEntries(shown), scene.words), values, rank);
}

type Rank = NonNullable<Parameters<typeof settingFix>[3]>;

function numberArgument({ problem }: FixScene, name: string): number | undefined {
  const value = problem.args[name];
  return typeof value === 'number' ? value : undefined;
}

/**
 * Problems about how a mailbox is reached. What the provider wants is known, yet a changed host or method decides where a secret goes
 * and what is needed besides, so hardly any is made unasked.
 */
export const connectionFixes = {
  'port-security': portSecurity,
  'no-encryption': noEncryption,
  // A host of one's own domain may well be an alias that works.
  'not-provider-host': (scene) =>
    change(scene, 'host', { preferred: argument(scene, 'case') !== 'own-domain' }),
  'not-provider-port': otherPort,
  'wrong-port': otherPort,
  'oauth-only': (scene) => change(scene, 'auth', { preferred: true }),
  'app-password-only': (scene) => change(scene, 'auth', { preferred: true }),
  'password-only': (scene) => change(scene, 'auth', { preferred: true }),
  'username-form': userNameForm,
  'unknown-provider': (scene) => change(scene, 'provider', { preferred: true, safe: true }, 'likely'),
} as const satisfies Partial<Record<ProblemRule, Fixer>>;
