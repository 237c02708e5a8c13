// Sends requests through Prism's validating proxy to the real server: whatever api/openapi.yaml does not allow, in a
// request or in an answer, is a failure. Usage: node proxy.mjs SERVER-PROGRAM OPENAPI.YAML
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [program, description] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-proxy.'));
const database = `sqlite:${join(folder, 'test.db')}`;
const password = 'a-password-of-tests';
const started = [];
let failures = 0;

function run(words, input = '') {
    execFileSync(program, words, { input, stdio: ['pipe', 'ignore', 'inherit'] });
}

/** Starts a program and gives what `expected` finds in its output. */
function start(command, words, expected) {
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NO_COLOR: '1' } });
    started.push(child);
    return new Promise((resolve, reject) => {
        let output = '';
        child.stdout.on('data', (part) => {
            output += part;
            const found = output.match(expected);
            if (found) resolve(found[1]);
        });
        child.on('exit', (code) => reject(new Error(`${command} ended with ${code}: ${output}`)));
    });
}

function freePort() {
    return new Promise((resolve) => {
        const listener = createServer().listen(0, '127.0.0.1', () => {
            const { port } = listener.address();
            listener.close(() => resolve(port));
        });
    });
}

async function prepare() {
    run(['demo-data', '--customers', '60', '--seed', '1', '--until', '2026-03-08', join(folder, 'data')]);
    run(['import', '--database', database, join(folder, 'data')]);
    run(['user', 'add', '--database', database, '--role', 'supervisor', '--display-name', 'Test', 'proxy-test'], `${password}\n`);
    const server = await start(program, ['serve', '--database', database, '--listen', '127.0.0.1:0', '--mail-directory',
        join(folder, 'mail'), '--clock', '2026-03-08T12:00:00Z'], /listening on (\S+)\n/);
    const port = await freePort();
    await start(process.execPath, [join(here, 'node_modules/.bin/prism'), 'proxy', '--host', '127.0.0.1', '--port', `${port}`,
        description, server], /(Prism is listening)/);
    return `http://127.0.0.1:${port}`;
}

const address = await prepare().catch((error) => {
    console.error(error.message);
    process.exit(1);
});
let token = '';

/** One request; `statuses` are the ones that may come. */
async function call(method, path, { body, headers = {}, statuses = [200] } = {}) {
    const all = { ...headers };
    if (token) all.Authorization = `Bearer ${token}`;
    if (body !== undefined) all['Content-Type'] = 'application/json';
    if (method === 'POST') all['Idempotency-Key'] ??= randomUUID();
    const reply = await fetch(address + path, { method, headers: all, body: body === undefined ? undefined : JSON.stringify(body) });
    const text = await reply.text();
    const violations = reply.headers.get('sl-violations');
    if (violations || !statuses.includes(reply.status)) {
        failures += 1;
        console.error(`${method} ${path}: ${reply.status} ${violations ?? ''}\n  ${text.slice(0, 600)}`);
    }
    const isJson = /json/.test(reply.headers.get('content-type') ?? '');
    return { status: reply.status, etag: reply.headers.get('etag'), json: isJson ? JSON.parse(text) : null };
}

async function main() {
    await call('GET', '/v1/health');
    await call('GET', '/v1/utility');
    await call('GET', '/v1/notes', { headers: { Authorization: 'Bearer none' }, statuses: [401] });
    await call('POST', '/v1/session', { body: { username: 'nobody', password: 'wrong' }, statuses: [401] });
    const session = await call('POST', '/v1/session', { body: { username: 'proxy-test', password }, statuses: [201] });
    token = session.json.token;
    const found = await call('GET', '/v1/customers?q=ma&limit=5');
    const customer = found.json.items[0].customer_number;
    const page = await call('GET', `/v1/customers/${customer}`);
    await call('GET', `/v1/customers/${customer}`, { headers: { 'If-None-Match': page.etag }, statuses: [304] });
    await call('GET', '/v1/customers/99999999', { statuses: [404] });
    await call('GET', `/v1/customers/${customer}/history`);
    const number = page.json.accounts[0].account_number;
    await call('POST', `/v1/customers/${customer}/verifications`,
        { body: { factors: { account_number: 'wrong' } }, statuses: [422] });
    await call('POST', `/v1/customers/${customer}/verifications`, { statuses: [201, 422],
        body: { factors: { account_number: number, full_name: page.json.display_name, email: page.json.emails[0] ?? '',
            postal_code: page.json.accounts[0].postal_code, service_address: page.json.accounts[0].service_address } } });
    await call('POST', `/v1/customers/${customer}/verification-code`, { body: {}, statuses: [201, 409] });
    await call('DELETE', `/v1/customers/${customer}/verification-lock`, { statuses: [204] });
    const account = await call('GET', `/v1/accounts/${number}`);
    await call('PATCH', `/v1/accounts/${number}`, { body: { mailing_attention: 'Attn: Test' }, statuses: [428] });
    await call('PATCH', `/v1/accounts/${number}`, { body: { mailing_attention: 'Attn: Test' }, statuses: [200, 403],
        headers: { 'If-Match': account.etag } });
    await call('PATCH', `/v1/accounts/${number}`, { body: { mailing_attention: 'Attn: Other' }, statuses: [412, 403],
        headers: { 'If-Match': '"old"' } });
    const email = `proxy.${Date.now()}@example.com`;
    await call('POST', '/v1/logins', { body: { email, display_name: 'Proxy Test' }, statuses: [201, 403] });
    await call('POST', '/v1/logins', { body: { email }, statuses: [409, 403] });
    await call('GET', `/v1/logins?email=${encodeURIComponent(email)}`);
    await call('GET', `/v1/logins/${encodeURIComponent(email)}`, { statuses: [200, 404] });
    const link = `/v1/logins/${encodeURIComponent(email)}/accounts/${number}`;
    await call('PUT', link, { body: { label: 'Home' }, headers: { 'If-None-Match': '*' }, statuses: [201, 403, 404] });
    const linked = await call('GET', link, { statuses: [200, 404] });
    await call('DELETE', link, { headers: { 'If-Match': linked.etag ?? '"none"' }, statuses: [204, 403, 404] });
    const usernames = await call('GET', `/v1/usernames?customer_number=${customer}&suggest_for=${encodeURIComponent(email)}`);
    const names = usernames.json.items.map((item) => item.username).slice(0, 3);
    await call('POST', '/v1/merges', { body: { login_email: email, usernames: names.length ? names : ['none'], dry_run: true },
        statuses: [200, 403, 404] });
    await call('GET', '/v1/merges');
    await call('GET', '/v1/merges/mrg_none', { statuses: [404] });
    await call('POST', '/v1/merges/mrg_none/undo', { body: {}, statuses: [404] });
    await call('POST', '/v1/notes', { body: { customer_number: customer, text: 'A note of the proxy test.' }, statuses: [201] });
    await call('GET', `/v1/notes?customer_number=${customer}&limit=1`);
    await call('GET', '/v1/audit?limit=20');
    await call('GET', '/v1/audit/verify');
    await call('GET', '/v1/confirmations/none', { statuses: [404] });
    await call('DELETE', '/v1/session', { statuses: [204] });
}

await main().catch((error) => {
    failures += 1;
    console.error(error);
});
for (const child of started) child.kill();
rmSync(folder, { recursive: true, force: true });
console.log(failures === 0 ? 'no violation' : `${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
