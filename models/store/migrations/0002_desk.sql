-- What the service keeps for itself: sessions, verification, idempotency, audit, merges and their undo, mail.
-- Units as in 0001. Tokens and codes are kept as SHA-256 in hexadecimal, never as they are.

CREATE TABLE sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    username TEXT NOT NULL REFERENCES staff (username),
    created_at TEXT NOT NULL,
    used_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
CREATE INDEX sessions_by_username ON sessions (username);

-- Names that do not exist count too, so that they read the same.
CREATE TABLE sign_in_failures (
    username TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    failed_at TEXT NOT NULL,
    locked_until TEXT
);

CREATE TABLE verifications (
    session_hash TEXT NOT NULL,
    customer_number TEXT NOT NULL REFERENCES customers (customer_number),
    level TEXT NOT NULL,
    points INTEGER NOT NULL,
    verified_until TEXT NOT NULL,
    PRIMARY KEY (session_hash, customer_number)
);
CREATE INDEX verifications_by_expiry ON verifications (verified_until);
CREATE INDEX verifications_by_customer ON verifications (customer_number);

-- Counted per customer over all representatives; locked_at is set with the third failure.
CREATE TABLE verification_failures (
    customer_number TEXT NOT NULL PRIMARY KEY REFERENCES customers (customer_number),
    failures INTEGER NOT NULL,
    failed_at TEXT NOT NULL,
    locked_at TEXT
);

CREATE TABLE verification_codes (
    session_hash TEXT NOT NULL,
    customer_number TEXT NOT NULL REFERENCES customers (customer_number),
    code_hash TEXT NOT NULL,
    sent_to TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    tries_left INTEGER NOT NULL,
    PRIMARY KEY (session_hash, customer_number)
);
CREATE INDEX verification_codes_by_customer ON verification_codes (customer_number);

-- kind: 'invitation' (of the login email_key) or 'bill_email' (of the account, to the address email).
CREATE TABLE confirmation_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    email_key TEXT NOT NULL,
    email TEXT NOT NULL,
    account_number TEXT,
    merge_id TEXT,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    voided_at TEXT
);
CREATE INDEX confirmation_tokens_by_login ON confirmation_tokens (email_key, kind);
CREATE INDEX confirmation_tokens_by_account ON confirmation_tokens (account_number);
CREATE INDEX confirmation_tokens_by_merge ON confirmation_tokens (merge_id);

