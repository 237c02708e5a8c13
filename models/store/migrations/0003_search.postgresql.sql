-- What the one search box looks in (models/store/searchindex.h). Everything is folded in C++; it can be made again from
-- the other tables and is not exported. position is the display order as of the last import: names in order.
-- words holds the words of both columns, those of the name with weight A, the others with B: no extension is needed.

CREATE TABLE search_documents (
    position BIGINT NOT NULL PRIMARY KEY,
    customer_number TEXT NOT NULL,
    name_words TEXT NOT NULL,
    address_words TEXT NOT NULL,
    words TSVECTOR NOT NULL
);
CREATE UNIQUE INDEX search_documents_by_customer ON search_documents (customer_number);
CREATE INDEX search_documents_by_word ON search_documents USING gin (words);

-- Numbers, addresses and names that are found as a whole or by their beginning. shown: as it was typed, NULL where the
-- key says the same.
CREATE TABLE search_keys (
    key TEXT NOT NULL,
    customer_number TEXT NOT NULL,
    field TEXT NOT NULL,
    shown TEXT,
    PRIMARY KEY (key, customer_number, field)
);
CREATE INDEX search_keys_by_customer ON search_keys (customer_number, key);
