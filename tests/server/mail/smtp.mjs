// An SMTP server on a free port of this computer (npm's smtp-server). The first word of the recipient's address says
// what happens to a mail; the other words are the test's own:
//   fine       taken
//   unknown    550 to RCPT, always
//   unwanted   554 to the mail, always
//   greylisted 450 to RCPT twice, then taken
//   busy       421 to RCPT and the end of the connection, twice, then taken
//   later      451 to the mail twice, then taken
//   cut        the line breaks behind DATA, before the mail; twice, then taken
//   dropped    the line breaks behind the whole mail, which is not taken; then taken
//   unheard    taken, but the line breaks before the 250; each further time taken and answered
//
//     smtp.mjs                                    whoever comes may send
//     smtp.mjs login USER PASSWORD                who knows them, in plain text
//     smtp.mjs starttls USER PASSWORD CERTIFICATE KEY      and once STARTTLS has encrypted the line
//     smtp.mjs smtps USER PASSWORD CERTIFICATE KEY         and the line is encrypted from its beginning
//
// Tells on standard output, a JSON object a line: {"port"}, then {"taken": address, "messageId", "mail"} for each mail
// and {"login": user, "isEncrypted", "isRight"} for each who gave a name and a password.
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [mode, user, password, certificate, key] = process.argv.slice(2);
const isTls = mode === 'starttls' || mode === 'smtps';

const tries = new Map();

function tell(event) {
    process.stdout.write(JSON.stringify(event) + '\n');
}

/** How often this was asked before. */
function before(what) {
    const times = tries.get(what) ?? 0;
    tries.set(what, times + 1);
    return times;
}

function refusal(code, words) {
    return Object.assign(new Error(words), { responseCode: code });
}

function hangUp(session, how = 'destroy') {
    for (const connection of server.connections) {
        if (connection.session.id === session.id)
            connection._socket[how]();
    }
}

function messageIdOf(mail) {
    const head = mail.slice(0, mail.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
    return head.match(/^Message-ID: (.*)$/im)?.[1] ?? '';
}

const server = new SMTPServer({
    secure: mode === 'smtps',
    ...(isTls ? { cert: readFileSync(certificate), key: readFileSync(key) } : {}),
    disabledCommands: [...(mode ? [] : ['AUTH']), ...(mode === 'starttls' ? [] : ['STARTTLS'])],
    allowInsecureAuth: mode === 'login',
    logger: false,
    onAuth(auth, session, answer) {
        const isRight = auth.username === user && auth.password === password;
        tell({ login: auth.username, isEncrypted: session.secure, isRight });
        answer(isRight ? null : refusal(535, '5.7.8 who are you'), isRight ? { user } : undefined);
    },
    onRcptTo({ address }, session, answer) {
        const kind = address.split(/[-@]/)[0];
        if (kind === 'unknown')
            return answer(refusal(550, '5.1.1 no such mailbox'));
        if (kind === 'greylisted' && before('rcpt ' + address) < 2)
            return answer(refusal(450, '4.2.1 come again'));
        if (kind === 'busy' && before('rcpt ' + address) < 2) {
            answer(refusal(421, '4.3.2 closing'));
            return setImmediate(() => hangUp(session, 'end'));
        }
        answer();
    },
    onData(stream, session, answer) {
        const address = session.envelope.rcptTo[0].address;
        const kind = address.split(/[-@]/)[0];
        if (kind === 'cut' && before('cut ' + address) < 2)
            return hangUp(session);
        const parts = [];
        stream.on('data', part => parts.push(part));
        stream.on('end', () => {
            if (kind === 'unwanted')
                return answer(refusal(554, '5.7.1 not wanted'));
            const times = before('data ' + address);
            if (kind === 'later' && times < 2)
                return answer(refusal(451, '4.3.0 not now'));
            if (kind === 'dropped' && times < 1)
                return hangUp(session);
            const mail = Buffer.concat(parts).toString('latin1');
            tell({ taken: address, messageId: messageIdOf(mail), mail });
            if (kind === 'unheard' && times < 1)
                return hangUp(session);
            answer();
        });
    },
});
server.on('error', () => {}); // a client that is killed
server.listen(0, '127.0.0.1', () => tell({ port: server.server.address().port }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0)); // with the test
