// dashboards.mjs RULES DASHBOARD…: says what is wrong with their form, and writes their queries as rules for promtool to read.
import fs from "node:fs";

const [rulesFile, ...dashboards] = process.argv.slice(2);
const queries = [];
const uids = new Set();
let wrong = 0;
const say = (what) => {
  wrong++;
  console.log(what);
};

for (const file of dashboards) {
  const dashboard = JSON.parse(fs.readFileSync(file, "utf8"));
  if (!dashboard.uid || !dashboard.title || uids.has(dashboard.uid)) say(`${file}: no uid of its own, or no title`);
  uids.add(dashboard.uid);
  const ids = new Set();
  const taken = new Set();
  for (const panel of dashboard.panels) {
    if (ids.has(panel.id)) say(`${file}: panel ${panel.id} is there twice`);
    ids.add(panel.id);
    const { x, y, w, h } = panel.gridPos;
    for (let column = x; column < x + w; column++) {
      for (let row = y; row < y + h; row++) {
        if (column > 23 || taken.has(`${column} ${row}`)) say(`${file}: "${panel.title}" lies over another, or outside`);
        taken.add(`${column} ${row}`);
      }
    }
    if (!panel.targets?.length) say(`${file}: "${panel.title}" asks nothing`);
    for (const target of panel.targets ?? []) queries.push(target.expr.replace(/\$__(rate_)?interval|\$__range/g, "5m"));
  }
}
const rules = queries.map((expr, i) => ({ record: `dashboards:query${i}`, expr }));
fs.writeFileSync(rulesFile, JSON.stringify({ groups: [{ name: "dashboards", rules }] }));
process.exit(wrong ? 1 : 0);
