// terraform.mjs FOLDER: reads every *.tf with the real parser of the language, and looks for what is referred to and not there: variables, locals,
// resources, data. Names of a provider's attributes it does not know, and into modules it does not look.
import hcl from "@cdktf/hcl2json";
import fs from "node:fs";
import path from "node:path";

const [folder] = process.argv.slice(2);
const found = new Set();
const say = (what) => found.add(what);
const there = { variable: {}, resource: {}, data: {}, locals: {} };
const references = [];

async function walk(file, value) {
  if (typeof value === "string") {
    if (value.includes("${")) {
      for (const reference of await hcl.getReferencesInExpression(file, value)) references.push([file, reference.value]);
    }
  } else if (value && typeof value === "object") {
    for (const inner of Object.values(value)) await walk(file, inner);
  }
}

for (const name of fs.readdirSync(folder).filter((file) => file.endsWith(".tf"))) {
  const file = path.join(folder, name);
  let read;
  try {
    read = await hcl.parse(file, fs.readFileSync(file, "utf8"));
  } catch (e) {
    say(`${file}: ${e.message ?? e}`);
    continue;
  }
  if (read.module) say(`${file}: has a module, into which nobody looks`);
  Object.assign(there.variable, read.variable);
  for (const kind of ["resource", "data"]) {
    for (const [type, named] of Object.entries(read[kind] ?? {})) there[kind][type] = { ...there[kind][type], ...named };
  }
  for (const locals of read.locals ?? []) Object.assign(there.locals, locals);
  for (const kind of ["resource", "data", "output", "locals", "provider"]) await walk(file, read[kind]);
}

const used = new Set();
for (const [file, reference] of references) {
  const [first, second, third] = reference.split(/[.[]/);
  if (first === "var") used.add(second);
  if (first === "var" && !there.variable[second]) say(`${file}: there is no var.${second}`);
  if (first === "local" && !(second in there.locals)) say(`${file}: there is no local.${second}`);
  if (first === "data" && !there.data[second]?.[third]) say(`${file}: there is no data.${second}.${third}`);
  // An iterator of a dynamic block has the block's name.
  if (second === "value" || second === "key") continue;
  if (/^[a-z0-9]+_/.test(first) && second && !there.resource[first]?.[second]) say(`${file}: there is no ${first}.${second}`);
}
for (const [name, [variable]] of Object.entries(there.variable)) {
  if (!used.has(name)) say(`${folder}: var.${name} is not used`);
  if (!variable.description) say(`${folder}: var.${name} is not described`);
}
for (const what of found) console.log(what);
process.exit(found.size ? 1 : 0);
