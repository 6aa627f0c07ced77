/** What is known of the server without an editor around it. */

/** The settings of the user, under their names in the editor. */
export interface Settings {
  command: string;
  proofread: boolean;
  pause: number;
}

/** The files that the server may have something to say about; it leaves alone what is no draft. */
export const FILES = ["**/*.md", "**/*.txt", "**/*.eml", "**/interview.yml", "**/afterword.yml"];

/** The files whose changes on disk matter, rule files of the user among them. */
export const WATCHED = "**/*.{md,txt,eml,yml}";

/** Names of pages about rules begin with it. */
export const RULE_PAGES = "afterword-rule";

/** The documents that are shown to the server. */
export function selector(): { scheme: string; pattern: string }[] {
  return FILES.map((pattern) => ({ scheme: "file", pattern }));
}

/** How the server is started; blanks around the path are nobody's wish. */
export function start(settings: Settings): { command: string; args: string[] } {
  return { command: settings.command.trim() || "afterword", args: ["lsp"] };
}

/** What the server is told before anything else. */
export function options(settings: Settings): { proofread: boolean; pause: number } {
  return { proofread: settings.proofread, pause: settings.pause };
}

/** What to tell a user whose server did not start. */
export function troubleWith(settings: Settings, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `Afterword did not start with “${start(settings).command} lsp”: ${reason}. Set “afterword.command” to where it is.`;
}
