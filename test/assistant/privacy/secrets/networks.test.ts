import { describe, expect, it } from "vitest";
import { withoutSecrets } from "../../../../src/assistant/privacy/secrets/secrets.ts";
import { readMarked } from "./marked.ts";

describe("passwords of networks, by the name of the network alone", () => {
  it.each([
    "wifi is {Moonlight-42}",
    "Wi-Fi is {Moonlight-42}.",
    "the wifi: {Moonlight-42}",
    "WLAN: {Apfelkuchen2024}",
    "WLAN ist {Apfelkuchen2024}",
    "wifi: {Apfelkuchen2024}",
    "Le wifi: {Tournesol2024}",
    "El wifi es {Girasol-42}",
    "Il wifi è {Girasole-42}",
    "O wifi é {Girassol-42}",
    "guest wifi: {Apfelkuchen2024}",
    "WiFi: Guest / {Apfelkuchen2024}",
    "our wifi is {Kestrel-2099}",
    "Wi-Fi: {Kestrel2099}",
    "hotspot: {Kestrel2099}",
    "Das WLAN ist {Turmfalke-99}",
    "le wifi c'est {Faucon2099}",
    "wifi at home is {Kestrel-2099}",
    "Wifi : {Kestrel2099}",
    "office wifi is {Kestrel_2099!x}",
    "Gäste-WLAN: {Regenbogen2099}",
    "WLAN-Schlüssel: {Regenbogen2099}",
  ])("go from %j", (marked) => {
    const { text, cleaned } = readMarked(marked);
    expect(withoutSecrets(text)).toBe(cleaned);
    expect(withoutSecrets(cleaned)).toBe(cleaned);
  });

  it.each([
    "wifi: 2024",
    "The wifi is slow",
    "Wifi is down since 10:42",
    "wifi: WPA2",
    "Wi-Fi is 802.11ax",
    "WLAN: siehe Aushang",
    "WLAN: 5GHz",
    "WLAN: Gastnetz2",
    "The Wi-Fi is in room B204",
    "wifi is 50Mbit",
    "wifi: Wi-Fi6",
    "wifi is A1-certified",
    "WLAN: 100Mbit/s",
    "Le wifi est gratuit",
    "El wifi es lento",
    "The wifi is Guest-Net",
    "wifi is available from 2024-12-01",
    "WLAN: Frankfurt2",
    "wifi: 802.11ac/ax",
    "WLAN: FritzBox7590",
    "WLAN: Fritz!Box 7590",
    "wifi is free in rooms 101-120",
    "wifi is unavailable-ish",
    "Wi-Fi is included",
    "wifi: https://example.org/help12",
    "WLAN ist 250Mbit/s",
    "Wifi: IEEE802.11",
    "wifi is WPA2-Enterprise",
    "wifi is ISO27001-certified",
    "WLAN: ab 01.12.2026",
    "Wi-Fi: $12.50/day",
    "wifi is fine-tuned",
    "WLAN: 10.000.000 Nutzer",
    "WiFi: contact it-help@example42.org for help 24x7",
    "Our wifi is Telekom-funded",
    "The wifi is down since 2026-11-30T10:15",
    "wifi is in building-2024",
  ])("are not seen in %j", (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });
});
