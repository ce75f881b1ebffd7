package dev.madang.center.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A centre as its partner types it, word for word, so that it comes back as it was typed whatever is wrong with it. */
public record CenterForm(
        String version,
        String name,
        String text,
        String region,
        String address,
        String lat,
        String lng,
        String hours,
        String open) {

    public CenterForm(
            @Nullable String version,
            @Nullable String name,
            @Nullable String text,
            @Nullable String region,
            @Nullable String address,
            @Nullable String lat,
            @Nullable String lng,
            @Nullable String hours,
            @Nullable String open) {
        this.version = Objects.requireNonNullElse(version, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.text = Objects.requireNonNullElse(text, "");
        this.region = Objects.requireNonNullElse(region, "");
        this.address = Objects.requireNonNullElse(address, "");
        this.lat = Objects.requireNonNullElse(lat, "");
        this.lng = Objects.requireNonNullElse(lng, "");
        this.hours = Objects.requireNonNullElse(hours, "");
        this.open = Objects.requireNonNullElse(open, "");
    }

    static CenterForm beginning() {
        return new CenterForm(null, null, null, null, null, null, null, null, "true");
    }

    static CenterForm of(Center center) {
        return new CenterForm(
                String.valueOf(center.version()),
                center.name(),
                center.text(),
                center.region(),
                center.address(),
                String.valueOf(center.lat()),
                String.valueOf(center.lng()),
                center.hours(),
                String.valueOf(center.open()));
    }
}
