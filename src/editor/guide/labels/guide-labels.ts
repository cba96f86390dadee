import type { Words } from '../../../core/words/words.ts';
import type { GuideLabels } from '../../../shared/labels.ts';

/** The words of the guide's controls. Places such as `{count}` are filled by the page, which knows the numbers. */
export function guideLabels(words: Words): GuideLabels {
  return {
    ...frameLabels(words),
    ...treeLabels(words),
    ...checklistLabels(words),
    ...itemLabels(words),
    ...troubleshootingLabels(words),
    ...helpLabels(words),
  };
}

function frameLabels(words: Words) {
  return {
    tabs: words.t('Parts of the guide'),
    tabTree: words.t('Guide'),
    tabChecklist: words.t('Checklist'),
    tabDiagnosis: words.t('Diagnosis'),
    tabTroubleshooting: words.t('Troubleshooting'),
    tabHelp: words.t('Help'),
    whatToDo: words.t('What to do'),
    notices: words.t('Notices'),
    information: words.t('Information'),
    warning: words.t('Warning'),
    error: words.t('Error'),
    undo: words.t('Undo'),
    redo: words.t('Redo'),
    copy: words.t('Copy'),
    copied: words.t('Copied'),
    opensInBrowser: words.t('opens in the browser'),
  };
}

function treeLabels(words: Words) {
  return {
    picture: words.t('The decision tree, with the way of this mailbox'),
    legend: words.t('Legend'),
    legendDiagnosis: words.t('found by Mailops'),
    legendOperator: words.t('answered by a person'),
    legendNext: words.t('next question'),
    legendOpen: words.t('still open'),
    legendUntaken: words.t('not this way'),
    nextQuestion: words.t('Next question'),
    allAnswered: words.t('Every question is answered.'),
    answeredQuestions: words.t('Answered so far'),
    nothingAnswered: words.t('Nothing yet: a diagnosis answers what can be measured.'),
    answeredByDiagnosis: words.t('found by Mailops'),
    answeredByOperator: words.t('answered by a person'),
    change: words.t('Change'),
    keep: words.t('Keep the answer'),
    takeBack: words.t('Take back'),
    outcomes: words.t('What to do'),
    noOutcomes: words.t('It follows from the answers.'),
    whoActs: words.t('Who acts:'),
  };
}

function checklistLabels(words: Words) {
  return {
    progress: words.t('Progress'),
    readOnly: words.t('This checklist can only be read here.'),
    filters: words.t('Filters'),
    owner: words.t('Owner'),
    everyOwner: words.t('Everyone'),
    noOwner: words.t('Nobody'),
    status: words.t('Status'),
    everyStatus: words.t('Every status'),
    open: words.t('Open items'),
    overdue: words.t('Overdue items'),
    todo: words.t('To do'),
    doing: words.t('In progress'),
    done: words.t('Done'),
    skipped: words.t('Skipped'),
    operationalOnly: words.t('Operational list only'),
    clearFilters: words.t('Clear the filters'),
    nothingMatchesFilters: words.t('No item fits the filters.'),
    itemsOne: words.t('{count} item'),
    itemsOther: words.t('{count} items'),
    partCount: words.t('{settled} of {all}'),
    notApplicableOne: words.t('{count} item does not apply'),
    notApplicableOther: words.t('{count} items do not apply'),
    export: words.t('Export'),
    exportMarkdown: words.t('Markdown'),
    exportCsv: words.t('CSV'),
    exportCalendar: words.t('Calendar'),
    exportPrintable: words.t('Printable page'),
  };
}

function itemLabels(words: Words) {
  return {
    due: words.t('Due'),
    duePlaceholder: words.t('Due: J, J+3, date'),
    dueWrong: words.t('Write J, J+3 or a date such as 2026-11-30.'),
    note: words.t('Note'),
    title: words.t('Title'),
    details: words.t('Note and actions'),
    rename: words.t('Rename'),
    remove: words.t('Remove'),
    removed: words.t('“{title}” was removed.'),
    moveUp: words.t('Move up'),
    moveDown: words.t('Move down'),
    moved: words.t('“{title}” is now number {position} of {count}.'),
    itemKeys: words.t(
      'The arrow keys go from item to item: Space ticks, Enter opens note and actions, F2 renames, Alt with an arrow moves, Delete removes an item of your own.',
    ),
    addItem: words.t('Add an item'),
    addItemTo: words.t('Add an item to “{part}”'),
    conflict: words.t('Somebody else changed this item at the same time.'),
    theirs: words.t('In the file'),
    mine: words.t('Here'),
    takeTheirs: words.t('Keep what is in the file'),
    takeMine: words.t('Keep what was entered here'),
  };
}

function troubleshootingLabels(words: Words) {
  return {
    search: words.t('Search'),
    searchPlaceholder: words.t('Symptom, words of the server, code'),
    clearSearch: words.t('Clear the search'),
    resultsOne: words.t('{count} result'),
    resultsOther: words.t('{count} results'),
    resultsNone: words.t('Nothing was found.'),
    noResultsAdvice: words.t('Try fewer words, or a word of the server’s reply.'),
    matchesVerdict: words.t('matches the last diagnosis'),
  };
}

function helpLabels(words: Words) {
  return {
    onThisPage: words.t('On this page'),
    settings: words.t('Settings of this mailbox'),
    clients: words.t('Mail programs'),
    clientsOthers: words.t('Other mail programs'),
    isUsed: words.t('in use'),
    afterReset: words.t('After a reset at the server'),
    commands: words.t('Commands'),
    mailopsFound: words.t('Mailops found:'),
    questions: words.t('Questions'),
    practices: words.t('Good practice'),
  };
}
