-- Opens a draft in Neovim, says what is told of it, makes the first repair, and says what is left.
local file = vim.env.DRAFT
vim.cmd("edit " .. file)
local client = vim.lsp.start_client({ name = "claimcheck", cmd = { "claimcheck", "lsp" }, root_dir = vim.fs and vim.fs.dirname(file) or nil })
vim.lsp.buf_attach_client(0, client)
local function count() return #vim.diagnostic.get(0) end
vim.wait(60000, function() return count() > 0 end, 50)
local told = vim.diagnostic.get(0)[1]
local line = vim.api.nvim_buf_get_lines(0, told.lnum, told.lnum + 1, false)[1]
local out = { line:sub(told.col + 1, told.end_col) }
local where = vim.lsp.util.make_range_params(0, "utf-16")
local column = vim.str_utfindex and select(2, vim.str_utfindex(line, told.col)) or told.col
where.range = { start = { line = told.lnum, character = column }, ["end"] = { line = told.lnum, character = column } }
where.context = { diagnostics = {} }
for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/codeAction", where, 60000)) do
  table.insert(out, answer.result[1].title)
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, "utf-16")
end
vim.wait(60000, function() return count() == 0 end, 50)
table.insert(out, vim.api.nvim_buf_get_lines(0, told.lnum, told.lnum + 1, false)[1])
table.insert(out, tostring(count()))
vim.fn.writefile(out, vim.env.SAID)
vim.cmd("qall!")
