// Installs what the project's commands need, on a fresh clone: npm packages, and Debian packages when root. Plain Node: it runs before there is anything else.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Runs `npm ci` when the installed packages are not those of the lock file. */
export function installPackages() {
  const installed = 'node_modules/.package-lock.json';
  const fresh = existsSync(installed) && sameVersions(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages, JSON.parse(readFileSync(installed, 'utf8')).packages);
  if (!fresh) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
}

/** Whether every package of the lock file that this machine can have is installed in its version (optional ones of other systems are not). */
function sameVersions(wanted, found) {
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => path === '' || optional || peer || found[path]?.version === version);
}

/** What the end-to-end tests drive: two browsers, and a real webmail with its servers. */
export const browserPackages = ['chromium', 'firefox-esr'];
export const roundcubePackages = ['roundcube-core', 'roundcube-sqlite3', 'dovecot-imapd', 'php-cli', 'php-sqlite3', 'php-gd', 'php-zip'];
/** A second real webmail, which keeps its users' settings in a database and its sessions in memcached. */
export const sogoPackages = ['sogo', 'postgresql', 'memcached'];

/** What makes and judges the files of the tests: pictures, films, archives, documents. */
export const filePackages = ['imagemagick', 'libimage-exiftool-perl', 'libheif-examples', 'ffmpeg', 'unzip', 'sqlite3', 'qpdf', 'poppler-utils', 'libplist-utils', 'p7zip-full', 'sharutils', 'xxd', 'bsdextrautils', 'libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'libreoffice-impress-nogui'];

/** What the benches stand beside. */
export const benchPackages = ['ripgrep', 'mat2'];

/** Installs missing Debian packages; where that cannot be done, says which are missing and gives false. */
export function installDebian(packages) {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`Missing, and cannot be installed without root on Debian: ${missing.join(', ')}.`);
    console.error(`Install them once with: sudo apt-get install --no-install-recommends ${missing.join(' ')}`);
    return false;
  }
  console.log(`Installing from Debian, once: ${missing.join(', ')} ...`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['-qq', 'update'], quiet);
  // Without this answer the package would set up a database of its own; each run brings one.
  if (missing.includes('roundcube-core')) execFileSync('debconf-set-selections', { input: 'roundcube-core roundcube/dbconfig-install boolean false\n' });
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '--no-install-recommends', ...missing], quiet);
  return true;
}

function isInstalled(name) {
  try {
    return execFileSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString() === 'installed';
  } catch {
    return false;
  }
}
