#include "models/service/faults.h"

#include "models/service/call.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

struct CodePhrase
{
    const char16_t *code;
    Phrase phrase;
};

constexpr CodePhrase codePhrases[] = {
    {u"unknown_field", {"“%1” is no field of this request.", "«%1» no es un campo de esta solicitud."}},
    {u"wrong_type", {"“%1” has the wrong JSON type.", "«%1» no tiene el tipo JSON correcto."}},
    {u"required", {"“%1” is missing.", "Falta «%1»."}},
    {u"out_of_range", {"“%1” is out of range.", "«%1» está fuera de los límites."}},
    {u"not_json", {"The request is no JSON.", "La solicitud no es JSON."}},
    {u"not_an_object", {"The request is no JSON object.", "La solicitud no es un objeto JSON."}},
    {u"key_twice", {"The request has a key twice.", "La solicitud repite una clave."}},
};
constexpr Phrase invalidValue{"“%1” has a value that cannot be used.", "«%1» tiene un valor que no se puede usar."};
constexpr Phrase notFound{"There is nothing of that name.", "No existe nada con ese nombre."};
constexpr Phrase severalFaults{"%1 fields need another value: %2", "Hay que corregir %1 campos: %2"};

/// What the store's faults are called outside: why a database refused is its operator's to know.
struct StorePhrase
{
    StoreFault fault;
    const char16_t *type;
    Phrase phrase;
};

constexpr const char16_t *conflictType = u"/problems/conflict";
constexpr const char16_t *unavailableType = u"/problems/unavailable";
constexpr const char16_t *internalType = u"/problems/internal";

constexpr StorePhrase storePhrases[] = {
    {StoreFault::Duplicate,
     conflictType,
     {"The same was saved at the same moment by somebody else. Look again and repeat.",
      "Otra persona guardó lo mismo al mismo tiempo. Revise y repita."}},
    {StoreFault::Reference,
     conflictType,
     {"Something that this belongs to is gone. Look again and repeat.",
      "Ya no existe algo a lo que esto pertenece. Revise y repita."}},
    {StoreFault::Serialization,
     unavailableType,
     {"Many changes are being made right now. Repeat in a moment.",
      "Hay muchos cambios en este instante. Repita en un momento."}},
    {StoreFault::Busy,
     unavailableType,
     {"The database is busy. Repeat in a moment.",
      "La base de datos está ocupada. Repita en un momento."}},
    {StoreFault::Full,
     unavailableType,
     {"The database has no room left. Nothing was changed. Tell your administrator.",
      "La base de datos no tiene espacio. No se cambió nada. Avise al administrador."}},
    {StoreFault::Disk,
     unavailableType,
     {"The database's disk failed. Nothing was changed. Tell your administrator.",
      "Falló el disco de la base de datos. No se cambió nada. Avise al administrador."}},
    {StoreFault::Disconnected,
     unavailableType,
     {"The database does not answer. Nothing was changed. Repeat in a moment.",
      "La base de datos no responde. No se cambió nada. Repita en un momento."}},
    {StoreFault::Damaged,
     internalType,
     {"The database is damaged. Tell your administrator.", "La base de datos está dañada. Avise al administrador."}},
};
constexpr Phrase internalPhrase{"Something went wrong here. Nothing was changed. Tell your administrator.",
                                "Algo falló aquí. No se cambió nada. Avise al administrador."};

QString sentenceFor(const FieldFault &fault, Language language)
{
    const QString name = fault.pointer.mid(1);
    for (const CodePhrase &known : codePhrases) {
        if (fault.code == QStringView(known.code))
            return filled(known.phrase, language, {name});
    }
    return filled(invalidValue, language, {name});
}

} // namespace

void phraseFaults(Failure &failure, Language language)
{
    for (FieldFault &fault : failure.errors) {
        if (fault.detail.isEmpty())
            fault.detail = sentenceFor(fault, language);
    }
    if (!failure.detail.isEmpty())
        return;
    if (failure.errors.size() == 1) {
        failure.detail = failure.errors.front().detail;
    } else if (!failure.errors.empty()) {
        QStringList names;
        for (const FieldFault &fault : failure.errors)
            names.append(fault.pointer.mid(1));
        failure.detail
            = filled(severalFaults, language, {QString::number(failure.errors.size()), names.join(u", ")});
    } else if (failure.kind == Failure::Kind::NotFound) {
        failure.detail = filled(notFound, language);
    }
}

Failure inWords(Failure failure, Language language)
{
    const StoreFault fault = storeFault(failure);
    for (const StorePhrase &known : storePhrases) {
        if (fault != known.fault)
            continue;
        failure.type = QString::fromUtf16(known.type);
        failure.detail = filled(known.phrase, language);
    }
    if (failure.kind == Failure::Kind::Internal && fault != StoreFault::Damaged) {
        failure.type = QString::fromUtf16(internalType);
        failure.detail = filled(internalPhrase, language);
    }
    return failure;
}

} // namespace Ventanilla
