export interface JobTables {
  /** Work that is done after the change that asks for it, written in the transaction of that change. */
  job: {
    id: string
    /** Who does it: the name of a handler, "actions.chase". */
    kind: string
    /** JSON object of ids, dates and counts: what it is about, never words of people. */
    payload: string
    /** A job of the same key is written once; null for any number. */
    once_key: string | null
    created_at: string
    /** Not before. */
    due_at: string
    /** waiting, done, failed (given up; a person must see to it) or cancelled. */
    state: string
    /** How often it was begun. */
    attempts: number
    /** The worker that has it in hand, and until when nobody else takes it. */
    taken_by: string | null
    taken_until: string | null
    finished_at: string | null
    /** Why it could not be done, last time. */
    problem: string | null
  }
  /** Mail that came to an address of ours. The mail itself is a file. */
  inbound_mail: {
    id: string
    file_hash: string
    /** In bytes. */
    size: number
    /** Who it is from by the envelope; null where nobody. */
    envelope_from: string | null
    /** The part of the address before the "@": "reply+TOKEN". */
    recipient: string
    received_at: string
    /** waiting (to be read) or done. */
    state: string
    /** reply, bounce, auto-reply, loop, unreadable, or same (a mail that came before); null while it waits. */
    kind: string | null
    from_address: string | null
    subject: string | null
    message_id: string | null
    /** The mail of ours that it answers, or that came back. */
    mail_id: string | null
  }
}
