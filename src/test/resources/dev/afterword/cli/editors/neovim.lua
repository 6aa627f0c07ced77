-- Writes a letter as a person would, with what Neovim itself brings, and tells what it saw.
-- The environment names the server (AFTERWORD_COMMAND, a word in each line), the configuration to
-- try (AFTERWORD_CONFIG), the draft (AFTERWORD_DRAFT) and the file to tell it in (AFTERWORD_TOLD).

local A_MINUTE = 60000
local told = assert(io.open(vim.env.AFTERWORD_TOLD, "w"))

local function tell(what)
  told:write(what, "\n")
  told:flush()
end

local function codes()
  local all = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    all[one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code) or "?"] = one
  end
  return all
end

local function await(what, condition)
  if not vim.wait(A_MINUTE, condition, 20) then
    tell("waited in vain for: " .. what)
    vim.cmd("cquit 3")
  end
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number, number + 1, true)[1]
end

-- Chooses from the menu of actions the one that begins so, as one does with the keyboard.
local function act(title)
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      if vim.startswith(options.format_item(item), title) then
        choose(item)
        return
      end
    end
    tell("no such action: " .. title)
    vim.cmd("cquit 4")
  end
  vim.lsp.buf.code_action()
end

local function session()
  vim.g.afterword_command = vim.split(vim.env.AFTERWORD_COMMAND, "\n")
  vim.g.afterword_options = { pause = 0 }
  dofile(vim.env.AFTERWORD_CONFIG)
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.AFTERWORD_DRAFT))
  await("a misspelt name", function()
    return codes()["wrong-name"]
  end)
  local name = codes()["wrong-name"]
  tell("marked: " .. line(name.lnum):sub(name.col + 1, name.end_col))

  vim.api.nvim_win_set_cursor(0, { name.lnum + 1, name.col })
  act("Write “Dana”")
  await("the fix", function()
    return line(name.lnum) == "Hi 😀 Dana,"
  end)
  await("silence about the name", function()
    return not codes()["wrong-name"]
  end)
  tell("fixed: " .. line(name.lnum))

  vim.cmd("normal! Go")
  vim.cmd("normal! iP.S. I recieved your mail, and I need an answer by Friday")
  await("a misspelt word", function()
    return codes()["misspelling"]
  end)
  tell("half a sentence: " .. (codes()["demands-decision"] and "judged" or "left alone"))
  vim.cmd("normal! a.")
  await("the tone of the whole sentence", function()
    return codes()["demands-decision"]
  end)
  tell("a sentence: judged")

  vim.cmd("Afterword acceptAll")
  await("silence about the word", function()
    return not codes()["misspelling"]
  end)
  tell("accepted")

  local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    position = { line = 2, character = 4 },
  }, A_MINUTE)
  for _, answer in pairs(answers) do
    tell("offered: " .. answer.result[1].label)
  end
  vim.cmd("silent write")
end

local ok, trouble = pcall(session)
if not ok then
  tell("crashed: " .. tostring(trouble))
  vim.cmd("cquit 5")
end
vim.cmd("quitall!")
