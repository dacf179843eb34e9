-- Times are milliseconds since the epoch; days are YYYY-MM-DD in Japan; JSON is text.

CREATE TABLE submissions (
  -- The order of arrival decides who waits before whom.
  sequence      INTEGER PRIMARY KEY AUTOINCREMENT,
  id            TEXT NOT NULL UNIQUE,
  receipt       TEXT NOT NULL UNIQUE CHECK (receipt GLOB '[0-9]*-[0-9]*-[0-9]*'),
  -- The idempotency key, and the digest of what was sent with it.
  key           TEXT NOT NULL UNIQUE,
  digest        TEXT NOT NULL,
  form          TEXT NOT NULL CHECK (form IN ('application', 'event', 'inquiry', 'message')),
  -- The document the form was for, or the kind of an inquiry; its title at that time.
  target        TEXT NOT NULL,
  title         TEXT NOT NULL,
  -- Ids of the organisations that receive it.
  recipients    TEXT NOT NULL CHECK (json_valid(recipients)),
  -- The normalised answers, and the same in words; '{}' and '[]' once erased.
  entries       TEXT NOT NULL CHECK (json_valid(entries)),
  answers       TEXT NOT NULL CHECK (json_valid(answers)),
  name          TEXT NOT NULL,
  email         TEXT NOT NULL,
  state         TEXT NOT NULL DEFAULT 'received'
                CHECK (state IN ('received', 'inProgress', 'answered', 'accepted', 'withdrawn', 'erased')),
  -- Of an event with limited seats.
  seat          TEXT CHECK (seat IN ('seated', 'waiting')),
  -- Why a person should look twice (要確認): the honeypot was filled, or the form came too fast.
  suspicion     TEXT CHECK (suspicion IN ('trap', 'fast')),
  -- How often the applicant had the receipt sent again, and to how many other addresses: each
  -- address has its own link.
  corrections   INTEGER NOT NULL DEFAULT 0,
  edition       INTEGER NOT NULL DEFAULT 0,
  received_at   INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  reply_by      TEXT NOT NULL,
  erase_after   INTEGER NOT NULL,
  CHECK (form = 'event' OR seat IS NULL)
) STRICT;

CREATE INDEX submissions_by_target ON submissions (target, seat, sequence);
CREATE INDEX submissions_by_erasure ON submissions (erase_after);

-- Mail and notifications: written in the same batch as what they tell of, sent afterwards.
CREATE TABLE outbox (
  id            TEXT PRIMARY KEY,
  submission    TEXT REFERENCES submissions (id),
  -- What is told; the text is composed from the submission when it is sent.
  kind          TEXT NOT NULL,
  -- A mail address, or 'slack'.
  recipient     TEXT NOT NULL,
  -- What the text needs besides the submission.
  details       TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
  created_at    INTEGER NOT NULL,
  attempts      INTEGER NOT NULL DEFAULT 0,
  -- Not before; also the lease of whoever is sending it now.
  next_at       INTEGER NOT NULL,
  sent_at       INTEGER,
  -- Given up; somebody has to look.
  dead_at       INTEGER,
  error         TEXT
) STRICT;

CREATE INDEX outbox_due ON outbox (next_at) WHERE sent_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_by_submission ON outbox (submission);

-- What an editor wrote beside a submission.
CREATE TABLE notes (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  submission    TEXT NOT NULL REFERENCES submissions (id),
  author        TEXT NOT NULL,
  text          TEXT NOT NULL,
  written_at    INTEGER NOT NULL
) STRICT;

-- Who did what, without personal data.
CREATE TABLE audit (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  at            INTEGER NOT NULL,
  actor         TEXT NOT NULL,
  action        TEXT NOT NULL,
  submission    TEXT,
  details       TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details))
) STRICT;

CREATE TABLE sessions (
  -- SHA-256 of the token: whoever reads the table cannot use it.
  digest        TEXT PRIMARY KEY,
  actor         TEXT NOT NULL,
  -- The organisation whose submissions are all that may be seen; NULL sees everything.
  organization  TEXT,
  expires_at    INTEGER NOT NULL
) STRICT;

-- 「次の募集を知らせてほしい」: one mail when the program opens again, then deleted.
CREATE TABLE alerts (
  id            TEXT PRIMARY KEY,
  program       TEXT NOT NULL,
  -- The notice that was closed when this was asked for.
  recruitment   TEXT NOT NULL,
  -- The notices of the program that were open then: nobody has to be told of these.
  known         TEXT NOT NULL CHECK (json_valid(known)),
  email         TEXT NOT NULL,
  asked_at      INTEGER NOT NULL,
  erase_after   INTEGER NOT NULL,
  UNIQUE (program, email)
) STRICT;

-- What remains of erased submissions.
CREATE TABLE tallies (
  form          TEXT NOT NULL,
  target        TEXT NOT NULL,
  month         TEXT NOT NULL,
  count         INTEGER NOT NULL,
  PRIMARY KEY (form, target, month)
) STRICT;

-- The rebuild of the site that is wanted: one row, however many calls asked for it.
CREATE TABLE rebuild (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  -- Changes that want one, counted; and how many of them the last request that was taken covers.
  wanted        INTEGER NOT NULL,
  requested     INTEGER NOT NULL DEFAULT 0,
  -- Since when one is wanted that nobody has requested.
  wanted_at     INTEGER NOT NULL,
  -- No request before; also the lease of whoever is requesting now.
  next_at       INTEGER NOT NULL DEFAULT 0,
  -- The change of state due in the build that is served, for which one was wanted last, and when.
  change_due    TEXT,
  change_at     INTEGER NOT NULL DEFAULT 0,
  -- Requests that failed since one was taken, and why the last did.
  failures      INTEGER NOT NULL DEFAULT 0,
  error         TEXT
) STRICT;

-- The last run of the schedule: one row.
CREATE TABLE schedule_run (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  ran_at        INTEGER NOT NULL,
  -- Names of the tasks that failed in it.
  failed        TEXT NOT NULL CHECK (json_valid(failed))
) STRICT;

-- Reminders already sent, so that each goes out once.
CREATE TABLE reminders (
  document      TEXT NOT NULL,
  kind          TEXT NOT NULL,
  due           TEXT NOT NULL,
  sent_at       INTEGER NOT NULL,
  PRIMARY KEY (document, kind, due)
) STRICT;
