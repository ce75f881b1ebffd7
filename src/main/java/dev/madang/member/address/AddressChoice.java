package dev.madang.member.address;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where something is to be sent: one of a member's addresses, or one that is typed. Feeds {@code member/address/choice}.
 *
 * @param action where the choice is posted to
 * @param saved the member's addresses, the usual one first
 * @param chosen the one that is chosen beforehand; null when none is
 */
public record AddressChoice(
        String action, List<SavedAddress> saved, @Nullable UUID chosen) {

    /** @param said where it was to be sent before; null when nobody has said, and the usual address is chosen */
    public static AddressChoice of(String action, List<SavedAddress> saved, @Nullable PostalAddress said) {
        return new AddressChoice(
                action,
                saved,
                saved.stream()
                        .filter(one -> said == null || one.address().equals(said))
                        .findFirst()
                        .map(SavedAddress::id)
                        .orElse(null));
    }
}
