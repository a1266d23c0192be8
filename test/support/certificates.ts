import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** A private certificate authority, and a server's certificate that it has signed for `localhost`. All are PEM. */
export type Certificates = { readonly ca: string; readonly certificate: string; readonly key: string };

/** Makes certificates that are valid for a day. */
export function makeCertificates(): Certificates {
  const authority = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const server = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const issuer = "Inkwell tests";
  const signed = (subject: string, publicKey: KeyObject, extension: Buffer) =>
    certify({ issuer, subject, publicKey, extension, by: authority.privateKey });
  return {
    ca: signed(issuer, authority.publicKey, extensionOf("2.5.29.19", sequence(tlv(0x01, Buffer.of(0xff))))), // a CA
    certificate: signed("localhost", server.publicKey, extensionOf("2.5.29.17", sequence(tlv(0x82, "localhost")))),
    key: server.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

type Certified = {
  readonly issuer: string;
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly extension: Buffer;
  readonly by: KeyObject;
};

/** X.509 version 3, in DER: https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
function certify({ issuer, subject, publicKey, extension, by }: Certified): string {
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.of(2))),
    tlv(0x02, Buffer.of(1 + (Date.now() % 100))),
    ECDSA_WITH_SHA256,
    nameOf(issuer),
    sequence(timeOf(Date.now() - DAY_MS), timeOf(Date.now() + DAY_MS)),
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
    tlv(0xa3, sequence(extension)),
  );
  const signature = tlv(0x03, Buffer.concat([Buffer.of(0), sign("sha256", body, by)]));
  const lines =
    sequence(body, ECDSA_WITH_SHA256, signature)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const ECDSA_WITH_SHA256 = sequence(oid("1.2.840.10045.4.3.2"));

function tlv(tag: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const length = bytes.length < 128 ? Buffer.of(bytes.length) : Buffer.of(0x82, bytes.length >> 8, bytes.length & 0xff);
  return Buffer.concat([Buffer.of(tag), length, bytes]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, Buffer.concat(parts));
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split(".").map(Number);
  const base128 = (value: number): number[] =>
    value < 128 ? [value] : [...base128(value >> 7).map((byte) => byte | 0x80), value & 0x7f];
  return tlv(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]));
}

function nameOf(commonName: string): Buffer {
  return sequence(tlv(0x31, sequence(oid("2.5.4.3"), tlv(0x0c, commonName))));
}

function timeOf(ms: number): Buffer {
  return tlv(0x17, `${new Date(ms).toISOString().replaceAll(/^\d\d|[-:T]|\..*$/g, "")}Z`);
}

function extensionOf(id: string, value: Buffer): Buffer {
  return sequence(oid(id), tlv(0x04, value));
}
