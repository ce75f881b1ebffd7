package dev.madang.sandbox.demo;

import dev.madang.rental.Categories;
import dev.madang.shared.Regions;
import java.time.Instant;
import java.util.List;

/** The demo as it is composed at a given moment, before anything is written. */
record DemoWorld(Instant now, List<DemoMember> members, List<DemoListing> listings, DemoReservations reservations) {

    static DemoWorld at(String instant) {
        var now = Instant.parse(instant);
        var regions = new Regions();
        List<DemoMember> members = DemoMember.all(regions);
        List<DemoListing> listings = DemoListings.compose(new Categories(), regions, members, now);
        return new DemoWorld(now, members, listings, DemoReservations.compose(listings, members, now));
    }
}
