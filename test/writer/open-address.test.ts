import { expect, it } from "vitest";
import { isReadOnTheWay } from "../../src/writer/open-address.ts";

it.each([
  "https://api.example.com/v1",
  "http://localhost:11434/v1",
  "http://127.0.0.1:11434/v1",
  "http://127.8.8.8/v1",
  "http://[::1]:8000/v1",
  "http://10.0.3.7/v1",
  "http://172.31.255.1/v1",
  "http://192.168.1.20:8080",
  "http://[fd12:3456::1]/v1",
  "http://[fe80::1]/v1",
  "http://ollama:11434/v1",
  "http://0.0.0.0:11434/v1",
  "http://[::]:11434/v1",
  "http://localhost.:11434/v1",
  "http://host.docker.internal:11434/v1",
  "http://gpu.local/v1",
  "nonsense",
])("stays on a network of one's own, or is encrypted: %s", (address) => {
  expect(isReadOnTheWay(address)).toBe(false);
});

it.each([
  "http://api.example.com/v1",
  "http://203.0.113.9/v1",
  "http://172.32.0.1/v1",
  "http://[2001:db8::1]/v1",
  "http://local.example.com/v1",
  "http://127.0.0.1.example.com/v1",
])("can be read on its way: %s", (address) => {
  expect(isReadOnTheWay(address)).toBe(true);
});
