import * as vscode from "vscode";
import { ClientCapabilities, LanguageClient, StaticFeature } from "vscode-languageclient/node";
import * as server from "./server";

let client: LanguageClient | undefined;

function settings(): server.Settings {
  const all = vscode.workspace.getConfiguration("afterword");
  return {
    command: all.get("command", "afterword"),
    proofread: all.get("proofread", true),
    pause: all.get("pause", 300),
  };
}

/** Tells the server that the editor opens the pages about rules. */
const opensPages: StaticFeature = {
  fillClientCapabilities(can: ClientCapabilities): void {
    const workspace = (can.workspace ??= {}) as { textDocumentContent?: object };
    workspace.textDocumentContent = {};
  },
  initialize(): void {},
  getState() {
    return { kind: "static" };
  },
  clear(): void {},
};

async function startServer(): Promise<void> {
  const wished = settings();
  client = new LanguageClient("afterword", "Afterword", server.start(wished), {
    documentSelector: server.selector(),
    initializationOptions: server.options(wished),
    synchronize: {
      configurationSection: "afterword",
      fileEvents: vscode.workspace.createFileSystemWatcher(server.WATCHED),
    },
  });
  client.registerFeature(opensPages);
  try {
    await client.start();
  } catch (error) {
    void vscode.window.showErrorMessage(server.troubleWith(wished, error));
  }
}

async function stopServer(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.dispose();
}

const pages: vscode.TextDocumentContentProvider = {
  async provideTextDocumentContent(uri) {
    const page = await client?.sendRequest<{ text: string }>("workspace/textDocumentContent", {
      uri: uri.toString(),
    });
    return page?.text ?? "";
  },
};

/** Has the server do something with the document that is being written, perhaps at the cursor. */
function ask(command: string, atCursor: boolean): Thenable<unknown> | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !client) {
    return undefined;
  }
  const { line, character } = editor.selection.active;
  const document = client.code2ProtocolConverter.asUri(editor.document.uri);
  return vscode.commands.executeCommand(
    command,
    document,
    ...(atCursor ? [{ line, character }] : []),
  );
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(server.RULE_PAGES, pages),
    vscode.commands.registerCommand("afterword.fixAll", () =>
      vscode.commands.executeCommand("editor.action.sourceAction", {
        kind: "source.fixAll.afterword",
        apply: "first",
      }),
    ),
    vscode.commands.registerCommand("afterword.quickFix", () =>
      vscode.commands.executeCommand("editor.action.quickFix"),
    ),
    vscode.commands.registerCommand("afterword.fixHere", () => ask("afterword.applyFix", true)),
    vscode.commands.registerCommand("afterword.allowHere", () => ask("afterword.allow", true)),
    vscode.commands.registerCommand("afterword.acceptWords", () =>
      ask("afterword.acceptAll", false),
    ),
    vscode.commands.registerCommand("afterword.restart", async () => {
      await stopServer();
      await startServer();
    }),
  );
  await startServer();
}

export function deactivate(): Promise<void> {
  return stopServer();
}
