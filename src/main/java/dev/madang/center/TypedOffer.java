package dev.madang.center;

import dev.madang.platform.text.ContactDetails;
import dev.madang.platform.text.ReservedNames;
import dev.madang.platform.text.TypedText;
import dev.madang.shared.TypedDays;
import dev.madang.shared.TypedNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.validation.Errors;

/** Reads what a partner typed about what they offer, and notes at each field what is wrong with it. */
public final class TypedOffer {

    private final Errors errors;

    public TypedOffer(Errors errors) {
        this.errors = errors;
    }

    /** For everybody to read: ways to agree and pay beside Madang are held back. */
    public String open(String field, String typed, int least, int most) {
        String text = text(field, typed, least, most);
        if (!errors.hasFieldErrors(field)) {
            ContactDetails.in(text).ifPresent(contact -> errors.rejectValue(field, contact.sentence()));
        }
        return text;
    }

    /** The same of what something is called: nothing of a partner's passes for the operators'. */
    public String name(String field, String typed, int least, int most) {
        String name = open(field, typed, least, most);
        if (ReservedNames.include(name)) {
            errors.rejectValue(field, "written.reserved");
        }
        return name;
    }

    /** @param least characters; and {@code most} */
    public String text(String field, String typed, int least, int most) {
        String text = TypedText.normalize(typed);
        int length = TypedText.length(text);
        long seen = TypedText.seenLength(text);
        if (!TypedText.isReadable(text)) {
            errors.rejectValue(field, "written.unreadable");
        } else if (length > most) {
            errors.rejectValue(field, "written.too-long", new Object[] {most, length}, null);
        } else if (seen < least) {
            errors.rejectValue(field, "written.too-short", new Object[] {least, seen}, null);
        }
        return text;
    }

    public int number(String field, String typed, int least, int most) {
        int number = TypedNumber.read(typed, -1);
        if (number < least || number > most) {
            errors.rejectValue(field, "center.form.number", new Object[] {least, most}, null);
        }
        return number;
    }

    /** Of a point of the map; the middle of a region where nothing was typed. */
    public double degrees(String field, String typed, double least, double most, double middle) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return middle;
        }
        double degrees = text.matches("-?\\d{1,3}(\\.\\d{1,12})?") ? Double.parseDouble(text) : Double.NaN;
        if (!(degrees >= least && degrees <= most)) {
            errors.rejectValue(field, "center.form.degrees");
        }
        return degrees;
    }

    public <E extends Enum<E>> E choice(String field, Class<E> values, String typed) {
        E[] all = values.getEnumConstants();
        Optional<E> chosen =
                Stream.of(all).filter(one -> one.name().equals(typed)).findFirst();
        if (chosen.isEmpty()) {
            errors.rejectValue(field, "center.form.choice");
        }
        return chosen.orElse(all[0]);
    }

    /** @param otherwise what is meant where nothing was typed */
    public LocalDate day(String field, String typed, LocalDate otherwise) {
        if (typed.isBlank()) {
            return otherwise;
        }
        Optional<LocalDate> day = TypedDays.day(typed.strip());
        if (day.isEmpty()) {
            errors.rejectValue(field, "center.form.day");
        }
        return day.orElse(otherwise);
    }

    public LocalTime time(String field, String typed) {
        Optional<LocalTime> time = clockTime(typed);
        if (time.isEmpty()) {
            errors.rejectValue(field, "center.form.time");
        }
        return time.orElse(LocalTime.MIDNIGHT);
    }

    /** Such as {@code 19:30}; empty for anything else. */
    public static Optional<LocalTime> clockTime(String typed) {
        String text = typed.strip();
        return text.matches("([01]\\d|2[0-3]):[0-5]\\d") ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }
}
