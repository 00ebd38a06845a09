// Installs the npm packages when they are missing or other than the lockfile wants.
// Runs before anything is installed, on any Node from 20: plain JavaScript, no dependency.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!isInstalled()) install();

/** Whether npm's own record of what it installed agrees with the lockfile. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) => {
    const found = installed[path];
    // Optional packages are for other systems than this one; the empty path is the project.
    if (!found) return path === '' || wanted.optional;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(`${root}${lockfile}`, 'utf8')).packages;
  } catch {
    return {};
  }
}

function install() {
  // To standard error: what a command prints on standard output is its own.
  console.error('Installing npm packages …');
  const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    cwd: root,
    shell: true,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status === 0) return;
  console.error('The npm packages could not be installed; the lines above say why.');
  process.exit(1);
}
