package dev.madang.rental.hosting.editor;

import dev.madang.rental.hosting.HostedListing;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.OptionDetails;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.quote.Price;
import dev.madang.shared.MapPoint;
import dev.madang.shared.TypedNumber;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a host typed about a listing, word for word, so that it comes back as it was typed whatever is wrong with it.
 *
 * @param sure the key of the {@link UnusualAmounts} that are meant
 * @param extensions {@code ASK} where the host wants to approve them
 * @param lat empty for the middle of the region, as is {@code lng}
 */
record ListingForm(
        String version,
        String title,
        String description,
        String category,
        String region,
        String lat,
        String lng,
        String place,
        String pricePerDay,
        String weeklyDiscount,
        String deposit,
        List<String> ways,
        String postage,
        String postageBy,
        String minDays,
        String maxDays,
        String noticeDays,
        String bufferDays,
        String extensions,
        String cancellationPolicy,
        String units,
        List<OptionRow> options,
        String sure) {

    /** A row of the options; an empty one is none. */
    record OptionRow(String id, String name, String price, String deposit) {

        OptionRow {
            id = orEmpty(id);
            name = orEmpty(name);
            price = orEmpty(price);
            deposit = orEmpty(deposit);
        }

        static final OptionRow EMPTY = new OptionRow("", "", "", "");

        static OptionRow of(OptionDetails option) {
            return new OptionRow(
                    String.valueOf(option.id()), option.name(), amount(option.price()), amount(option.deposit()));
        }

        boolean isEmpty() {
            return name.isBlank() && price.isBlank() && deposit.isBlank();
        }
    }

    ListingForm {
        version = orEmpty(version);
        title = orEmpty(title);
        description = orEmpty(description);
        category = orEmpty(category);
        region = orEmpty(region);
        lat = orEmpty(lat);
        lng = orEmpty(lng);
        place = orEmpty(place);
        pricePerDay = orEmpty(pricePerDay);
        weeklyDiscount = orEmpty(weeklyDiscount);
        deposit = orEmpty(deposit);
        ways = Optional.ofNullable(ways).orElse(List.of());
        postage = orEmpty(postage);
        postageBy = orEmpty(postageBy);
        minDays = orEmpty(minDays);
        maxDays = orEmpty(maxDays);
        noticeDays = orEmpty(noticeDays);
        bufferDays = orEmpty(bufferDays);
        extensions = orEmpty(extensions);
        cancellationPolicy = orEmpty(cancellationPolicy);
        units = orEmpty(units);
        sure = orEmpty(sure);
        options = Optional.ofNullable(options).orElse(List.of()).stream()
                .filter(row -> row != null && !row.isEmpty())
                .toList();
    }

    /** @param middle of the listing's region, whose point need not be shown */
    static ListingForm of(HostedListing listing, @Nullable MapPoint middle) {
        ListingDetails details = listing.details();
        Terms terms = details.terms();
        boolean ownPoint = middle != null && !details.point().equals(middle);
        return new ListingForm(
                String.valueOf(listing.version()),
                details.title(),
                details.description(),
                details.category(),
                details.region(),
                ownPoint ? String.valueOf(details.point().lat()) : "",
                ownPoint ? String.valueOf(details.point().lng()) : "",
                details.place(),
                amount(terms.pricePerDay()),
                number(terms.weeklyDiscount()),
                amount(terms.deposit()),
                terms.ways().stream().map(HandOver::name).toList(),
                amount(terms.postage().eachWay()),
                terms.postage().guestPays() ? "GUEST" : "HOST",
                number(terms.minDays()),
                number(terms.maxDays()),
                number(terms.noticeDays()),
                number(terms.bufferDays()),
                terms.approvesExtensions() ? "ASK" : "",
                terms.cancellationPolicy().name(),
                number(listing.units()),
                details.options().stream().map(OptionRow::of).toList(),
                "");
    }

    /** The same with these values where there are any, by the names of title, description, category and price. */
    ListingForm with(Function<String, @Nullable String> values) {
        return new ListingForm(
                version,
                orElse(values.apply("title"), title),
                orElse(values.apply("description"), description),
                orElse(values.apply("category"), category),
                region,
                lat,
                lng,
                place,
                orElse(values.apply("pricePerDay"), pricePerDay),
                weeklyDiscount,
                deposit,
                ways,
                postage,
                postageBy,
                minDays,
                maxDays,
                noticeDays,
                bufferDays,
                extensions,
                cancellationPolicy,
                units,
                options,
                sure);
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    /** What is left of the price per day after the fee; null as long as none is typed. */
    public @Nullable Won net() {
        return TypedWon.read(pricePerDay)
                .filter(Won::isPositive)
                .map(price -> price.minus(price.percent(Price.FEE_PERCENT)))
                .orElse(null);
    }

    /** The rows to fill in: those there are, and one more. */
    public List<OptionRow> rows() {
        return options.size() < ListingDetails.MAX_OPTIONS
                ? Stream.concat(options.stream(), Stream.of(OptionRow.EMPTY)).toList()
                : options;
    }

    int versionSeen() {
        return TypedNumber.read(version, 0);
    }

    private static String amount(Won won) {
        return won.isZero() ? "" : NumberFormat.getIntegerInstance(Locale.ROOT).format(won.amount());
    }

    private static String number(int number) {
        return String.valueOf(number);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
