// Starts `claimcheck lsp`, and ends it with the window.

const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["plaintext", "markdown", "html", "yaml"];
let client;

exports.activate = () => {
  const [command, ...args] = workspace.getConfiguration("claimcheck").get("command");
  client = new LanguageClient("claimcheck", "claimcheck", { command, args }, {
    documentSelector: LANGUAGES.map((language) => ({ language })),
  });
  return client.start();
};

exports.deactivate = () => client?.stop();
