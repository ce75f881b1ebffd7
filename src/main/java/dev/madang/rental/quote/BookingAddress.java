package dev.madang.rental.quote;

import dev.madang.rental.Links;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of a listing's page that hold what was chosen so far. */
public final class BookingAddress {

    private final UUID listing;
    private final ReservationForm form;
    private final @Nullable YearMonth month;

    /** @param month the first one shown, when another than the present one was asked for */
    public BookingAddress(UUID listing, ReservationForm form, @Nullable YearMonth month) {
        this.listing = listing;
        this.form = form;
        this.month = month;
    }

    /** The first day, when the last is still to be chosen. */
    @Nullable
    public LocalDate openFrom() {
        return form.getTo() == null ? form.getFrom() : null;
    }

    /** As it is. */
    public String ofAll() {
        return of(form.getFrom(), form.getTo(), month);
    }

    public String ofMonth(YearMonth other) {
        return of(form.getFrom(), form.getTo(), other);
    }

    public String ofFirstDay(LocalDate from) {
        return of(from, null, month);
    }

    public String ofDays(LocalDate from, LocalDate to) {
        return of(from, to, month);
    }

    private String of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable YearMonth shown) {
        var address = UriComponentsBuilder.fromPath(Links.listing(listing));
        add(address, "from", from);
        add(address, "to", to);
        add(address, "units", Integer.valueOf(1).equals(form.getUnits()) ? null : form.getUnits());
        form.getOptions().forEach(option -> add(address, "options", option));
        add(address, "handOver", form.getHandOver());
        add(address, "giveBack", form.getGiveBack());
        add(address, "month", shown);
        return address.toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
