import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTrainingSets } from './accuracy/datasets.ts';
import { trainModel } from './accuracy/train-model.ts';

const target = fileURLToPath(new URL('../src/core/locate/weights.json', import.meta.url));
const datasets = readTrainingSets();
if (datasets.length === 0) {
  console.error(
    'Training needs the evaluation books in ../shared/data, which are not part of the project. Nothing was changed.',
  );
  process.exit(1);
}
const model = trainModel(datasets);
const counts = datasets.map(({ name, reports }) => `${name} (${reports.length} reports)`).join(', ');
const made = { command: 'npm run train', data: counts, model };
writeFileSync(target, `${JSON.stringify(made, null, 2)}\n`);
console.log(JSON.stringify(model, null, 2));
