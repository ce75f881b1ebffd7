package dev.madang.member.address;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed into {@code member/address/fields :: fields}, on whichever page it stands. */
public record AddressForm(
        @Nullable String recipient,
        @Nullable String phone,
        @Nullable String postcode,
        @Nullable String road,
        @Nullable String detail,
        @Nullable String usual) {

    public static final AddressForm EMPTY = new AddressForm(null, null, null, null, null, null);

    private static final int MOST_OF_RECIPIENT = 40;
    private static final int MOST_OF_ROAD = 100;
    private static final int MOST_OF_DETAIL = 60;

    static AddressForm of(SavedAddress saved) {
        PostalAddress address = saved.address();
        return new AddressForm(
                address.recipient(),
                address.phone(),
                address.postcode(),
                address.road(),
                address.detail(),
                saved.usual() ? "true" : null);
    }

    /** Whether it is to be chosen beforehand from now on. */
    public boolean isUsual() {
        return "true".equals(usual);
    }

    /** Says at each field what is wrong with it. */
    public void check(Errors errors) {
        requireText(errors, "recipient", recipient, MOST_OF_RECIPIENT);
        if (number().isEmpty()) {
            errors.rejectValue("phone", "address.phone.malformed");
        }
        if (!line(postcode).matches("[0-9]{5}")) {
            errors.rejectValue("postcode", "address.postcode.malformed");
        }
        requireText(errors, "road", road, MOST_OF_ROAD);
        requireReadable(errors, "detail", line(detail), MOST_OF_DETAIL);
    }

    /** What was typed, once {@link #check} has found nothing. */
    public PostalAddress address() {
        return new PostalAddress(line(recipient), number().orElseThrow(), line(postcode), line(road), line(detail));
    }

    private Optional<String> number() {
        return PhoneNumber.read(Objects.requireNonNullElse(phone, ""));
    }

    private static void requireText(Errors errors, String field, @Nullable String typed, int most) {
        String text = line(typed);
        if (text.isEmpty()) {
            errors.rejectValue(field, "address." + field + ".missing");
        }
        requireReadable(errors, field, text, most);
    }

    private static void requireReadable(Errors errors, String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            errors.rejectValue(field, "address.too-long", new Object[] {most}, null);
        } else if (text.codePoints().anyMatch(AddressForm::isUnreadable)) {
            errors.rejectValue(field, "address.unreadable");
        }
    }

    /** Controls, and marks that turn text around or hide it: a label shows none of them. */
    private static boolean isUnreadable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    /** Full width digits and letters are the same to the postman. */
    private static String line(@Nullable String typed) {
        return Normalizer.normalize(Objects.requireNonNullElse(typed, ""), Normalizer.Form.NFKC)
                .strip();
    }
}
