package dev.madang.rental.handover.web;

import dev.madang.platform.text.Written;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.Carrier;
import dev.madang.shared.Seoul;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;

/** How the gear changed hands: when and where, or by which carrier under which number. */
class TransferForm {

    @NotNull(message = "{handover.missing.kind}")
    private @Nullable TransferKind kind;

    @NotNull(message = "{handover.missing.happenedAt}")
    @DateTimeFormat(iso = ISO.DATE_TIME)
    private @Nullable LocalDateTime happenedAt;

    @Written(most = 100)
    private String place = "";

    private @Nullable Carrier carrier;

    private String trackingNumber = "";

    @Written(most = 500)
    private String note = "";

    /** As it most likely is: now, at the place that the host named. */
    static TransferForm like(TransferKind kind, Instant now, @Nullable String place) {
        var form = new TransferForm();
        form.kind = kind;
        form.happenedAt = LocalDateTime.ofInstant(now, Seoul.ZONE).truncatedTo(ChronoUnit.MINUTES);
        form.place = place == null ? "" : place;
        return form;
    }

    /** Notes what is missing for this way. */
    void require(HandOver way, BindingResult errors) {
        if (way == HandOver.IN_PERSON) {
            if (place.isBlank()) {
                errors.rejectValue("place", "handover.missing.place");
            }
        } else if (carrier == null) {
            errors.rejectValue("carrier", "handover.missing.carrier");
        } else if (!carrier.isNumber(number())) {
            errors.rejectValue("trackingNumber", "handover.number." + (carrier == Carrier.OTHER ? "other" : "known"));
        }
    }

    /** Once nothing is missing. */
    TransferReport report(HandOver way) {
        Instant at = Seoul.at(Objects.requireNonNull(happenedAt));
        return way == HandOver.IN_PERSON
                ? TransferReport.met(at, place, note)
                : TransferReport.sent(at, Objects.requireNonNull(carrier), number(), note);
    }

    private String number() {
        return trackingNumber.replaceAll("[\\s-]", "");
    }

    public @Nullable TransferKind getKind() {
        return kind;
    }

    public void setKind(@Nullable TransferKind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDateTime getHappenedAt() {
        return happenedAt;
    }

    public void setHappenedAt(@Nullable LocalDateTime happenedAt) {
        this.happenedAt = happenedAt;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public @Nullable Carrier getCarrier() {
        return carrier;
    }

    public void setCarrier(@Nullable Carrier carrier) {
        this.carrier = carrier;
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public void setTrackingNumber(String trackingNumber) {
        this.trackingNumber = trackingNumber;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
