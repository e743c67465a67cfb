// Finds a browser for the tests, or fetches one from npm, and fetches axe-core.
//
//   node browser.mjs <folder to work in>
//
// Writes <folder>/browser.properties, which the tests read. What is there already is kept, so a
// second build costs nothing. E2E_CHROMIUM names a browser; the value "npm" asks for npm's.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress, brotliDecompressSync } from 'node:zlib';

const HERE = dirname(fileURLToPath(import.meta.url));
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The version that a browser tells, or nothing when it does not run here (a stub, say). */
function versionOf(executable, environment = {}) {
  const asked = spawnSync(executable, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    timeout: 20_000,
  });
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}

function installedBrowser(wanted) {
  if (wanted === 'npm') return undefined;
  if (wanted) {
    const version = versionOf(wanted);
    if (!version) throw new Error(`E2E_CHROMIUM is ${wanted}, which does not run as a browser.`);
    return { executable: wanted, version };
  }
  for (const executable of INSTALLED) {
    const version = fs.existsSync(executable) && versionOf(executable);
    if (version) return { executable, version };
  }
  return undefined;
}

/** Brings the pinned packages; the browser's own only when none is installed. */
function npmPackages(folder, withBrowser) {
  const lock = fs.readFileSync(join(HERE, 'package-lock.json'));
  const wish = createHash('sha256').update(lock).update(String(withBrowser)).digest('hex');
  const stamp = join(folder, 'npm.stamp');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wish) return;
  for (const file of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(join(HERE, file), join(folder, file));
  }
  // The browser's package asks for a newer Node than it needs here: only its archives are used.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false'];
  const npm = ['ci', ...quiet, '--loglevel=error', ...(withBrowser ? [] : ['--omit=dev'])];
  execFileSync('npm', npm, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  fs.writeFileSync(stamp, wish);
}

/** Unpacks a tar of plain files and folders, which is all that these archives hold. */
function untar(tar, into) {
  const text = (from, length) => tar.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = parseInt(text(at + 124, 12).trim() || '0', 8);
    const kind = text(at + 156, 1) || '0';
    const target = resolve(into, text(at, 100));
    if (!target.startsWith(resolve(into))) throw new Error(`An archive points outside: ${target}`);
    if (kind === '5') fs.mkdirSync(target, { recursive: true });
    else if (kind === '0') writeEntry(target, tar.subarray(at + 512, at + 512 + size), text(at + 100, 8));
    else throw new Error(`An archive holds an entry of kind ${kind}: ${target}`);
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function writeEntry(target, content, mode) {
  fs.mkdirSync(dirname(target), { recursive: true });
  fs.writeFileSync(target, content, { mode: parseInt(mode.trim(), 8) });
}

/** npm's browser, unpacked with its libraries and fonts; needs nothing of the machine's. */
async function npmBrowser(folder) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser tests found no browser. Install Chromium or Chrome, or name one by E2E_CHROMIUM.',
    );
  }
  const archives = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const home = join(folder, 'chromium');
  const executable = join(home, 'chromium');
  if (!fs.existsSync(join(home, 'complete'))) await unpack(archives, home, executable);
  const environment = { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') };
  const version = versionOf(executable, environment);
  if (!version) throw new Error(`The browser from npm does not run on this machine: ${executable}`);
  return { executable, version, ...environment };
}

async function unpack(archives, home, executable) {
  fs.rmSync(home, { recursive: true, force: true });
  fs.mkdirSync(home, { recursive: true });
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    untar(brotliDecompressSync(fs.readFileSync(join(archives, `${name}.tar.br`))), home);
  }
  fs.writeFileSync(join(home, 'fonts.conf'), fontConfiguration(home));
  await pipeline(
    fs.createReadStream(join(archives, 'chromium.br')),
    createBrotliDecompress({ chunkSize: 1 << 20 }),
    fs.createWriteStream(executable, { mode: 0o755 }),
  );
  fs.writeFileSync(join(home, 'complete'), '');
}

/** One font everywhere, so that a page is as wide on every machine. */
function fontConfiguration(home) {
  const families = ['sans-serif', 'system-ui', 'serif', 'monospace'];
  const aliases = families.map(
    (family) => `  <alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}

async function main(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const installed = installedBrowser(process.env.E2E_CHROMIUM);
  npmPackages(folder, !installed);
  const browser = installed ?? (await npmBrowser(folder));
  const facts = { ...browser, node: process.execPath, axe: join(folder, 'node_modules', 'axe-core', 'axe.min.js') };
  const lines = Object.entries(facts).map(([key, value]) => `${key}=${value.replaceAll('\\', '\\\\')}\n`);
  fs.writeFileSync(join(folder, 'browser.properties'), lines.join(''));
  process.stdout.write(`Browser tests use ${browser.version}: ${browser.executable}\n`);
}

try {
  await main(resolve(process.argv[2]));
} catch (failure) {
  process.stderr.write(`${failure.message}\n`);
  process.exit(1);
}
