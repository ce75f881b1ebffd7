package dev.madang.auction.proposal;

import dev.madang.auction.Auction;
import dev.madang.auction.AuctionDetails;
import dev.madang.shared.Seoul;
import dev.madang.shop.TypedGoods;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An auction as its seller types it. */
public record AuctionForm(
        String title, String text, String startPrice, String step, String reserve, String opensAt, String closesAt) {

    private static final int MOST = 100_000;
    private static final int MOST_STEP = 10_000;

    public AuctionForm(
            @Nullable String title,
            @Nullable String text,
            @Nullable String startPrice,
            @Nullable String step,
            @Nullable String reserve,
            @Nullable String opensAt,
            @Nullable String closesAt) {
        this.title = Objects.requireNonNullElse(title, "");
        this.text = Objects.requireNonNullElse(text, "");
        this.startPrice = Objects.requireNonNullElse(startPrice, "");
        this.step = Objects.requireNonNullElse(step, "");
        this.reserve = Objects.requireNonNullElse(reserve, "");
        this.opensAt = Objects.requireNonNullElse(opensAt, "");
        this.closesAt = Objects.requireNonNullElse(closesAt, "");
    }

    /** A new one, which would open tomorrow at eight in the evening. */
    static AuctionForm beginning(Instant now) {
        LocalDateTime opens = LocalDateTime.of(Seoul.dayOf(now).plusDays(1), LocalTime.of(20, 0));
        return new AuctionForm(
                "", "", "10", "1", "", opens.toString(), opens.plusDays(3).toString());
    }

    /** One that came to nothing, to be proposed anew at another time. */
    static AuctionForm of(Auction auction, Instant now) {
        AuctionForm anew = beginning(now);
        return new AuctionForm(
                auction.title(),
                auction.text(),
                String.valueOf(auction.startPrice()),
                String.valueOf(auction.step()),
                auction.reserve() == null ? "" : String.valueOf(auction.reserve()),
                anew.opensAt(),
                anew.closesAt());
    }

    /** What was typed; to be used only when nothing was noted. */
    AuctionDetails read(Errors errors, Instant now, List<UUID> photos) {
        var typed = new TypedGoods(errors);
        TypedGoods.Opening opening = typed.opening(opensAt, closesAt, now);
        int start = typed.number("startPrice", startPrice, MOST);
        Integer least = reserve.isBlank() ? null : Integer.valueOf(typed.number("reserve", reserve, MOST));
        if (least != null && least < start && !errors.hasFieldErrors("reserve")) {
            errors.rejectValue("reserve", "auction.form.reserve");
        }
        return new AuctionDetails(
                typed.text("title", title, 2, 80),
                typed.text("text", text, 0, 4000),
                start,
                typed.number("step", step, MOST_STEP),
                least,
                opening.from(),
                opening.until(),
                photos);
    }
}
