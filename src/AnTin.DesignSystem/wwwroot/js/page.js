// Small improvements; every page works without them.
import { countChoices } from "./choose-rows.js";
import { focusErrors } from "./error-summary.js";
import { usePasskeys } from "./passkeys.js";
import { revealPasswords } from "./reveal-password.js";
import { watchDrops } from "./file-drop.js";
import { keepTyped } from "./keep-typed.js";
import { guardSubmits } from "./submit-once.js";

focusErrors(document);
revealPasswords(document);
watchDrops(document);
guardSubmits(document);
keepTyped(document);
countChoices(document);
usePasskeys(document);
