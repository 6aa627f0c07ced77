import * as assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as server from "./server";

const usual: server.Settings = { command: "afterword", proofread: true, pause: 300 };

test("the server is started as the user says", () => {
  assert.deepEqual(server.start(usual), { command: "afterword", args: ["lsp"] });
  assert.equal(server.start({ ...usual, command: " /opt/afterword " }).command, "/opt/afterword");
  assert.equal(server.start({ ...usual, command: " " }).command, "afterword");
});

test("the server is told the settings that it knows", () => {
  assert.deepEqual(server.options({ ...usual, proofread: false }), {
    proofread: false,
    pause: 300,
  });
});

test("drafts, facts and settings on disk are shown to the server", () => {
  assert.deepEqual(
    server.selector().map((one) => one.pattern),
    server.FILES,
  );
  assert.ok(server.selector().every((one) => one.scheme === "file"));
});

test("who has not installed the program is told what to set", () => {
  const told = server.troubleWith({ ...usual, command: "/nowhere" }, new Error("ENOENT"));
  assert.match(told, /“\/nowhere lsp”: ENOENT\. Set “afterword\.command”/);
});

test("what the manifest promises is there", () => {
  const manifest = JSON.parse(
    readFileSync(path.join(__dirname, "..", "package.json"), "utf8"),
  );
  const settings = Object.keys(manifest.contributes.configuration.properties);
  assert.deepEqual(settings.sort(), Object.keys(usual).map((key) => `afterword.${key}`).sort());
  const extension = readFileSync(path.join(__dirname, "extension.js"), "utf8");
  for (const command of manifest.contributes.commands) {
    assert.ok(extension.includes(`"${command.command}"`), command.command);
  }
});

/** Set by who has built the program: a session with the real server, as the editor has it. */
const program = process.env.AFTERWORD_PROGRAM;

test("the real server speaks with the library of the editor", { skip: !program }, async () => {
  const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = await import(
    "vscode-languageserver-protocol/node"
  );
  const { spawn } = await import("node:child_process");
  const how = server.start({ ...usual, command: program ?? "" });
  assert.ok(existsSync(how.command));
  const child = spawn(how.command, how.args, { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const shown = new Promise<{ uri: string; diagnostics: { code?: string }[] }>((seen) =>
    connection.onNotification("textDocument/publishDiagnostics", seen),
  );
  connection.listen();
  const started: { capabilities: { hoverProvider?: boolean } } = await connection.sendRequest(
    "initialize",
    {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      initializationOptions: server.options({ ...usual, proofread: false }),
    },
  );
  assert.equal(started.capabilities.hoverProvider, true);
  await connection.sendNotification("initialized", {});
  const uri = "file:///search/acme/dana.md";
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: {
      uri,
      languageId: "markdown",
      version: 1,
      text: "---\nkind: status\n---\nHi Dana,\n\nI need an answer by Friday, please.\n",
    },
  });
  const first = await shown;
  assert.equal(fileURLToPath(first.uri), fileURLToPath(uri));
  assert.ok(first.diagnostics.some((one) => one.code === "demands-decision"));
  const page: { text: string } = await connection.sendRequest("workspace/textDocumentContent", {
    uri: `${server.RULE_PAGES}:/demands-decision.txt`,
  });
  assert.match(page.text, /To keep it silent:/);
  const ended = new Promise((done) => child.on("exit", done));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  assert.equal(await ended, 0);
});
