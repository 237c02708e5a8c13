-- What the one search box looks in (models/store/searchindex.h). Everything is folded in C++; it can be made again from
-- the other tables and is not exported. position is the display order as of the last import: names in order.

CREATE TABLE search_documents (
    position INTEGER NOT NULL PRIMARY KEY,
    customer_number TEXT NOT NULL,
    name_words TEXT NOT NULL,
    address_words TEXT NOT NULL
);
CREATE UNIQUE INDEX search_documents_by_customer ON search_documents (customer_number);

-- The tokenizer `ascii` leaves the folded words as they are.
CREATE VIRTUAL TABLE search_words USING fts5 (
    name_words, address_words,
    content = 'search_documents', content_rowid = 'position',
    tokenize = 'ascii', prefix = '1 2 3', detail = column
);

-- Numbers, addresses and names that are found as a whole or by their beginning. shown: as it was typed, NULL where the
-- key says the same.
CREATE TABLE search_keys (
    key TEXT NOT NULL,
    customer_number TEXT NOT NULL,
    field TEXT NOT NULL,
    shown TEXT,
    PRIMARY KEY (key, customer_number, field)
) WITHOUT ROWID;
CREATE INDEX search_keys_by_customer ON search_keys (customer_number, key);
