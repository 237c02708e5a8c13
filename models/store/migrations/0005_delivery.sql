-- What delivery keeps (docs/decisions/0015): a mail's Message-ID from before its first try, and the page where its
-- recipient stops such messages. Units as in 0001.

-- mail_id: without its brackets; empty until the message is first taken to be sent.
ALTER TABLE messages ADD COLUMN mail_id TEXT NOT NULL DEFAULT '';
-- stop_url: empty where there is no such page. Like the body it holds a link, and is forgotten with it.
ALTER TABLE messages ADD COLUMN stop_url TEXT NOT NULL DEFAULT '';

-- kind 'stop_alert': of the account's recipient, which kind of alert; email is the address or number.
ALTER TABLE confirmation_tokens ADD COLUMN recipient_id TEXT;
ALTER TABLE confirmation_tokens ADD COLUMN alert_type TEXT;
