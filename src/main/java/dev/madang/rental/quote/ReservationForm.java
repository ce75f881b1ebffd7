package dev.madang.rental.quote;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.rental.listing.HandOver;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Sha256;
import dev.madang.shared.Won;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What a guest fills in to ask for gear, or to change what was asked for. */
public class ReservationForm {

    @DateTimeFormat(iso = ISO.DATE)
    @NotNull(message = "{reservation.missing.from}")
    private @Nullable LocalDate from;

    @DateTimeFormat(iso = ISO.DATE)
    @NotNull(message = "{reservation.missing.to}")
    private @Nullable LocalDate to;

    @NotNull(message = "{reservation.missing.units}")
    private @Nullable Integer units = 1;

    private Set<UUID> options = new TreeSet<>();

    @NotNull(message = "{reservation.missing.way}")
    private @Nullable HandOver handOver;

    @NotNull(message = "{reservation.missing.way}")
    private @Nullable HandOver giveBack;

    private String seenTotal = "";

    private String seenFor = "";

    private String idempotencyKey = Idempotency.newKey();

    /** Takes over what was asked for. */
    public void fill(BookingRequest asked) {
        from = asked.days().from();
        to = asked.days().to();
        units = asked.units();
        options = new TreeSet<>(asked.options());
        handOver = asked.handOver();
        giveBack = asked.giveBack();
    }

    public boolean isEmpty() {
        return from == null && to == null;
    }

    /** Takes the first of these ways where none is chosen yet. */
    void prefer(List<HandOver> ways) {
        handOver = handOver == null ? ways.getFirst() : handOver;
        giveBack = giveBack == null ? ways.getFirst() : giveBack;
    }

    /** The wish, once everything is filled in and the days are a period. */
    Optional<BookingRequest> wish(UUID listing) {
        if (units == null || handOver == null || giveBack == null) {
            return Optional.empty();
        }
        int wanted = units;
        HandOver out = handOver;
        HandOver back = giveBack;
        return days().map(days -> new BookingRequest(listing, days, wanted, new TreeSet<>(options), out, back));
    }

    /** The total that was shown for this very wish, in won; null when it was shown for another one, or none was. */
    public @Nullable Won seen(BookingRequest wish) {
        boolean shown = seenTotal.matches("\\d{1,15}") && seenFor.equals(fingerprint(wish));
        return shown ? Won.of(Long.parseLong(seenTotal)) : null;
    }

    /** By which a total is known to have been shown for this wish. */
    static String fingerprint(BookingRequest wish) {
        return Sha256.hex(Sha256.of(wish.toString()), 16);
    }

    public void setSeenTotal(String seenTotal) {
        this.seenTotal = seenTotal;
    }

    public String getSeenTotal() {
        return seenTotal;
    }

    public String getSeenFor() {
        return seenFor;
    }

    public void setSeenFor(String seenFor) {
        this.seenFor = seenFor;
    }

    /** The days, once both are known and the second comes after the first. */
    public Optional<DayPeriod> days() {
        return from != null && to != null && from.isBefore(to)
                ? Optional.of(new DayPeriod(from, to))
                : Optional.empty();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable Integer getUnits() {
        return units;
    }

    public void setUnits(@Nullable Integer units) {
        this.units = units;
    }

    public Set<UUID> getOptions() {
        return options;
    }

    public void setOptions(Set<UUID> options) {
        // What is blank in a list is read as no option.
        this.options = options.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    public @Nullable HandOver getHandOver() {
        return handOver;
    }

    public void setHandOver(@Nullable HandOver handOver) {
        this.handOver = handOver;
    }

    public @Nullable HandOver getGiveBack() {
        return giveBack;
    }

    public void setGiveBack(@Nullable HandOver giveBack) {
        this.giveBack = giveBack;
    }

    public String getIdempotencyKey() {
        return idempotencyKey;
    }

    public void setIdempotencyKey(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }
}
