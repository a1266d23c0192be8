/**
 * What is past its time is found by its age, and the age of the oldest by one look. A row enters such an index once, since its
 * time never changes, but for followed threads.
 */
export const ages = `
CREATE INDEX delivery_age ON delivery (seen_at);
CREATE INDEX reply_age ON reply (begun_at);
CREATE INDEX retry_age ON retry (kept_at);
CREATE INDEX open_question_age ON open_question (asked_at);
CREATE INDEX followed_thread_age ON followed_thread (followed_at);
CREATE INDEX note_forgotten ON note (forgotten_at) WHERE body <> '';
CREATE INDEX outbox_parked ON outbox (queued_at) WHERE state = 'parked';
CREATE INDEX outbox_waiting ON outbox (queued_at) WHERE state <> 'parked';
`;
