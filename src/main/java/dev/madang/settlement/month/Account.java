package dev.madang.settlement.month;

import dev.madang.settlement.AccountKind;
import java.util.UUID;

/** Who has lines in a month. */
record Account(AccountKind kind, UUID account, UUID payee) {}