-- state: 'under_way', 'done'. fingerprint: hash of the operation and of its body in canonical form.
CREATE TABLE idempotency_keys (
    username TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL,
    status INTEGER,
    body BLOB,
    etag TEXT,
    location TEXT,
    created_at TEXT NOT NULL,
    PRIMARY KEY (username, idempotency_key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- The trail. id counts from 1 without a gap; hash covers the row and previous_hash.
CREATE TABLE audit (
    id BIGINT NOT NULL PRIMARY KEY,
    instant TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    before_json TEXT,
    after_json TEXT,
    reason TEXT,
    request_id TEXT,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, id);
CREATE INDEX audit_by_actor ON audit (actor, id);
CREATE INDEX audit_by_instant ON audit (instant, id);

-- Which customers a row of the trail concerns, for their history. Outside of the chain: it can be made again from it.
CREATE TABLE audit_customers (
    customer_number TEXT NOT NULL,
    audit_id BIGINT NOT NULL REFERENCES audit (id),
    PRIMARY KEY (customer_number, audit_id)
);
CREATE INDEX audit_customers_by_row ON audit_customers (audit_id);

-- The newest row of the trail, sealed, so that one cut off at its end shows.
CREATE TABLE audit_head (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    row_count BIGINT NOT NULL,
    last_hash TEXT NOT NULL,
    seal TEXT NOT NULL
);

-- What a session has looked at and in which hour: it is put on record once.
CREATE TABLE audit_views (
    session_hash TEXT NOT NULL,
    subject TEXT NOT NULL,
    hour TEXT NOT NULL,
    PRIMARY KEY (session_hash, subject, hour)
);
CREATE INDEX audit_views_by_hour ON audit_views (hour);

CREATE TABLE notes (
    id TEXT NOT NULL PRIMARY KEY,
    customer_number TEXT NOT NULL REFERENCES customers (customer_number),
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX notes_by_customer ON notes (customer_number, created_at, id);

-- sequence orders merges as they were applied. state: 'applied', 'undone'.
CREATE TABLE merges (
    id TEXT NOT NULL PRIMARY KEY,
    sequence BIGINT NOT NULL,
    state TEXT NOT NULL,
    login_key TEXT NOT NULL,
    login_email TEXT NOT NULL,
    login_created INTEGER NOT NULL DEFAULT 0,
    request_json TEXT NOT NULL,
    plan_json TEXT NOT NULL,
    reason TEXT,
    applied_by TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT,
    undo_mode TEXT,
    undo_reason TEXT,
    kept_json TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT
);
CREATE UNIQUE INDEX merges_by_sequence ON merges (sequence);
CREATE INDEX merges_by_login ON merges (login_key, sequence);

-- What a merge touches: kind 'account', 'username' or 'login', and its key.
CREATE TABLE merge_touches (
    merge_id TEXT NOT NULL REFERENCES merges (id),
    kind TEXT NOT NULL,
    touched_key TEXT NOT NULL,
    PRIMARY KEY (merge_id, kind, touched_key)
);
CREATE INDEX merge_touches_by_key ON merge_touches (kind, touched_key, merge_id);

-- The undo journal, of merges and of bulk jobs: one row a changed row, in the order of the changes.
-- before_json is NULL for a row that was added, after_json for one that was removed.
CREATE TABLE journal (
    owner_kind TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    step BIGINT NOT NULL,
    table_name TEXT NOT NULL,
    key_json TEXT NOT NULL,
    before_json TEXT,
    after_json TEXT,
    PRIMARY KEY (owner_kind, owner_id, step)
);

CREATE TABLE name_corrections (
    id TEXT NOT NULL PRIMARY KEY,
    customer_number TEXT NOT NULL REFERENCES customers (customer_number),
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    evidence TEXT,
    before_json TEXT NOT NULL,
    after_json TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT
);
CREATE INDEX name_corrections_by_customer ON name_corrections (customer_number, requested_at, id);
CREATE INDEX name_corrections_by_state ON name_corrections (state, id);

CREATE TABLE bulk_jobs (
    id TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    create_logins INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT,
    kept_json TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT
);
CREATE INDEX bulk_jobs_by_age ON bulk_jobs (created_at, id);

CREATE TABLE bulk_rows (
    job_id TEXT NOT NULL REFERENCES bulk_jobs (id),
    row_number BIGINT NOT NULL,
    request_json TEXT NOT NULL,
    outcome TEXT NOT NULL,
    code TEXT,
    detail TEXT,
    PRIMARY KEY (job_id, row_number)
);

-- Mail and text messages to be sent, written in the transaction that causes them. channel: 'email', 'sms'.
-- state: 'waiting', 'sent', 'failed', 'voided'.
CREATE TABLE messages (
    id TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    customer_number TEXT,
    state TEXT NOT NULL,
    created_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT NOT NULL,
    sent_at TEXT,
    last_error TEXT
);
CREATE INDEX messages_to_send ON messages (state, next_attempt_at, id);
CREATE INDEX messages_newest_first ON messages (created_at, id);

CREATE TABLE alert_events (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    owner_kind TEXT NOT NULL,
    owner_key TEXT NOT NULL,
    window_start TEXT NOT NULL,
    window_end TEXT NOT NULL,
    crossed_at TEXT NOT NULL,
    usage_milli_cf BIGINT NOT NULL,
    threshold_value TEXT NOT NULL,
    threshold_unit TEXT NOT NULL,
    begun_in_vacation INTEGER NOT NULL DEFAULT 0,
    late INTEGER NOT NULL DEFAULT 0,
    approximate INTEGER NOT NULL DEFAULT 0,
    recipients_json TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (account_number, id)
);
CREATE INDEX alert_events_newest_first ON alert_events (account_number, created_at, id);
