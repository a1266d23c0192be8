import { describe, expect, it } from "vitest";
import { REMOVED, withoutSecrets } from "../../../../src/assistant/privacy/secrets/secrets.ts";

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");
const twice = (text: string) => {
  const once = withoutSecrets(text);
  expect(withoutSecrets(once)).toBe(once);
  return once;
};

describe("a text with many names of secrets", () => {
  it.each([
    { count: 160, line: `password: ${REMOVED}` },
    { count: 300, line: `password: ${REMOVED}` },
    { count: 301, line: REMOVED },
    { count: 400, line: REMOVED },
  ])("does not change again with $count lines", ({ count, line }) => {
    expect(twice(lines(count, (at) => `password: hunter${at}!x`))).toBe(lines(count, () => line));
  });

  it.each([
    (at: number) => `api key: sk-${"a1B2c3".repeat(5)}${at}`,
    (at: number) => `Token und Schlüssel ${at}: xoxb-${at}-abcdefghijkl`,
    (at: number) => `The secret token is password-token-secret-${at}x`,
    (at: number) => `"clientSecret": "blue${at}Horse", "userId": ${at}`,
    (at: number) => `Konto ${at}\nDatenbankpasswort\nschwarzerhund`,
    (at: number) => `密码是Winter${at}!x`,
    (at: number) => `key${at}x=ab${at}cd${at}ef`,
  ])("does not change again, whatever the lines are (%#)", (line) => {
    for (const count of [90, 149, 151, 299, 310, 620]) twice(lines(count, line));
  });

  it.each([
    ["password: black%dog", "camel"],
    ["Masterpasswort: schwarzer%hund", "compound"],
    ["apiKey\nblackdog%x", "camel"],
    ["DB_PASS\nblackdog%x", "underscore"],
    ["Mot de passe\nchien%noir", "French"],
    ["Hasło\nczarny%pies", "Polish"],
    ["пароль\nчерный%пес", "Russian"],
    ["accessTokens\nblackdog%x", "plural"],
    ["JWTSecret\nblackdog%x", "camel behind capitals"],
    ["Zugangsschlüssel\nschwarzer%hund", "compound of a short word"],
    ["Contraseña\nperro%negro", "Spanish"],
  ])("loses the lines %j (%s)", (entry) => {
    expect(twice(lines(301, (at) => entry.replace("%", `${at}`)))).not.toMatch(/dog|hund|noir|pies|пес|negro/);
  });

  it.each([
    "Passenger %: Ana, keyboard",
    "Compass % and monkey, turkey",
    "The secretary passed hall %",
    "Keynote % on tokenism",
    "Desenhar o mapa %",
    "Enclave %, passage, passport office",
    "Schlüsselbund und Schlüsselkunde %",
    "Keywords and bypass %",
  ])("keeps 400 lines of %j", (line) => {
    const text = lines(400, (at) => line.replace("%", `${at}`));
    expect(twice(text)).toBe(text);
  });
});

describe("a private key among many names of secrets", () => {
  const body = lines(12, (at) => `MIIEowIBAAKCAQEA${"Zm9v".repeat(10)}${at}`);
  it.each([
    ["RSA PRIVATE KEY", "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----"],
    ["a key without an end", "-----BEGIN OPENSSH PRIVATE KEY-----", ""],
    ["PuTTY", "PuTTY-User-Key-File-2: ssh-rsa", "Private-MAC: 0a1b2c3d"],
    ["OpenVPN", "-----BEGIN OpenVPN Static key V1-----", "-----END OpenVPN Static key V1-----"],
  ])("is left out whole (%s)", (_, begin, end) => {
    const short = "short\nlines\nof it\n";
    const cleaned = twice(`${lines(310, (at) => `password ${at}`)}\n\n\n${begin}\n${short}${body}\n${end}`);
    expect(cleaned).not.toMatch(/MIIE|short|of it|BEGIN|END|PuTTY/);
  });
});
