// Prints what a checker for Node finds in the texts of a folder: file, start and end in UTF-16 units, a tab between.
// Usage: node read.mjs CHECKER LANGUAGE FOLDER, in a folder where the checker is installed.
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const [checker, language, folder] = process.argv.slice(2);
const installed = createRequire(join(process.cwd(), 'package.json'));
const load = name => import(pathToFileURL(installed.resolve(name)));

const checkers = {
  'write-good': async () => {
    const writeGood = (await load('write-good')).default;
    return text => writeGood(text).map(found => [found.index, found.index + found.offset]);
  },
  'alex': async () => {
    const alex = await import(pathToFileURL(join(process.cwd(), 'node_modules/alex/index.js')));
    return text =>
      alex.text(text).messages.map(({position}) => [position.start.offset, position.end.offset]);
  },
  'harper.js': async () => {
    const home = join(process.cwd(), 'node_modules/harper.js');
    const {exports} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const part = name => import(pathToFileURL(join(home, exports[name].import ?? exports[name])));
    const {LocalLinter, Dialect} = await part('.');
    const {binaryInlined} = await part('./binaryInlined');
    const dialect = language === 'en-GB' ? Dialect.British : Dialect.American;
    const linter = new LocalLinter({binary: binaryInlined, dialect});
    return async text =>
      (await linter.lint(text, {language: 'plaintext'})).map(lint => {
        const {start, end} = lint.span();
        return [start, end];
      });
  },
  'textlint': async () => {
    const {createLinter, loadTextlintrc} = await load('textlint');
    const descriptor = await loadTextlintrc({configFilePath: join(process.cwd(), 'peers.json')});
    const linter = createLinter({descriptor});
    return async text => (await linter.lintText(text, 'letter.txt')).messages.map(({range}) => range);
  },
};

const check = await checkers[checker]();
for (const file of readdirSync(folder).sort()) {
  for (const [start, end] of await check(readFileSync(join(folder, file), 'utf8'))) {
    console.log(`${file}\t${start}\t${end}`);
  }
}
