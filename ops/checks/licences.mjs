// licences.mjs SBOM: what Madang is made of and under which licences, as a page; ends with 1 when one of them is of none that we may pass on.
import fs from "node:fs";

const MAY = /^(Apache-2\.0|MIT|MIT-0|0BSD|ISC|CC0-1\.0|BSD.*|EPL-[12]\.0|Public Domain)$/;
const components = JSON.parse(fs.readFileSync(process.argv[2], "utf8")).components.map(({ group, name, version, licenses = [] }) => ({
  name: `${group}:${name}`,
  version,
  licences: [...new Set(licenses.map(({ license, expression }) => expression ?? license.id ?? license.name))].sort(),
}));
const counts = {};
for (const { licences } of components) counts[licences.join(", ")] = (counts[licences.join(", ")] ?? 0) + 1;

console.log("# Licences of what Madang is made of\n");
console.log("Written by `bin/licences` from the bill of materials (CycloneDX), which the image has in `META-INF/sbom`. Where there are several, one may choose.\n");
console.log("| Licences | parts |\n| --- | --- |");
for (const [licences, count] of Object.entries(counts).sort((one, other) => other[1] - one[1])) console.log(`| ${licences} | ${count} |`);
console.log("\n| Part | Version | Licences |\n| --- | --- | --- |");
for (const { name, version, licences } of components.sort((one, other) => (one.name < other.name ? -1 : 1)))
  console.log(`| ${name} | ${version} | ${licences.join(", ")} |`);

const unwanted = components.filter(({ licences }) => !licences.some((licence) => MAY.test(licence)));
for (const { name, licences } of unwanted) console.error(`${name}: ${licences.join(", ") || "no licence"}`);
process.exit(unwanted.length ? 1 : 0);
