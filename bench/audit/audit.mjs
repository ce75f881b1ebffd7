// Looks at Madang's main pages with Lighthouse as a phone sees them, and prints docs/audit.md.
// Usage: node audit.mjs <base URL>; CHROME_PATH names the browser, RUNS (3) how often each page is looked at.
import http from 'node:http';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const base = process.argv[2];
const runs = Number(process.env.RUNS ?? 3);
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--no-first-run', '--hide-scrollbars'];
const CATEGORIES = { performance: 95, accessibility: 100, 'best-practices': 95, seo: 95 };
const METRICS = [
  { audit: 'largest-contentful-paint', goal: 1500, print: value => `${(value / 1000).toFixed(2)} s` },
  { audit: 'cumulative-layout-shift', goal: 0.02, print: value => value.toFixed(3) },
  { audit: 'total-blocking-time', goal: 100, print: value => `${Math.round(value)} ms` },
];
const BUNDLES = { css: 40, js: 60 };

function cookies(response, before = {}) {
  const all = { ...before };
  for (const cookie of response.headers.getSetCookie()) {
    const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/);
    all[name] = value;
  }
  return all;
}

const header = jar => Object.entries(jar).map(([name, value]) => `${name}=${value}`).join('; ');

async function signIn(email) {
  const form = await fetch(`${base}/sign-in`);
  const jar = cookies(form);
  const token = (await form.text()).match(/name="_csrf" value="([^"]*)"/)[1];
  const answer = await fetch(`${base}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: header(jar) },
    body: new URLSearchParams({ email, password: 'madang-demo', _csrf: token }),
  });
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`);
  return header(cookies(answer, jar));
}

async function firstLink(path, pattern, cookie = '') {
  const page = await (await fetch(base + path, { headers: { Cookie: cookie } })).text();
  const found = page.match(pattern);
  if (!found) throw new Error(`${path} has no link like ${pattern}`);
  return found[1];
}

async function look(page, port) {
  const options = { port, logLevel: 'error', onlyCategories: Object.keys(CATEGORIES) };
  if (page.cookie) options.extraHeaders = { Cookie: page.cookie };
  const looks = [];
  for (let tries = 0; looks.length < runs; tries++) {
    const report = (await lighthouse(base + page.path, options)).lhr;
    const failure = Object.values(report.audits).find(audit => audit.errorMessage);
    if (!failure) {
      looks.push(report);
    } else if (tries >= 2 * runs) {
      throw new Error(`${page.name}: ${failure.id}: ${failure.errorMessage}`);
    }
  }
  looks.sort((one, other) => one.categories.performance.score - other.categories.performance.score);
  return looks[Math.floor(looks.length / 2)];
}

const mark = (text, met) => (met ? text : `**${text}**`);

function row(page, report) {
  const scores = Object.entries(CATEGORIES).map(([name, goal]) => {
    const score = Math.round(report.categories[name].score * 100);
    return mark(String(score), score >= goal);
  });
  const metrics = METRICS.map(({ audit, goal, print }) => {
    const value = report.audits[audit].numericValue;
    return mark(print(value), value <= goal);
  });
  return `| ${[page.name, ...scores, ...metrics].join(' | ')} |`;
}

function complain(page, report) {
  for (const category of Object.values(report.categories)) {
    for (const { id, weight } of category.auditRefs) {
      const { score, title, details } = report.audits[id];
      if (weight > 0 && score !== null && score < 0.9) {
        const where = (details?.items ?? []).slice(0, 3).map(item => item.node?.snippet ?? item.url ?? item.description);
        console.error(`${page.name}: ${category.title}: ${id}: ${title} ${where.filter(Boolean).join(' ')}`);
      }
    }
  }
}

function gzippedBytes(address) {
  return new Promise((resolve, reject) => {
    http.get(address, { headers: { 'Accept-Encoding': 'gzip' } }, response => {
      let bytes = 0;
      response.on('data', chunk => (bytes += chunk.length)).on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

// All bundles of a page that has every one of them.
async function bundleRow(page, [type, goal]) {
  const html = await (await fetch(base + page.path, { headers: { Cookie: page.cookie } })).text();
  const addresses = [...html.matchAll(new RegExp(`"(/assets/[^"]+\\.${type})"`, 'g'))].map(found => found[1]);
  const bytes = await Promise.all(addresses.map(address => gzippedBytes(base + address)));
  const kilobytes = bytes.reduce((sum, each) => sum + each, 0) / 1024;
  return `| ${type.toUpperCase()} | ${mark(`${kilobytes.toFixed(1)} KB`, kilobytes <= goal)} | ≤ ${goal} KB |`;
}

const cookie = await signIn('guest@demo.madang');
const pages = [
  { name: 'home', path: '/' },
  { name: 'list', path: '/listings' },
  { name: 'detail', path: await firstLink('/listings', /href="(\/listings\/[0-9a-f-]{36})"/) },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'reservation', path: await firstLink('/reservations', /href="(\/reservations\/[0-9a-f-]{36})"/, cookie), cookie },
];

const browser = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: FLAGS });
const rows = [];
let version;
try {
  for (const page of pages) {
    const report = await look(page, browser.port);
    version = `Lighthouse ${report.lighthouseVersion}, ${report.environment.hostUserAgent.match(/Chrome\/\d+/)}`;
    complain(page, report);
    rows.push(row(page, report));
  }
} finally {
  browser.kill();
}

console.log(`# Pages as Lighthouse sees them

Written by \`bin/audit\` on ${new Date().toISOString().slice(0, 10)} at ${process.env.COMMIT}: ${version}, as a phone on a slow network (Lighthouse's mobile preset), the
median of ${runs} looks. The reservation is seen by its guest. What misses its goal is bold.

| | performance | accessibility | best practices | SEO | LCP | CLS | TBT |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
| goal | ≥ 95 | 100 | ≥ 95 | ≥ 95 | ≤ 1.5 s | ≤ 0.02 | ≤ 100 ms |

| gzipped | | goal |
| --- | --- | --- |
${(await Promise.all(Object.entries(BUNDLES).map(bundle => bundleRow(pages.at(-1), bundle)))).join('\n')}`);
