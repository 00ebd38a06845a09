import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';

/** The two families of browsers that the extension is made for. */
export type BrowserKind = 'chromium' | 'firefox';

/** How a family is found: by a variable, by name on the PATH, or where its installer puts it. */
type Whereabouts = {
  readonly variable: string;
  readonly commands: readonly string[];
  readonly macApps: readonly string[];
  readonly windowsPrograms: readonly string[];
  /** The packages of Debian, with the Chinese interface and a Chinese font. */
  readonly debian: readonly string[];
};

const WHEREABOUTS: Record<BrowserKind, Whereabouts> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    macApps: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windowsPrograms: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debian: ['chromium', 'chromium-l10n', 'fonts-noto-cjk'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    macApps: ['Firefox.app/Contents/MacOS/firefox'],
    windowsPrograms: ['Mozilla Firefox\\firefox.exe'],
    debian: ['firefox-esr', 'firefox-esr-l10n-zh-cn', 'fonts-noto-cjk'],
  },
};

/** Return the path of an installed browser of that family, or `null` if there is none. */
export function findBrowser(kind: BrowserKind): string | null {
  const chosen = env[WHEREABOUTS[kind].variable];
  if (!chosen) return candidates(kind).find(isExecutable) ?? null;
  if (isExecutable(chosen)) return chosen;
  throw new Error(`${WHEREABOUTS[kind].variable} is set to ${chosen}, which cannot be run.`);
}

/**
 * Return the path of a browser of that family; on Debian, as root, install what is missing of it.
 *
 * @throws with a line that says what to install.
 */
export function requireBrowser(kind: BrowserKind): string {
  const { debian, variable } = WHEREABOUTS[kind];
  const found = findBrowser(kind);
  const isDebians = found === null || found === `/usr/bin/${debian[0]}`;
  if (isDebians && getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(debian);

  const path = findBrowser(kind);
  if (path) return path;
  const name = kind === 'chromium' ? 'Chrome, Chromium or Edge' : 'Firefox';
  throw new Error(`No ${name} found: install it, or set ${variable} to the path of one.`);
}

function candidates(kind: BrowserKind): string[] {
  const { commands, macApps, windowsPrograms } = WHEREABOUTS[kind];
  if (platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return macApps.flatMap(app => folders.map(folder => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData];
    return windowsPrograms.flatMap(program =>
      folders.flatMap(folder => (folder ? [join(folder, program)] : [])),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter);
  return commands.flatMap(command => folders.map(folder => join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(packages: readonly string[]): void {
  const missing = packages.filter(name => !existsSync(`/var/lib/dpkg/info/${name}.list`));
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')} …`);
  const quietly = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  } satisfies ExecFileSyncOptions;
  try {
    execFileSync('apt-get', ['update', '-qq'], quietly);
    execFileSync('apt-get', ['install', '-y', '-qq', ...missing], quietly);
  } catch {
    console.warn(`Could not install them; try: apt-get install ${missing.join(' ')}`);
  }
}
