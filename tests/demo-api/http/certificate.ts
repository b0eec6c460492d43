import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

let made: Promise<Certificate> | null = null;

/** For Leadey's host name and this machine; one for all servers of a process, since making it takes a while. */
export function certificate(): Promise<Certificate> {
  made ??= generate([{ name: 'commonName', value: 'backend.leadey.ai' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'backend.leadey.ai' },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  }).then((pems) => ({ key: pems.private, cert: pems.cert }));
  return made;
}
