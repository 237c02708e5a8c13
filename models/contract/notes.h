#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"

#include <QDateTime>

namespace Ventanilla {

/// A representative's note on a call. Notes are never changed.
struct Note
{
    QString id;
    CustomerNumber customerNumber;
    QString text;
    QString author;
    QString authorName;
    QDateTime createdAt;
    QString etag = {}; ///< as list item only

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Note::id), field("customer_number", &Note::customerNumber),
                          field("text", &Note::text), field("author", &Note::author),
                          field("author_name", &Note::authorName), field("created_at", &Note::createdAt),
                          field("etag", &Note::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const Note &, const Note &) = default;
};

/// Newest first; of one customer, or of all.
struct ListNotes : ReadOperation, PageRequest
{
    static constexpr auto id = "listNotes";
    static constexpr auto path = "/v1/notes";
    using Reply = ListOf<Note>;

    std::optional<CustomerNumber> customerNumber;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{queryField("customer_number", &ListNotes::customerNumber)}, pageFields());
    }
};

/// Needs no verification. Text of 1–4,000 characters.
struct CreateNote : PostOperation
{
    static constexpr auto id = "createNote";
    static constexpr auto path = "/v1/notes";
    using Reply = Note;

    CustomerNumber customerNumber;
    QString text;

    static constexpr auto fields()
    {
        return std::tuple{field("customer_number", &CreateNote::customerNumber), field("text", &CreateNote::text)};
    }
};

} // namespace Ventanilla
