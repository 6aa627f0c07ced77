;; Opens a letter, waits for what Eglot and Flymake show of it, has a name mended, and tells.
;; The environment names the server (AFTERWORD_COMMAND, a word in each line), the configuration to
;; try (AFTERWORD_CONFIG), the draft (AFTERWORD_DRAFT) and the file to tell it in (AFTERWORD_TOLD).

(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'cl-lib)

(defvar told "")

(defun tell (text)
  (setq told (concat told text "\n"))
  (write-region told nil (getenv "AFTERWORD_TOLD") nil 'quiet))

(defun await (what condition)
  (let ((end (time-add nil 60)))
    (while (not (funcall condition))
      (when (time-less-p end nil)
        (tell (concat "waited in vain for: " what))
        (kill-emacs 3))
      (accept-process-output nil 0.05))))

(defun found (code)
  (cl-find-if (lambda (one) (string-match-p (regexp-quote code) (flymake-diagnostic-text one)))
              (flymake-diagnostics)))

(condition-case trouble
    (progn
      (load (getenv "AFTERWORD_CONFIG") nil t)
      (setq afterword-command (split-string (getenv "AFTERWORD_COMMAND") "\n")
            eglot-sync-connect 60
            eglot-connect-timeout 60
            make-backup-files nil)
      (find-file (getenv "AFTERWORD_DRAFT"))
      (run-hooks 'post-command-hook)
      (await "the server" #'eglot-managed-p)
      (await "a misspelt name" (lambda () (flymake-start) (found "wrong-name")))
      (let ((name (found "wrong-name")))
        (tell (concat "marked: "
                      (buffer-substring-no-properties
                       (flymake-diagnostic-beg name) (flymake-diagnostic-end name))))
        (goto-char (flymake-diagnostic-beg name)))
      (setq last-nonmenu-event ?a)
      (cl-letf (((symbol-function 'completing-read)
                 (lambda (_prompt choices &rest _)
                   (cl-find-if (lambda (title) (string-prefix-p "Write" title))
                               (all-completions "" choices)))))
        (eglot-code-actions (point) nil nil t))
      (tell (concat "mended: " (string-trim (thing-at-point 'line t))))
      ;; What was changed is sent before a save is told of.
      (save-buffer)
      (await "silence about the name"
             (lambda () (flymake-start) (not (found "wrong-name"))))
      (tell "saved"))
  (error (tell (format "crashed: %S" trouble)) (kill-emacs 5)))
(kill-emacs 0)
