import { Option } from 'commander';

/** Options that several commands have. */
export const config = new Option('--config <file>', 'the configuration, chapter-triage.yml').makeOptionMandatory();
export const root = new Option('--root <folder>', "where the sources' paths begin").default('.');
