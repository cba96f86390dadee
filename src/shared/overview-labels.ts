/** The words of the overview's own controls, by name: `overview-labels.ts` of the editor makes them, in the reader's language. */
export type OverviewLabelKey =
  // Frame
  | 'loading'
  | 'notices'
  | 'export'
  | 'exportMarkdown'
  | 'exportCsv'
  | 'exportIcalendar'
  | 'exportPrintable'
  // Filters; `{shown}` and `{all}` are numbers
  | 'filters'
  | 'search'
  | 'searchHint'
  | 'filterOwner'
  | 'everyone'
  | 'nobody'
  | 'filterState'
  | 'anyState'
  | 'sortBy'
  | 'ascending'
  | 'descending'
  | 'shownOf'
  | 'clearFilters'
  // Owners
  | 'owners'
  | 'overdue'
  | 'thisWeek'
  | 'later'
  | 'showAllOwners'
  | 'showFewerOwners'
  // Items of the week; `{count}` is a number
  | 'week'
  | 'showMore'
  | 'opensGuideAt'
  // Mailboxes; `{settled}` and `{all}` are numbers
  | 'mailboxes'
  | 'gridHelp'
  | 'columnMailbox'
  | 'columnState'
  | 'columnOwner'
  | 'columnProgress'
  | 'columnOverdue'
  | 'columnNext'
  | 'settledOf'
  | 'nothingLeft'
  // Empty states
  | 'noFile'
  | 'noFileHelp'
  | 'newFile'
  | 'noMailbox'
  | 'noMailboxHelp'
  | 'nothingDue'
  | 'nothingDueFiltered'
  | 'noMatch';

export type OverviewLabels = Readonly<Record<OverviewLabelKey, string>>;
