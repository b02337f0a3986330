import type { CommandHelp } from './command.ts'

const files = `FILE is plain text, Markdown, HTML, PDF or Word (.docx); - is standard input.`

const settings = 'Settings come from the environment: see docs/how-to/configure.md.'

/** The commands of the program, in the order in which a clerk meets them. */
export const commands: readonly CommandHelp[] = [
  {
    name: 'read',
    about: 'Show what was decided and who owes what',
    text: `Usage: matters read FILE… [--minutes] [--json]

Reads minutes, or a pack with several documents, and shows the meeting, the attendance, the decisions, the actions by
owner, and what the reader was not sure of.

  --minutes   only the minutes in the file, whatever else it holds
  --json      as JSON: every document, or with --minutes the minutes as one object (for several files one a line)

${files}
Exit code: 0; 2 if a file could not be read.`,
    load: async () => (await import('./commands/read.ts')).read,
  },
  {
    name: 'lint',
    about: 'Proof-read minutes before they are issued',
    text: `Usage: matters lint FILE… [--json]

Lists what a clerk should look at: decisions without an owner, initials that fit two people, dates that disagree, and
so on, each as FILE:LINE: severity: message [rule]. docs/rules explains every rule.

  --json      as JSON

${files}
Exit code: 0; 1 if there are errors (not warnings or notes) or no minutes; 2 if a file could not be read.`,
    load: async () => (await import('./commands/lint.ts')).lintFiles,
  },
  {
    name: 'ledger',
    about: 'Account for every action, and find what was lost',
    text: `Usage: matters ledger FILE… [--promises] [--json]

Give the minutes, the Matters Arising reports and action logs that followed, and later minutes, in any order. Every
action is listed with its owners and what became of it: closed, carried, transferred, slipped, withdrawn, awaiting an
update, or unaccounted where a later document should have spoken of it and did not.

  --promises  count promises of the narrative too ("would look into")
  --json      as JSON

${files}
Exit code: 0; 1 if an action is unaccounted for; 2 if a file could not be read.`,
    load: async () => (await import('./commands/ledger.ts')).ledger,
  },
  {
    name: 'arising',
    about: 'Write the Matters Arising report',
    text: `Usage: matters arising BODY MEETING [--docx] [--pdf] [--html] [--json] [--issue]
       matters arising FILE… --to REPORT [options]

Of the record: shows the Matters Arising report of a meeting, as it was issued or as it would be now. BODY is the body's part of
its address or its name, MEETING the date of the meeting. ${settings}

  --docx, --pdf, --html   write it as a file of the folder that you are in
  --json                  print it as JSON
  --issue                 issue it: from then on nobody can change it
  --number NUMBER         number of the report, with --issue

Of files: writes the Matters Arising report of the files: a row for each action, what is not accounted for first, and the
balance at the foot. The ending of REPORT says what it is: .docx, .pdf, .html, .md, .txt, .csv or .json.

  --to REPORT        the file to write
  --date DATE        date of the meeting that it is for, such as 2026-03-10
  --number NUMBER    number of the report
  --author NAME      who wrote it
  --authority NAME   the council's name, for the head
  --promises         count promises of the narrative too

${files}
Exit code: 0; 1 if the report of a meeting cannot be issued, with what is missing; 2 if a file could not be read or the report
not be written.`,
    load: async () => (await import('./commands/arising.ts')).arising,
  },
  {
    name: 'render',
    about: 'Write a document in another format',
    text: `Usage: matters render FILE --to OUTPUT [--minutes]

Reads a document and writes it anew. The ending of OUTPUT says how: .docx, .pdf, .html, .md, .txt, .csv or .json.

  --to OUTPUT   the file to write
  --minutes     only the minutes in the file, whatever else it holds

${files}
Exit code: 0; 2 if the file could not be read or the output not be written.`,
    load: async () => (await import('./commands/render.ts')).render,
  },
  {
    name: 'import',
    about: 'Take old minutes and packs into the record',
    text: `Usage: matters import [FILE|FOLDER…] [options]

Keeps each file, reads it, and takes its minutes into the record: meeting, attendance, decisions and actions, tied to the bodies,
people and organisations that are known. A file is never taken in twice. What is not certain is asked, each thing once for all
files. It may be stopped at any moment: called again, with or without the files, it goes on where it was. ${settings}

  --questions FILE   write the questions that are left into a file that you can fill in
  --answer FILE      take the answers of such a file
  --yes-to-certain   answer with yes what is only proposed and certain, such as a seat for a printed post
  --retry            read files again that could not be read before
  --json             say what became of each file, and what is asked, as JSON

FILE is plain text, Markdown, HTML, PDF or Word (.docx), minutes alone or a whole pack. At a terminal the questions are asked.
Exit code: 0; 1 if questions are left; 2 if a file could not be read.`,
    load: async () => (await import('./commands/import.ts')).importMinutes,
  },
  {
    name: 'import-moderngov',
    about: 'Take in saved answers of the modern.gov service',
    text: `Usage: matters import-moderngov FILE|FOLDER… [options]

Takes in what the web service of modern.gov answered and somebody saved as XML: GetCommittees, GetMeetings,
GetAllMeetingsByDate and GetMeeting. Give GetCommittees first: other answers may name a body by its number alone. Nothing is
fetched. Options and exit code are those of matters import. ${settings}`,
    load: async () => (await import('./commands/import.ts')).importModernGov,
  },
  {
    name: 'serve',
    about: 'Serve the web pages, without the example',
    text: `Usage: matters serve

Serves the pages and prints their address, like npm start but without the example partnership. ${settings}

Exit code: 0 when it is stopped; 2 if it could not start.`,
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  {
    name: 'work',
    about: 'Do jobs and send mail, without the pages',
    text: `Usage: matters work

Does what waits to be done, such as reminders, and sends mail, until it is stopped. matters serve does the same beside its pages,
unless WORKER is off. Several may run at once on PostgreSQL: each job is done once. ${settings}

Exit code: 0 when it is stopped; 2 if it could not start.`,
    load: async () => (await import('./commands/work.ts')).work,
  },
  {
    name: 'backup',
    about: 'Write all that is kept into one file',
    text: `Usage: matters backup FILE

Writes the record, and every file that was given, into one new file, while the program goes on. The same file can be put back on
SQLite and on PostgreSQL. ${settings}

Exit code: 0; 2 if FILE is there already or could not be written.`,
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  {
    name: 'restore',
    about: 'Put a backup back',
    text: `Usage: matters restore FILE [--replace]

Puts back what matters backup wrote. Stop the program first. ${settings}

  --replace   where there is a record already, put it aside (it is not deleted) and restore

Exit code: 0; 2 if it was not restored, and then nothing was changed.`,
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  {
    name: 'check',
    about: 'See whether the record is whole',
    text: `Usage: matters check

Looks at the record while the program goes on: whether the database is undamaged, whether every row that is referred to is there,
whether every file that was given is there with the bytes that it was given with, and whether the ledger holds every action
that the minutes agreed, and no other. ${settings}

Exit code: 0; 1 if something is wrong; 2 if it could not be looked at.`,
    load: async () => (await import('./commands/check.ts')).check,
  },
]

const width = Math.max(...commands.map(({ name }) => name.length))

/** What `matters --help` prints. */
export const overview = `Usage: matters COMMAND [FILE…]

Reads the minutes of meetings and the papers that follow them, so that nothing that was agreed is lost.

${commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n')}

matters COMMAND --help says more of one command; matters --version prints the version.`
