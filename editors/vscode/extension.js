// Starts `claimcheck lsp`, and ends it with the window.

const { commands, window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["plaintext", "markdown", "html", "yaml"];
const SETTING = "claimcheck.command";
let client;

exports.activate = async () => {
  const [command, ...args] = workspace.getConfiguration().get(SETTING);
  client = new LanguageClient("claimcheck", "claimcheck", { command, args }, {
    documentSelector: LANGUAGES.map((language) => ({ language })),
  });
  try {
    await client.start();
  } catch {
    client = undefined;
    const said = `claimcheck: “${command}” cannot be started. Install it where VS Code finds it, or say in the setting ${SETTING} where it is.`;
    if (await window.showErrorMessage(said, "Open the setting")) commands.executeCommand("workbench.action.openSettings", SETTING);
  }
};

exports.deactivate = () => client?.stop();
