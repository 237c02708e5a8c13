-- The tables of the import format (docs: data-format). One SQL for SQLite and PostgreSQL; see models/store/dialect.h.
--   keys and texts    TEXT, compared as UTF-8 bytes on both systems; what is not set is NULL
--   instants          TEXT, RFC 3339 in UTC with seconds, always 20 characters: 2026-03-08T10:00:00Z
--   dates, months     TEXT, 2026-03-08 and 2026-03
--   volumes           BIGINT, 0.001 cubic feet, columns end in _milli_cf
--   money             BIGINT, cents, columns end in _cents
--   yes or no         INTEGER, 0 or 1
--   version           counts the changes made through the API and makes the ETag; with who and when of the newest.
--                     They and the columns that end in _key (EmailAddress::key) are not exported.
-- Tables of one account carry account_number in their primary key, so that they can be distributed by it.

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE utility (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    profile BLOB NOT NULL
);

CREATE TABLE customers (
    customer_number TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    given_name TEXT,
    family_name TEXT,
    organization_name TEXT,
    preferred_language TEXT,
    flags TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT
);

CREATE TABLE contacts (
    customer_number TEXT NOT NULL REFERENCES customers (customer_number),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    sms_consent_on TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT,
    PRIMARY KEY (customer_number, kind, value)
);

CREATE TABLE accounts (
    account_number TEXT NOT NULL PRIMARY KEY,
    customer_number TEXT NOT NULL REFERENCES customers (customer_number),
    status TEXT NOT NULL,
    service_address TEXT NOT NULL,
    city TEXT,
    postal_code TEXT NOT NULL,
    service_center TEXT,
    opened_on TEXT,
    closed_on TEXT,
    mailing_attention TEXT,
    billing_email TEXT,
    balance_cents BIGINT NOT NULL DEFAULT 0,
    bill_delivery TEXT,
    billing_email_state TEXT NOT NULL DEFAULT 'active',
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT
);
CREATE INDEX accounts_by_customer ON accounts (customer_number, account_number);

CREATE TABLE meters (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    meter_serial TEXT NOT NULL,
    digits INTEGER NOT NULL,
    resolution_milli_cf BIGINT NOT NULL,
    installed_on TEXT,
    removed_on TEXT,
    exchange_planned_on TEXT,
    PRIMARY KEY (account_number, meter_serial)
);
CREATE UNIQUE INDEX meters_by_serial ON meters (meter_serial);

CREATE TABLE cycles (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    read_on TEXT NOT NULL,
    PRIMARY KEY (account_number, read_on)
);

CREATE TABLE bills (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    bill_number TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    usage_milli_cf BIGINT NOT NULL,
    amount_cents BIGINT NOT NULL,
    due_on TEXT,
    paid_on TEXT,
    estimated INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0,
    register_start_milli_cf BIGINT,
    register_end_milli_cf BIGINT,
    PRIMARY KEY (account_number, bill_number)
);
CREATE UNIQUE INDEX bills_by_number ON bills (bill_number);
CREATE UNIQUE INDEX bills_by_sequence ON bills (account_number, sequence);
CREATE INDEX bills_newest_first ON bills (account_number, period_end, sequence);

-- The hours of one meter and one UTC month, packed (models/domain/packedreadings.h).
CREATE TABLE reading_months (
    account_number TEXT NOT NULL,
    meter_serial TEXT NOT NULL,
    month TEXT NOT NULL,
    hours BLOB NOT NULL,
    PRIMARY KEY (account_number, meter_serial, month),
    FOREIGN KEY (account_number, meter_serial) REFERENCES meters (account_number, meter_serial)
);

CREATE TABLE logins (
    email_key TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    display_name TEXT,
    state TEXT NOT NULL,
    language TEXT,
    unit TEXT,
    terms_accepted_on TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT
);

-- since: the date of the link where it was made here, NULL where it came by import.
CREATE TABLE login_accounts (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    email_key TEXT NOT NULL REFERENCES logins (email_key),
    label TEXT,
    role TEXT NOT NULL DEFAULT 'owner',
    since TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT,
    PRIMARY KEY (account_number, email_key)
);
CREATE INDEX login_accounts_by_login ON login_accounts (email_key, account_number);

-- merged_into is an email_key of logins.
CREATE TABLE usernames (
    username TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    display_name TEXT,
    last_sign_in TEXT,
    language TEXT,
    unit TEXT,
    state TEXT NOT NULL DEFAULT 'open',
    merged_into TEXT,
    merge_id TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT
);
CREATE INDEX usernames_by_email ON usernames (email_key, username);
CREATE INDEX usernames_by_login ON usernames (merged_into, username);

CREATE TABLE username_accounts (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    username TEXT NOT NULL REFERENCES usernames (username),
    label TEXT,
    role TEXT NOT NULL DEFAULT 'owner',
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT,
    PRIMARY KEY (account_number, username)
);
CREATE INDEX username_accounts_by_username ON username_accounts (username, account_number);

-- An owner is a username (owner_kind 'username', its name) or a login ('login', its email_key).
CREATE TABLE payment_methods (
    id TEXT NOT NULL PRIMARY KEY,
    owner_kind TEXT NOT NULL,
    owner_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    brand TEXT,
    last4 TEXT NOT NULL,
    expires TEXT,
    holder_name TEXT,
    fingerprint TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT
);
CREATE INDEX payment_methods_by_owner ON payment_methods (owner_kind, owner_key, id);
CREATE INDEX payment_methods_by_fingerprint ON payment_methods (fingerprint, id);

CREATE TABLE autopays (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    id TEXT NOT NULL,
    payment_method_id TEXT NOT NULL REFERENCES payment_methods (id),
    state TEXT NOT NULL,
    pay_on TEXT,
    days_before INTEGER,
    maximum_cents BIGINT,
    authorized_by TEXT,
    authorized_at TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT,
    PRIMARY KEY (account_number, id)
);
CREATE UNIQUE INDEX autopays_by_id ON autopays (id);
CREATE INDEX autopays_by_payment_method ON autopays (payment_method_id, account_number);

-- threshold_value is the decimal as typed, in its shortest form, in threshold_unit.
CREATE TABLE alert_rules (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    owner_kind TEXT NOT NULL,
    owner_key TEXT NOT NULL,
    type TEXT NOT NULL,
    threshold_value TEXT NOT NULL,
    threshold_unit TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    updated_at TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT,
    PRIMARY KEY (account_number, owner_kind, owner_key, type)
);
CREATE INDEX alert_rules_by_owner ON alert_rules (owner_kind, owner_key, account_number);

-- alert_types: `;` between them, in the order of the format.
CREATE TABLE alert_recipients (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    mobile TEXT,
    sms_consent_on TEXT,
    sms_opted_out_on TEXT,
    language TEXT,
    alert_types TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT,
    PRIMARY KEY (account_number, id)
);
CREATE UNIQUE INDEX alert_recipients_by_id ON alert_recipients (id);

-- password_hash: Argon2id in its own text form; NULL until one is set, and then nobody signs in with it.
CREATE TABLE staff (
    username TEXT NOT NULL PRIMARY KEY,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT,
    changed_at TEXT
);
