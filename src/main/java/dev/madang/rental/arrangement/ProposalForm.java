package dev.madang.rental.arrangement;

import dev.madang.platform.text.Written;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.shared.Seoul;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;

/** How gear should change hands, and for a meeting when and where. */
class ProposalForm {

    @NotNull(message = "{arrangement.missing.way}")
    private @Nullable HandOver way;

    @DateTimeFormat(iso = ISO.DATE_TIME)
    private @Nullable LocalDateTime at;

    @Written(most = 100)
    private String where = "";

    static ProposalForm of(HandOver way, Instant at, String where) {
        var form = new ProposalForm();
        form.way = way;
        form.at = LocalDateTime.ofInstant(at, Seoul.ZONE);
        form.where = where;
        return form;
    }

    static Instant noonOf(LocalDate day) {
        return Seoul.at(day.atTime(LocalTime.NOON));
    }

    static Instant nextHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(2, ChronoUnit.HOURS);
    }

    /** Notes what a meeting lacks. */
    void require(BindingResult errors) {
        if (way != HandOver.IN_PERSON) {
            return;
        }
        if (at == null && !errors.hasFieldErrors("at")) {
            errors.rejectValue("at", "arrangement.missing.at");
        }
        if (where.isBlank()) {
            errors.rejectValue("where", "arrangement.missing.where");
        }
    }

    /** Once nothing is missing. */
    Arrangement arrangement() {
        return way == HandOver.PARCEL
                ? Arrangement.parcel()
                : Arrangement.meeting(Seoul.at(Objects.requireNonNull(at).truncatedTo(ChronoUnit.MINUTES)), where);
    }

    public @Nullable HandOver getWay() {
        return way;
    }

    public void setWay(@Nullable HandOver way) {
        this.way = way;
    }

    public @Nullable LocalDateTime getAt() {
        return at;
    }

    public void setAt(@Nullable LocalDateTime at) {
        this.at = at;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }
}
