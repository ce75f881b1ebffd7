package dev.madang.shop;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;

/** Who may sell, and what becomes of what they sell when they may not. */
public final class Sellers {

    private Sellers() {}

    /** @throws Refusal 403 for a member whose e-mail address is not confirmed */
    public static void require(CurrentMember me) {
        if (!me.emailConfirmed()) {
            throw Refusal.forbidden("shop.refused.confirm-email");
        }
    }

    /**
     * True in SQL while this member is suspended; {@code :now} is the moment.
     *
     * @param seller a column
     */
    public static String suspended(String seller) {
        return "EXISTS (SELECT FROM member m WHERE m.id = %s AND m.suspended_until > :now)".formatted(seller);
    }

    /**
     * In SQL, how what is sold is kept from others: by operators, or hidden for as long as its seller is suspended.
     *
     * @param row what the statement calls it, with columns {@code withheld} and {@code seller_id}
     */
    public static String withheld(String row) {
        return "CASE WHEN %1$s.withheld IS NULL AND %2$s THEN 'HIDDEN' ELSE %1$s.withheld END"
                .formatted(row, suspended(row + ".seller_id"));
    }
}
