-- Afterword in Neovim 0.7 or newer. Put this file into ~/.config/nvim/plugin/.
-- Where the program is not on the PATH: let g:afterword_command = ['/path/to/afterword', 'lsp']

local markers = { "afterword.yml", "interview.yml" }

-- The folder of the search that a file belongs to: that of its settings, else that of its facts.
local function search_of(file)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  for _, marker in ipairs(markers) do
    local found = vim.fn.findfile(marker, vim.fn.escape(folder, " ,;\\") .. ";")
    if found ~= "" then
      return vim.fn.fnamemodify(found, ":p:h")
    end
  end
end

local clients = {} -- by folder, for Neovim 0.7

local function attach(buffer)
  local root = search_of(vim.api.nvim_buf_get_name(buffer))
  if not root then
    return
  end
  local config = {
    name = "afterword",
    cmd = vim.g.afterword_command or { "afterword", "lsp" },
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    init_options = vim.g.afterword_options or vim.empty_dict(),
  }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  local client = clients[root]
  if not client or vim.lsp.client_is_stopped(client) then
    client = vim.lsp.start_client(config)
    clients[root] = client
  end
  if client then
    vim.lsp.buf_attach_client(buffer, client)
  end
end

vim.api.nvim_create_autocmd({ "BufReadPost", "BufNewFile" }, {
  group = vim.api.nvim_create_augroup("afterword", {}),
  pattern = { "*.md", "*.txt", "*.eml", "interview.yml", "afterword.yml" },
  callback = function(event)
    attach(event.buf)
  end,
})

-- :Afterword applyFix, allow (at the cursor), applySafeFixes, acceptAll
local commands = { "acceptAll", "allow", "applyFix", "applySafeFixes" }

local function run(command)
  local all = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  for _, client in ipairs(all) do
    if client.name == "afterword" and vim.lsp.buf_is_attached(0, client.id) then
      local place = vim.lsp.util.make_position_params(0, client.offset_encoding)
      local arguments = { place.textDocument.uri }
      if command == "applyFix" or command == "allow" then
        table.insert(arguments, place.position)
      end
      vim.lsp.buf_request(0, "workspace/executeCommand", {
        command = "afterword." .. command,
        arguments = arguments,
      }, function() end)
      return
    end
  end
end

vim.api.nvim_create_user_command("Afterword", function(given)
  run(given.args)
end, {
  nargs = 1,
  complete = function()
    return commands
  end,
})
