import { diskFile, diskSuite } from './guide/disk-suite.ts';
import { filesSuite, movingFiles } from './guide/files-suite.ts';
import { GuideEditor } from './guide/guide-editor.ts';
import { injectionFiles, injectionSuite } from './guide/injection-suite.ts';
import { itemsFile, itemsSuite } from './guide/items-suite.ts';
import { restartSuite } from './guide/restart-suite.ts';
import { treeFile, treeSuite } from './guide/tree-suite.ts';

/** Suites that share one editor: starting one takes longer than most of them. */
describe('the guide, clicked through', () => {
  const editor = new GuideEditor({
    tree: treeFile,
    items: itemsFile,
    disk: diskFile,
    ...movingFiles,
    ...injectionFiles,
  });
  before(() => editor.start());
  after(() => editor.close());

  treeSuite(editor);
  itemsSuite(editor);
  diskSuite(editor, 'items@list.test');
  filesSuite(editor);
  injectionSuite(editor);
  restartSuite(editor, ['ways@tree.test', 'items@list.test']);
});
