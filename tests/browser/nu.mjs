// The Nu HTML checker (which runs in Java) over the pages, style sheets and drawings of some sites at once.
import {execFile} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const CHECKER = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

// What it takes for a mistake because it is newer than its list of CSS.
const TOO_NEW = new Set([
  'CSS: “container-type”: Property “container-type” doesn\'t exist.',  // CSS Containment 3
  'CSS: “padding-inline-end”: Parse Error.',                           // cqi, a unit of it
  'CSS: “paint-order”: Property “paint-order” doesn\'t exist.',        // SVG 2
  'CSS: “scroll-initial-target”: Property “scroll-initial-target” doesn\'t exist.',  // CSS Scroll Snap 2; its lack hurts nobody
]);

/// {path: problems} of every file of the sites that it has an error or a warning for.
export async function nuProblems(sites) {
  const problems = new Map();
  for (const {type, subType, url, message, lastLine, lastColumn, extract} of await messages(sites.flatMap(checked))) {
    // The rest only says what belongs to the complaint before.
    if ((type === 'info' && subType !== 'warning') || TOO_NEW.has(message)) continue;
    const file = url ? fileURLToPath(url) : '';
    const place = lastLine ? `${lastLine}:${lastColumn} ` : '';
    const text = `nu: ${place}${message}${extract ? `: ${extract.replace(/\s+/g, ' ').slice(0, 120)}` : ''}`;
    problems.set(file, [...problems.get(file) ?? [], text]);
  }
  return problems;
}

function checked(site) {
  return [...site.files].filter((name) => /\.(html|css|svg)$/.test(name)).map((name) => path.join(site.folder, name));
}

/// What it prints: it ends with 1 where it complains of something.
function messages(files) {
  if (!files.length) return [];
  // It guesses a page's language from its letters, and takes a Japanese list of variables for English.
  const options = ['-jar', CHECKER, '--also-check-css', '--also-check-svg', '--no-langdetect', '--format', 'json', '--stdout'];
  return new Promise((resolve, reject) => {
    execFile('java', [...options, ...files], {maxBuffer: 2 ** 28}, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout).messages);
      } catch {
        reject(new Error(`java ${options.join(' ')}: ${stderr || error?.message || 'it said nothing'}`));
      }
    });
  });
}
