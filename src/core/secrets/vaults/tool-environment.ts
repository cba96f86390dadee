/** Variables that the tools and what they start need, in capitals; those of the tools themselves by how they begin. */
const needed: ReadonlySet<string> = new Set([
  ...['PATH', 'PATHEXT', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR', 'TEMP', 'TMP', 'TERM'],
  ...['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'DBUS_SESSION_BUS_ADDRESS', 'SSH_AUTH_SOCK'],
  ...['GNUPGHOME', 'GPG_AGENT_INFO', 'PINENTRY_USER_DATA'],
  ...['APPDATA', 'LOCALAPPDATA', 'USERPROFILE', 'USERNAME', 'HOMEDRIVE', 'HOMEPATH', 'PUBLIC'],
  ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PROGRAMDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
  ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'LD_LIBRARY_PATH'],
]);
const beginnings = ['XDG_', 'PASSWORD_STORE_', 'BW_', 'BITWARDENCLI_', 'OP_', 'QT_', 'NIX_'] as const;

/**
 * The environment of a vault's tool: what it needs and no more, since other variables hold passwords. Its texts are English, which
 * is how its faults are told apart, and UTF-8.
 */
export function toolEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  more: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept = Object.entries(environment).filter((entry): entry is [string, string] => {
    const name = entry[0].toUpperCase();
    return (
      entry[1] !== undefined &&
      (needed.has(name) || beginnings.some((beginning) => name.startsWith(beginning)))
    );
  });
  return {
    ...Object.fromEntries(kept),
    LANGUAGE: 'en',
    LC_ALL: 'C.UTF-8',
    // An editor's own executable is Electron, which runs a script as Node does when it is told to.
    ...(process.versions['electron'] !== undefined && { ELECTRON_RUN_AS_NODE: '1' }),
    ...more,
  };
}
