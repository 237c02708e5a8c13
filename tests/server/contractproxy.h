#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QString>

namespace Ventanilla {

/// Prism's validating proxy between a client and the real server: it holds every request and every answer that goes
/// through against api/openapi.yaml. Needs node and the packages of tests/server/contract.
class ContractProxy
{
public:
    /// @param serverPort of a server on this computer.
    explicit ContractProxy(quint16 serverPort);
    ~ContractProxy();

    /// Why there can be no proxy here; empty where there can. May take a minute the first time: packages are installed.
    [[nodiscard]] static QString whyMissing();

    /// 0 where it did not start.
    [[nodiscard]] quint16 port() const { return m_port; }
    /// How many requests have gone through so far.
    [[nodiscard]] qsizetype requestCount();
    /// What the document does not allow, each with the lines of the request it belongs to; empty is as it should be.
    [[nodiscard]] QByteArrayList violations();

private:
    void readLog();

    QProcess m_process;
    QByteArrayList m_log;
    quint16 m_port = 0;
};

} // namespace Ventanilla
