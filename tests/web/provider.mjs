// A provider of OpenID Connect for the tests: people of two organisations, who sign in with their names alone.
// node provider.mjs <folder of oidc-provider> <port> <where this server is>
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , folder, port, back] = process.argv;
const { default: Provider } = await import(pathToFileURL(join(folder, 'lib/index.js')).href);

const people = {
  surf: {
    email: 'anna@hogeschool.example',
    name: 'Anna de Vries',
    eduperson_principal_name: 'adv@hogeschool.example',
    eduperson_affiliation: ['employee', 'member'],
    schac_home_organization: 'hogeschool.example',
  },
  student: { name: 'Sam', eduperson_affiliation: ['student', 'member'], schac_home_organization: 'hogeschool.example' },
  entra: {
    oid: '00000000-0000-4000-8000-00000000000a',
    tid: '00000000-0000-4000-8000-0000000000ff',
    preferred_username: 'Bob@Example.onmicrosoft.com',
    name: 'Bob',
    groups: ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'],
  },
};

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'klankbord',
      client_secret: 'a-secret-of-the-tests',
      redirect_uris: [back],
      token_endpoint_auth_method: 'client_secret_basic',
    },
  ],
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  claims: {
    openid: ['sub', 'oid', 'tid', 'groups', 'eduperson_affiliation', 'eduperson_principal_name', 'schac_home_organization'],
    profile: ['name', 'preferred_username'],
    email: ['email'],
  },
  pkce: { required: () => true },
  cookies: { keys: ['of-the-tests'] },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('listening'));
