package dev.madang.rental.hosting.editor;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.madang.platform.web.TypedFields;
import dev.madang.rental.Categories;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.OptionDetails;
import dev.madang.rental.listing.Postage;
import dev.madang.rental.listing.Terms;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Understands what hosts type about their gear. */
@Component
class ListingFormReader {

    static final int MAX_UNITS = 20;
    private static final double MAX_KILOMETRES_FROM_REGION = 60;
    private static final MapPoint NOWHERE = new MapPoint(0, 0);

    private final Categories categories;
    private final Regions regions;
    private final ConversionService formats;

    ListingFormReader(
            Categories categories, Regions regions, @Qualifier("mvcConversionService") ConversionService formats) {
        this.categories = categories;
        this.regions = regions;
        this.formats = formats;
    }

    /**
     * The details as typed; what cannot be understood is noted at its field and replaced by what drafts begin with.
     *
     * @param before the category of the listing as it stands, which it keeps when that has been closed; empty for none
     */
    ListingDetails details(ListingForm form, String before, Errors errors) {
        var typed = new TypedFields(errors, formats);
        return new ListingDetails(
                typed.text("title", form.title()),
                typed.text("description", form.description()),
                category(form, before, errors),
                region(form, errors).map(Region::code).orElse(""),
                typed.text("place", form.place()),
                point(form, typed, errors),
                terms(form, typed),
                options(form, typed));
    }

    private static Terms terms(ListingForm form, TypedFields typed) {
        Set<HandOver> ways = ways(form);
        return new Terms(
                typed.won("pricePerDay", form.pricePerDay()),
                typed.number("weeklyDiscount", form.weeklyDiscount(), 0),
                typed.won("deposit", form.deposit()),
                ways.contains(HandOver.IN_PERSON),
                ways.contains(HandOver.PARCEL),
                typed.number("minDays", form.minDays(), 1),
                typed.number("maxDays", form.maxDays(), 30),
                typed.number("noticeDays", form.noticeDays(), 0),
                typed.number("bufferDays", form.bufferDays(), 0),
                form.extensions().equals("ASK"),
                policy(form),
                new Postage(
                        typed.won("postage", form.postage()), !form.postageBy().equals("HOST")));
    }

    /** How many equal ones there are. */
    int units(ListingForm form, Errors errors) {
        int units = new TypedFields(errors, formats).number("units", form.units(), 1);
        if (units < 1 || units > MAX_UNITS) {
            errors.rejectValue("units", "editor.number.outside", new Object[] {1, MAX_UNITS}, null);
        }
        return units;
    }

    /** The middle of a region, where gear stands unless its host says otherwise. */
    @Nullable
    MapPoint middle(String region) {
        return regions.find(region).map(Region::point).orElse(null);
    }

    private String category(ListingForm form, String before, Errors errors) {
        String code = form.category();
        if (!code.isEmpty()
                && categories.find(code).filter(category -> !category.isTop()).isEmpty()) {
            errors.rejectValue("category", "editor.category.missing");
        } else if (categories.isClosed(code) && !code.equals(before)) {
            errors.rejectValue("category", "editor.category.closed");
        }
        return code;
    }

    private Optional<Region> region(ListingForm form, Errors errors) {
        Optional<Region> region = regions.find(form.region()).filter(regions.places()::contains);
        if (!form.region().isEmpty() && region.isEmpty()) {
            errors.rejectValue("region", "editor.region.missing");
        }
        return region;
    }

    private MapPoint point(ListingForm form, TypedFields typed, Errors errors) {
        Optional<Double> lat = typed.degrees("lat", form.lat());
        Optional<Double> lng = typed.degrees("lng", form.lng());
        MapPoint middle = middle(form.region());
        if (middle == null) {
            return NOWHERE;
        }
        if (lat.isEmpty() || lng.isEmpty()) {
            return middle;
        }
        var point = new MapPoint(lat.get(), lng.get());
        if (!(point.kilometresTo(middle) <= MAX_KILOMETRES_FROM_REGION) && !errors.hasFieldErrors("lat")) {
            errors.rejectValue("lat", "editor.lat.far");
        }
        return point;
    }

    private static Set<HandOver> ways(ListingForm form) {
        return Stream.of(HandOver.values())
                .filter(way -> form.ways().contains(way.name()))
                .collect(toUnmodifiableSet());
    }

    private static CancellationPolicy policy(ListingForm form) {
        return Stream.of(CancellationPolicy.values())
                .filter(policy -> policy.name().equals(form.cancellationPolicy()))
                .findFirst()
                .orElse(CancellationPolicy.FLEXIBLE);
    }

    private static List<OptionDetails> options(ListingForm form, TypedFields typed) {
        var options = new ArrayList<OptionDetails>();
        for (int i = 0; i < form.options().size(); i++) {
            String row = "options[" + i + "].";
            ListingForm.OptionRow option = form.options().get(i);
            options.add(new OptionDetails(
                    id(option.id()),
                    typed.text(row + "name", option.name()),
                    typed.won(row + "price", option.price()),
                    typed.won(row + "deposit", option.deposit())));
        }
        return options;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
