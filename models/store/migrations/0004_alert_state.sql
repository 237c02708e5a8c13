-- What live alerts keep: an event once, to whom it went, and what is known of an account between two arrivals of
-- readings (docs/decisions/0014). Units as in 0001.

-- Who was told is rows of alert_deliveries.
ALTER TABLE alert_events DROP COLUMN recipients_json;

-- Two servers that evaluate the same hours write an event once.
CREATE UNIQUE INDEX alert_events_once
    ON alert_events (account_number, owner_kind, owner_key, type, window_start, window_end);

-- state: Alerts::State::toBytes(). owners: whose rules it was made for; it is made anew where they are others.
-- Neither is exported: they can be made again from the readings and the events.
CREATE TABLE alert_states (
    account_number TEXT NOT NULL PRIMARY KEY REFERENCES accounts (account_number),
    owners TEXT NOT NULL,
    state BLOB NOT NULL
);

-- One row a message of an event; what became of it outlives the message itself. channel: 'email', 'sms'.
-- state: as that of messages.
CREATE TABLE alert_deliveries (
    account_number TEXT NOT NULL,
    event_id TEXT NOT NULL,
    recipient_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    sent_to TEXT NOT NULL,
    language TEXT NOT NULL,
    message_id TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at TEXT,
    PRIMARY KEY (account_number, event_id, recipient_id, channel),
    FOREIGN KEY (account_number, event_id) REFERENCES alert_events (account_number, id)
);
CREATE UNIQUE INDEX alert_deliveries_by_message ON alert_deliveries (message_id);

-- Numbers of former recipients that do not want text messages about an account: PhoneNumber::key().
CREATE TABLE alert_opt_outs (
    account_number TEXT NOT NULL REFERENCES accounts (account_number),
    mobile_key TEXT NOT NULL,
    opted_out_on TEXT NOT NULL,
    PRIMARY KEY (account_number, mobile_key)
);
