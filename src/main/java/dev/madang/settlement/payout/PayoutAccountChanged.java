package dev.madang.settlement.payout;

import java.util.UUID;

/** A member's money goes elsewhere from now on. */
public record PayoutAccountChanged(UUID member, String ending) {}
