package dev.madang.rental.search;

import org.jspecify.annotations.Nullable;

/** The parameters of {@code GET /listings} as they came: anything may be missing or make no sense. */
public record SearchParameters(
        @Nullable String q,
        @Nullable String category,
        @Nullable String region,
        @Nullable String minPrice,
        @Nullable String maxPrice,
        @Nullable String handOver,
        @Nullable String from,
        @Nullable String to,
        @Nullable String near,
        @Nullable String radiusKm,
        @Nullable String sort,
        @Nullable String page) {}
