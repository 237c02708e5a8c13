#include "models/domain/alerts/livealerts.h"

#include <algorithm>

namespace Ventanilla::Alerts {

namespace {

constexpr char formatVersion = 1;
constexpr qint64 mostEntries = 100'000; // a damaged count must not ask for memory

class Writer
{
public:
    /// Small numbers of either sign in few bytes: seven bits a byte, the sign in the lowest one.
    void add(qint64 value)
    {
        quint64 rest = (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
        while (rest >= 128) {
            m_bytes.append(static_cast<char>(rest | 128));
            rest >>= 7;
        }
        m_bytes.append(static_cast<char>(rest));
    }
    void add(QDate date) { add(date.toJulianDay()); }
    void add(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        add(utf8.size());
        m_bytes.append(utf8);
    }
    void addVersion() { m_bytes.append(formatVersion); }

    [[nodiscard]] QByteArray bytes() && { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Once something is wrong it gives zeros, and isGood() says so.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) { }

    qint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = static_cast<quint8>(m_bytes[m_at++]);
            value |= static_cast<quint64>(byte & 127) << shift;
            if (byte < 128)
                return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
        }
        m_good = false;
        return 0;
    }
    qint64 numberUnder(qint64 end)
    {
        const qint64 value = number();
        if (value >= 0 && value < end)
            return value;
        m_good = false;
        return 0;
    }
    QDate date() { return QDate::fromJulianDay(number()); }
    QString text()
    {
        const qint64 size = numberUnder(m_bytes.size() - m_at + 1);
        if (!m_good || size > m_bytes.size() - m_at) {
            m_good = false;
            return {};
        }
        m_at += size;
        return QString::fromUtf8(m_bytes.sliced(m_at - size, size));
    }
    bool startsWithVersion() { return !m_bytes.isEmpty() && m_bytes[m_at++] == formatVersion; }

    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] bool isAtEnd() const { return m_good && m_at == m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

} // namespace

/// Knows the insides of the sums.
class StateBytes
{
public:
    static void write(Writer &to, const KnownUse &use)
    {
        const bool simple = isSimple(use);
        to.add((simple ? 1 : 0) | (use.m_empty ? 2 : 0) | (use.m_above ? 4 : 0)
               | (use.m_whole ? 8 : 0));
        to.add(use.m_known);
        if (simple)
            return;
        for (const qint64 value : {use.m_certain, use.m_doubt, use.m_continuing, use.m_head.use,
                                   use.m_head.doubt, use.m_tail.use, use.m_tail.doubt})
            to.add(value);
    }

    static KnownUse read(Reader &from)
    {
        KnownUse use;
        const qint64 flags = from.numberUnder(16);
        use.m_empty = (flags & 2) != 0;
        use.m_above = (flags & 4) != 0;
        use.m_whole = (flags & 8) != 0;
        use.m_known = from.number();
        use.m_certain = use.m_known;
        if ((flags & 1) != 0)
            return use;
        for (qint64 *value : {&use.m_certain, &use.m_doubt, &use.m_continuing, &use.m_head.use,
                              &use.m_head.doubt, &use.m_tail.use, &use.m_tail.doubt})
            *value = from.number();
        return use;
    }

private:
    /// Of registers without a doubt.
    static bool isSimple(const KnownUse &use)
    {
        return use.m_certain == use.m_known && use.m_doubt == 0 && use.m_continuing == 0
            && use.m_head == KnownUse::Stretch() && use.m_tail == KnownUse::Stretch();
    }
};

QByteArray State::toBytes() const
{
    Writer to;
    to.addVersion();
    to.add(newestHour ? 1 : 0);
    to.add(newestHour.value_or(0));
    if (newestHour)
        to.add(days.first);
    to.add(static_cast<qint64>(days.days.size()));
    for (const DayUse &day : days.days) {
        to.add(day.measuredHours * 2 + (day.isMeasured ? 1 : 0));
        StateBytes::write(to, day.measured);
        to.add(day.all == day.measured ? 1 : 0);
        if (!(day.all == day.measured))
            StateBytes::write(to, day.all);
    }
    to.add(static_cast<qint64>(bases.size()));
    for (const Base &base : bases) {
        to.add(base.start);
        StateBytes::write(to, base.use);
    }
    to.add(static_cast<qint64>(told.size()));
    for (const Told &each : told) {
        to.add(each.owner);
        to.add(static_cast<qint64>(each.type));
        to.add(each.windowStart);
        to.add(each.windowStart.daysTo(each.windowEnd));
    }
    to.add(static_cast<qint64>(episodes.size()));
    for (const EpisodeBefore &each : episodes) {
        to.add(each.owner);
        to.add(static_cast<qint64>(each.episode));
    }
    return std::move(to).bytes();
}

namespace {

void readDays(Reader &from, State &state)
{
    if (from.numberUnder(2) == 1) {
        state.newestHour = from.number();
        state.days.first = from.date();
    } else {
        from.number();
    }
    for (qint64 left = from.numberUnder(mostEntries); left > 0 && from.isGood(); --left) {
        DayUse day;
        const qint64 measured = from.numberUnder(64);
        day.measuredHours = static_cast<int>(measured / 2);
        day.isMeasured = measured % 2 == 1;
        day.measured = StateBytes::read(from);
        day.all = from.numberUnder(2) == 1 ? day.measured : StateBytes::read(from);
        state.days.days.push_back(day);
    }
}

void readRest(Reader &from, State &state)
{
    for (qint64 left = from.numberUnder(mostEntries); left > 0 && from.isGood(); --left) {
        const QDate start = from.date();
        state.bases.push_back({start, StateBytes::read(from)});
    }
    for (qint64 left = from.numberUnder(mostEntries); left > 0 && from.isGood(); --left) {
        Told told;
        told.owner = from.text();
        told.type = static_cast<AlertType>(from.numberUnder(4));
        told.windowStart = from.date();
        told.windowEnd = told.windowStart.addDays(from.numberUnder(mostEntries));
        state.told.push_back(told);
    }
    for (qint64 left = from.numberUnder(mostEntries); left > 0 && from.isGood(); --left) {
        const QString owner = from.text();
        state.episodes.push_back({owner, static_cast<Episode>(from.numberUnder(3))});
    }
}

} // namespace

Expected<State, Fault> State::fromBytes(QByteArrayView bytes)
{
    Reader from(bytes);
    State state;
    if (!from.startsWithVersion())
        return Unexpected{Fault{Fault::Reason::WrongCharacter}};
    readDays(from, state);
    readRest(from, state);
    if (!from.isAtEnd() || (state.newestHour && !state.days.first.isValid()))
        return Unexpected{Fault{Fault::Reason::WrongCharacter}};
    return state;
}

} // namespace Ventanilla::Alerts
