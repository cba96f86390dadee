/**
 * The command that runs another one in a session of its own with a real Secret Service (GNOME Keyring), unlocked; what is kept lies under
 * HOME, so that the next session with the same HOME finds it.
 */
export function inKeyStoreSession(command: readonly string[]): readonly string[] {
  const script =
    'printf lab | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "$@"; code=$?; exit $code';
  return ['dbus-run-session', '--', 'bash', '-c', script, 'session', ...command];
}
