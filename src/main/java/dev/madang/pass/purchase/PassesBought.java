package dev.madang.pass.purchase;

import dev.madang.shared.Won;
import java.util.UUID;

/** Passes were paid for and are their member's. */
public record PassesBought(UUID purchase, UUID member, int passes, Won price) {}
